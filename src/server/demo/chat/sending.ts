import * as z from 'zod/mini';

const reply = z.object({ id: z.string(), title: z.string() });
const sendSchema = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  to: z.optional(z.string().check(z.regex(/^\d{5,20}$/))),
  recipient: z.optional(z.string().check(z.regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/))),
  type: z.enum(['text', 'interactive', 'template']),
  text: z.optional(z.object({ body: z.string(), preview_url: z.optional(z.boolean()) })),
  template: z.optional(z.looseObject({ name: z.string(), language: z.object({ code: z.string() }) })),
  interactive: z.optional(
    z.object({
      type: z.enum(['button', 'list']),
      body: z.object({ text: z.string() }),
      action: z.object({
        button: z.optional(z.string()),
        buttons: z.optional(z.array(z.object({ type: z.literal('reply'), reply }))),
        sections: z.optional(z.array(z.object({ title: z.optional(z.string()), rows: z.array(reply) }))),
      }),
    }),
  ),
});

/** A message as the API took it: the words, and what can be pressed. */
export interface Sending {
  to: string;
  type: 'text' | 'interactive' | 'template';
  text: string;
  shape: 'plain' | 'buttons' | 'list' | 'template';
  choices: { id: string; title: string }[];
}

/** What the send endpoint was given; null when it is not in the documented shape. */
export function readSending(body: unknown): Sending | null {
  const said = sendSchema.safeParse(body).data;
  const to = said?.to ?? said?.recipient;
  if (!said || to === undefined) return null;
  const { type, text, template, interactive } = said;
  if (type === 'text') return text ? { to, type, text: text.body, shape: 'plain', choices: [] } : null;
  if (type === 'template')
    return template ? { to, type, text: template.name, shape: 'template', choices: [] } : null;
  if (!interactive) return null;
  const { action, body: words } = interactive;
  const buttons = (action.buttons ?? []).map((button) => button.reply);
  const rows = (action.sections ?? []).flatMap((section) => section.rows);
  const isList = interactive.type === 'list';
  return { to, type, text: words.text, shape: isList ? 'list' : 'buttons', choices: isList ? rows : buttons };
}

/** The documented limits; the error code of the one that is broken. */
export function sendingProblem({ shape, text, choices }: Sending): number | null {
  const [most, title] = shape === 'buttons' ? [3, 20] : [10, 24];
  const ids = new Set(choices.map(({ id }) => id));
  const wrong =
    text === '' ||
    text.length > (shape === 'plain' ? 4096 : 1024) ||
    choices.length > most ||
    ids.size < choices.length ||
    choices.some((choice) => choice.title === '' || choice.title.length > title || choice.id.length > 200) ||
    (shape !== 'plain' && shape !== 'template' && choices.length === 0);
  return wrong ? 131009 : null;
}
