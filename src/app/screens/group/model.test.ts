import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import hi from '../../../../locales/hi/group.json';
import type { Entry } from '../../../domain/entry/entry.ts';
import { dayInWords, groupLink, groupText } from './model.ts';

const TODAY = '2026-11-22';
const words = i18next.createInstance();
beforeAll(() =>
  words.init({ lng: 'hi', resources: { hi: { group: hi } }, interpolation: { escapeValue: false } }),
);

let no = 0;
function entry(kind: string, more: Partial<Entry> = {}): Entry {
  no += 1;
  return { feed: 'REKHA001', no, scope: 'W', kind, v: 1, on: TODAY, at: no, offset: null, body: {}, ...more };
}
function visits(count: number, body: Entry['body'] = {}): Entry[] {
  return Array.from({ length: count }, () => entry('visit.recorded', { body: { form: 'anc', ...body } }));
}
function textOf(entries: Entry[]): string | null {
  const said = { work: dayInWords(entries, TODAY), say: (one: { hi: string }) => one.hi };
  const teller = { who: 'A-1043 · आज का काम', day: '22 नवंबर' };
  return groupText(words.getFixedT('hi', 'group'), teller, said);
}

describe('what the group reads of her day', () => {
  it('is how much was done, and what is used up in the medicine box', () => {
    const box = entry('stock.counted', { body: { counted: { ors: 0, zinc: 12 } } });
    expect(textOf([...visits(5), entry('person.registered'), entry('session.held'), box])).toBe(
      'पहुँच · 22 नवंबर\nA-1043 · आज का काम\nगृह भ्रमण: 5\nनए नाम: कुछ\nसत्र हुआ\nदवा पेटी गिनी गई\nखत्म: ओआरएस',
    );
  });

  it.each([
    [1, 'कुछ'],
    [2, 'कुछ'],
    [3, '3'],
  ])('%i visits are "%s": fewer than three could be one known woman', (count, said) => {
    expect(textOf(visits(count))).toContain(`गृह भ्रमण: ${said}`);
  });

  it('names nobody, no place, no danger and no illness', () => {
    const told = [
      ...visits(4, { form: 'tb', agreed: 'ready', where: 'chc', note: 'कविता देवी, साह टोला' }),
      ...visits(1, { form: 'death' }),
      entry('person.registered', { body: { name: 'कविता देवी', phone: '9800000001' } }),
    ];
    expect(textOf(told)).toBe('पहुँच · 22 नवंबर\nA-1043 · आज का काम\nगृह भ्रमण: 5\nनए नाम: कुछ');
  });

  it('does not count what she cancelled or wrote of another day', () => {
    const [first, ...rest] = visits(4);
    const cancel = entry('visit.recorded', { voids: { feed: 'REKHA001', no: first?.no ?? 0 } });
    const old = entry('visit.recorded', { on: '2026-11-21' });
    expect(textOf([first as Entry, ...rest, cancel, old])).toContain('गृह भ्रमण: 3');
  });

  it('forgets what was used up once the box is filled again', () => {
    const empty = entry('stock.counted', { on: '2026-11-01', body: { counted: { ors: 0 } } });
    expect(textOf([empty])).toContain('खत्म: ओआरएस');
    expect(textOf([empty, entry('stock.counted', { body: { counted: { ors: 9 } } })])).not.toContain('खत्म');
  });

  it('of a team: what most workers lack comes first, and of a long list the rest is a number', () => {
    const box = (feed: string, ...out: string[]) =>
      entry('stock.counted', { feed, body: { counted: Object.fromEntries(out.map((id) => [id, 0])) } });
    const boxes = [
      box('REKHA001', 'ors', 'zinc', 'ifaAdult', 'ifaBlue', 'ifaSyrup', 'ifaPink'),
      box('SUNITA01', 'ifaPink', 'ifaSyrup'),
      box('MEENA001', 'ifaPink'),
    ];
    const said = textOf(boxes)?.split('\n').at(-1);
    expect(said).toMatch(/^खत्म: आयरन की गोली \(गुलाबी\), आयरन सिरप, ओआरएस, .* और 1 अन्य चीज़$/);
    expect(said?.split(', ')).toHaveLength(5);
    expect(said).not.toMatch(/[23]/);
  });

  it('of a worker with a new phone: the old phone’s count of her box is over', () => {
    const boxes = [
      entry('stock.counted', { body: { counted: { ors: 0 } } }),
      entry('stock.counted', { feed: 'REKHA002', body: { counted: { ors: 9 } } }),
    ];
    expect(dayInWords(boxes, TODAY, () => 'REKHA').out).toEqual([]);
    expect(dayInWords(boxes, TODAY).out).toHaveLength(1);
  });

  it('is nothing on a day without work', () => {
    expect(textOf([])).toBeNull();
  });

  it('goes to a group she chooses in WhatsApp', () => {
    expect(groupLink('क')).toBe('https://wa.me/?text=%E0%A4%95');
  });
});
