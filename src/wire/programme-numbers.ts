import * as z from 'zod/mini';

const digits = z.string().check(z.regex(/^[1-9][0-9]{6,14}$/));

/** The programme's own numbers, digits with country code, as a sync reply's head may say them under `numbers`. */
export const programmeNumbersSchema = z.object({
  whatsapp: z.optional(digits),
  sms: z.optional(digits),
});
export type ProgrammeNumbers = z.infer<typeof programmeNumbersSchema>;
