import { scanCodes } from '../../codec/armour.ts';
import { NO } from '../../domain/form/words.ts';
import { summarise } from '../../domain/visit/summary.ts';
import { formOf } from '../../programme/forms.ts';
import { visitDangers, visitOf } from '../../programme/visits.ts';
import type { CameBy } from '../intake/offer.ts';
import { type TakenIn, takeCodes } from '../routes/envelopes/take-codes.ts';
import type { ChatGround } from './ground.ts';
import type { Way } from './message.ts';

/** What came of all the codes of one batch. */
export interface Tally {
  feeds: Set<string>;
  fresh: number;
  known: number;
  refused: Record<string, number>;
  danger: boolean;
  /** Codes that were not tried: too many could not be opened lately. */
  later: string[];
}

export function emptyTally(): Tally {
  return { feeds: new Set(), fresh: 0, known: 0, refused: {}, danger: false, later: [] };
}

/** Whether a text is worth handing to the intake, which names what is wrong with a code; talk about Pahunch is not. */
export function holdsCode(text: string): boolean {
  return scanCodes(text).length > 0;
}

type Opened = TakenIn['opened']['entries'][number]['entry'];

/** Whether an entry tells of a danger sign, by its own answers alone: what is known beside them is not looked up. */
function tellsDanger(entry: Opened): boolean {
  const form = formOf(entry.kind, entry.v, entry.body);
  if (!form) return false;
  if (summarise(form, entry.body, NO).some((line) => line.danger)) return true;
  const visit = visitOf(form.id);
  return visit !== undefined && visitDangers(visit, entry.body, {}).length > 0;
}

function count(tally: Tally, taken: TakenIn): void {
  tally.feeds.add(taken.feed.id);
  const known = [...taken.verdicts.values()].filter(({ kind }) => kind === 'duplicate').length;
  tally.known += known;
  tally.fresh += taken.verdicts.size - known;
  // Known ones too: after a power cut they are taken in a second time, and still nobody was told.
  if (taken.opened.entries.some(({ entry }) => tellsDanger(entry))) tally.danger = true;
}

const CARRIER: Readonly<Record<Way, CameBy>> = { whatsapp: 'whatsapp-api', sms: 'sms' };

/** Every code of a text through the same intake as those that an app hands in. */
export async function takeText(
  { services, failed }: ChatGround,
  { account, way, text }: { account: string; way: Way; text: string },
  tally: Tally,
): Promise<void> {
  const bringer = { caller: `chat ${account}`, carrier: CARRIER[way], courier: null };
  for await (const taken of takeCodes(services, failed, text, bringer)) {
    if (taken.kind === 'ok') count(tally, taken);
    else if (taken.reason === 'later') tally.later.push(taken.code ?? '');
    else tally.refused[taken.reason] = (tally.refused[taken.reason] ?? 0) + 1;
  }
}
