import type { WindowSchedule } from '../../domain/due/windows.ts';
import { SOMEBODY_MET } from './met.ts';

/** Completed months of the visits to a small child. Source: programme.md 2, HBYC. */
const MONTHS = [3, 6, 9, 12, 15];

export const HBYC_WINDOWS: WindowSchedule = {
  form: 'hbyc',
  v: 1,
  windows: MONTHS.map((months) => ({
    id: `hbyc${months}`,
    label: { hi: `छोटे बच्चे से मुलाकात: ${months} महीने`, en: `Small child: ${months} months` },
    from: { months },
    to: { months: months + 1 },
    ...(months === 15 && { last: { months: 18 } }),
  })),
  counts: SOMEBODY_MET,
  source: 'programme.md 2: 3, 6, 9, 12, 15 completed months',
  verify: 'The month of the window is general knowledge; up to 18 months for the last one is our own choice.',
};
