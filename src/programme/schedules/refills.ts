import { type DueCase, type DueItem, stateOf } from '../../domain/due/due.ts';
import { type Supply, type SupplyVisit, supplyOf } from '../../domain/due/supply.ts';
import { addDays, dayInWords } from '../../domain/form/day.ts';
import { measuredValue } from '../../domain/form/measured.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { tbCase } from '../../domain/tb/case.ts';
import { caseOf, type FormVisit, type PregnancyCase } from '../../domain/visit/case.ts';
import { ANAEMIA_BELOW } from '../anc/anaemia.ts';
import { COUPLE, COUPLE_VISIT } from '../couple/couple.ts';
import type { COUPLE_GIVES } from '../couple/given.ts';
import { TB, TB_VISIT } from '../tb/tb.ts';
import { PRIVATE } from '../visits.ts';

/** More is given from so many days before it runs out. Our own choice: a week has a session day in it. */
const BEFORE_DAYS = 7;
/** Iron a day, and with anaemia. Source: programme.md 2, pregnant 1 tab/day, + x180 lactating; anaemic (7-10.9) 2/day. */
const IFA_A_DAY = 1;
const IFA_A_DAY_IN_ANAEMIA = 2;
/** Source: programme.md 2, calcium 2/day. */
const CALCIUM_A_DAY = 2;
/** One strip of contraceptive pills. Source: general knowledge, to be confirmed; Chhaya's lasts longer after three months. */
const DAYS_A_STRIP = 28;

const ANC = 'anc';
const PNC = 'pnc';
const IFA: Bilingual = { hi: 'आयरन की गोली फिर दें', en: 'Give iron tablets again' };
const CALCIUM: Bilingual = { hi: 'कैल्शियम की गोली फिर दें', en: 'Give calcium tablets again' };

/**
 * What was given runs out: due from a week before. Tablets for BP or sugar are not here, since no form writes down how
 * many were handed out, and condoms are not, since they have no dose.
 */
export function motherRefills(known: DueCase): DueItem[] {
  const { visits, today } = known;
  if (!visits.some(({ body }) => gave(body.ifaGiven) || gave(body.calciumGiven))) return [];
  const found = caseOf(visits, today);
  if (!found || found.stage === 'closed') return [];
  const ifa = supplyOf(ifaVisits(found));
  const calcium = found.stage === 'pregnant' ? supplyOf(calciumVisits(found)) : undefined;
  return [
    ...(ifa
      ? [
          refill(known, ifa, {
            form: found.stage === 'pregnant' ? ANC : PNC,
            id: 'ifaRefill',
            label: IFA,
            why: tablets(ifa),
          }),
        ]
      : []),
    ...(calcium
      ? [refill(known, calcium, { form: ANC, id: 'calciumRefill', label: CALCIUM, why: tablets(calcium) })]
      : []),
  ];
}

/** Strips of the pill she uses now. A private matter: nothing in it names what was given. */
export function pillRefills(known: DueCase): DueItem[] {
  const { visits, today } = known;
  const met = visits.filter(
    ({ form, on, body }) => form === COUPLE.id && on <= today && body.status === 'met',
  );
  const method = met.at(-1)?.body.method;
  if (method !== 'malaN' && method !== 'chhaya') return [];
  const field = GIVEN_FIELD[method];
  const supply = supplyOf(
    met.map(({ on, body }) => ({ on, perDay: 1, given: countOf(body[field]) * DAYS_A_STRIP })),
  );
  if (!supply || !COUPLE_VISIT.offered({ ...known, on: today })) return [];
  return [refill(known, supply, { form: COUPLE.id, id: 'pillRefill', label: PRIVATE, why: quietly(supply) })];
}

/** Medicine of the treatment that is going on. A private matter too. */
export function tbRefills(known: DueCase): DueItem[] {
  const { visits, today } = known;
  const followed = visits.filter(({ form, on }) => form === TB.id && on <= today);
  const { stage, bodies } = tbCase(followed.map(({ body }) => body));
  if (stage !== 'confirmed' || !TB_VISIT.offered({ ...known, on: today })) return [];
  const supply = supplyOf(
    followed
      .slice(-bodies.length)
      .map(({ on, body }) => ({ on, perDay: 1, given: countOf(body.medicineDays) })),
  );
  if (!supply) return [];
  return [refill(known, supply, { form: TB.id, id: 'tbRefill', label: PRIVATE, why: quietly(supply) })];
}

const GIVEN_FIELD: Readonly<Record<'malaN' | 'chhaya', keyof typeof COUPLE_GIVES>> = {
  malaN: 'malaNGiven',
  chhaya: 'chhayaGiven',
};

function ifaVisits({ visits }: PregnancyCase): SupplyVisit[] {
  let perDay = IFA_A_DAY;
  const found: SupplyVisit[] = [];
  for (const { form, on, body } of inTime(visits)) {
    const hb = measuredValue(body.hb);
    if (form === PNC) perDay = IFA_A_DAY;
    else if (hb !== undefined) perDay = hb < ANAEMIA_BELOW ? IFA_A_DAY_IN_ANAEMIA : IFA_A_DAY;
    const eaten = typeof body.ifaEaten === 'number' ? { eaten: body.ifaEaten } : {};
    found.push({ on, perDay, given: countOf(body.ifaGiven), ...eaten });
  }
  return found;
}

function calciumVisits({ visits }: PregnancyCase): SupplyVisit[] {
  return inTime(visits).map(({ on, body }) => ({
    on,
    perDay: CALCIUM_A_DAY,
    given: countOf(body.calciumGiven),
  }));
}

function inTime(visits: readonly FormVisit[]): FormVisit[] {
  return visits
    .filter(({ form }) => form === ANC || form === PNC)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function refill(
  { person, today }: DueCase,
  { on, until }: Supply,
  what: Pick<DueItem, 'form' | 'id' | 'label' | 'why'>,
): DueItem {
  const week = addDays(until, -BEFORE_DAYS);
  const from = week < on ? on : week;
  const window = { from, target: from, to: until };
  return { person: person.ref, ...what, ...window, state: stateOf(window, today) };
}

/** "30 गोली ÷ 1 रोज़ = 30 दिन, 12 दिसंबर 2026 तक", with what was left from before. */
function tablets({ left, there, perDay, days, until }: Supply): Bilingual {
  const day = dayInWords(until);
  const sum = left > 0 && there > left;
  return {
    hi: `${sum ? `${left} बची + ${there - left} दी = ` : ''}${there} गोली ÷ ${perDay} रोज़ = ${days} दिन, ${day.hi} तक`,
    en: `${sum ? `${left} left + ${there - left} given = ` : ''}${there} tablets ÷ ${perDay} a day = ${days} days, until ${day.en}`,
  };
}

function quietly({ days, until }: Supply): Bilingual {
  const day = dayInWords(until);
  return { hi: `${days} दिन का दिया था, ${day.hi} तक`, en: `Given for ${days} days, until ${day.en}` };
}

function gave(answer: unknown): boolean {
  return countOf(answer) > 0;
}

function countOf(answer: unknown): number {
  return typeof answer === 'number' ? answer : 0;
}
