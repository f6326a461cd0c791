import { describe, expect, it } from 'vitest';
import type { DueItem } from '../../../domain/due/due.ts';
import type { Person } from '../../../domain/person/person.ts';
import { dueBy } from './model.ts';

const TODAY = '2026-11-22';
const person = (no: number, name: string, hamlet?: string): Person => ({
  ref: { feed: 'AAAAAAAA', no },
  scope: 'S',
  name,
  ageAsOf: TODAY,
  ...(hamlet && { hamlet }),
});
const KAVITA = person(1, 'कविता', 'पूरब टोला');
const RINA = person(2, 'रीना', 'पूरब टोला');
const SITA = person(3, 'सीता');
const people = new Map([KAVITA, RINA, SITA].map((one) => [`${one.ref.feed}/${one.ref.no}`, one]));
const words = (text: string) => ({ hi: text, en: text });

function item(about: Person, form: string, id: string, more: Partial<DueItem> = {}): DueItem {
  return {
    person: about.ref,
    form,
    id,
    label: words(id),
    from: TODAY,
    target: TODAY,
    to: TODAY,
    state: 'due',
    why: words('why'),
    ...more,
  };
}
const seen = (items: DueItem[], when: 'today' | 'week' = 'today') =>
  dueBy(when, { items, people, today: TODAY }).map(({ name, visits }) => [
    name,
    visits.map(
      ({ person: { name }, due }) =>
        `${name}: ${due.flatMap(({ what }) => what.map(({ en }) => en)).join(', ')}`,
    ),
  ]);

describe('the visits of a day', () => {
  it('stand hamlet by hamlet, the largest first, those without one last', () => {
    const items = [item(SITA, 'anc', 'anc1'), item(KAVITA, 'anc', 'anc2'), item(RINA, 'anc', 'anc3')];
    expect(seen(items)).toEqual([
      ['पूरब टोला', ['कविता: anc2', 'रीना: anc3']],
      [null, ['सीता: anc1']],
    ]);
  });

  it('name the doses of one child together, at most four', () => {
    const doses = ['opv1', 'penta1', 'rota1', 'ipv1', 'pcv1'].map((id) => item(KAVITA, 'immunisation', id));
    expect(seen(doses)).toEqual([['पूरब टोला', ['कविता: opv1, penta1, rota1, ipv1']]]);
  });

  it('say why beside each thing that is due for one visit, and the same only once', () => {
    const tablets = item(KAVITA, 'anc', 'ifaRefill', { why: words('30 ÷ 1') });
    const again = item(KAVITA, 'anc', 'calciumRefill', { why: words('30 ÷ 1') });
    const [hamlet] = dueBy('today', {
      items: [item(KAVITA, 'anc', 'anc2'), tablets, again],
      people,
      today: TODAY,
    });
    expect(
      hamlet?.visits[0]?.due.map(({ what, why }) => [what.map(({ en }) => en).join(', '), why.en]),
    ).toEqual([
      ['anc2', 'why'],
      ['ifaRefill, calciumRefill', '30 ÷ 1'],
    ]);
  });

  it('lead to a reminder where the family has a phone, a child’s on its mother’s number', () => {
    const phones = new Map(people);
    phones.set('AAAAAAAA/1', { ...KAVITA, mobile: '9800000001' });
    phones.set('AAAAAAAA/2', { ...RINA, mother: KAVITA.ref });
    const items = [KAVITA, RINA, SITA].map((one) => item(one, 'anc', 'anc1'));
    const visits = dueBy('today', { items, people: phones, today: TODAY }).flatMap((hamlet) => hamlet.visits);
    expect(visits.map(({ person: { name }, hasPhone }) => [name, hasPhone])).toEqual([
      ['कविता', true],
      ['रीना', true],
      ['सीता', false],
    ]);
  });

  it('say nothing of a private matter but that there is one', () => {
    const [hamlet] = dueBy('today', { items: [item(KAVITA, 'couple', 'couple')], people, today: TODAY });
    expect(hamlet?.visits[0]?.due[0]?.what).toEqual([{ hi: 'निजी बात', en: 'Private matter' }]);
  });

  it('leave out what is for another day or done', () => {
    const later = item(KAVITA, 'anc', 'anc2', { from: '2026-11-24', target: '2026-11-25', to: '2026-11-26' });
    const done = item(RINA, 'anc', 'anc3', { state: 'done', doneOn: TODAY });
    expect(seen([later, done])).toEqual([]);
    expect(seen([later, done], 'week')).toEqual([['पूरब टोला', ['कविता: anc2']]]);
  });
});
