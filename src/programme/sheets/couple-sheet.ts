import { refKey } from '../../domain/entry/entry.ts';
import { livesHereOn } from '../../domain/person/person.ts';
import { COUPLE, COUPLE_VISIT } from '../couple/couple.ts';
import { addressOf, ageCell, dayCell, optionCell, relativeOf } from './cells.ts';
import { column, type Known, type Sheet } from './sheet.ts';

/** The paid list of couples: private, handed in on paper alone. */
export const COUPLE_LIST: Sheet = {
  id: 'coupleList',
  title: { hi: 'योग्य दंपति की सूची', en: 'List of eligible couples' },
  private: true,
  landscape: true,
  columns: [
    column('no', 'क्र.सं.', 'No.', 'number'),
    column('name', 'महिला का नाम', "Wife's name", 'name'),
    column('husband', 'पति', 'Husband'),
    column('address', 'पता', 'Address'),
    column('mobile', 'मोबाइल', 'Mobile'),
    column('age', 'उम्र', 'Age', 'number'),
    column('children', 'बच्चे', 'Children', 'number'),
    column('youngest', 'सबसे छोटे का जन्म', 'Youngest born'),
    column('method', 'साधन', 'Method'),
    column('metOn', 'आखिरी मुलाकात', 'Last met'),
  ],
  rows(known) {
    const children = youngestFirst(known);
    const wives = known.people.filter((person) => {
      const visits = known.visits.get(refKey(person.ref)) ?? [];
      if (!livesHereOn(person, known.on)) return false;
      return COUPLE_VISIT.offered({ person, on: known.on, visits, motherVisits: [] });
    });
    return wives.map((person, i) => {
      const visits = known.visits.get(refKey(person.ref)) ?? [];
      const met = visits.filter(({ form, body }) => form === COUPLE.id && body.status === 'met');
      const hers = children.get(refKey(person.ref)) ?? [];
      return [
        `${i + 1}`,
        person.name,
        relativeOf(person),
        addressOf(person),
        person.mobile ?? '',
        ageCell(person, known.on),
        hers.length === 0 ? '' : `${hers.length}`,
        dayCell(hers[0]),
        optionCell(COUPLE, 'method', met.at(-1)?.body.method),
        dayCell(met.at(-1)?.on),
      ];
    });
  },
  source: 'programme.md 0 and 5: EC list, 300 a month',
  verify: 'The columns of the list are ours. Only children registered under their mother are counted.',
};

/** Births of living children by their mother, the latest first. */
function youngestFirst({ people }: Known): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { mother, dob = '', died } of people) {
    if (!mother || died) continue;
    const key = refKey(mother);
    found.set(key, [...(found.get(key) ?? []), dob].sort().reverse());
  }
  return found;
}
