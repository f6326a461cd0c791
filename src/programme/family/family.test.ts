import { describe, expect, it } from 'vitest';
import type { DueItem } from '../../domain/due/due.ts';
import { smsParts } from '../../domain/family/sms.ts';
import type { Person } from '../../domain/person/person.ts';
import { FORMS } from '../forms.ts';
import { HEALTH_MESSAGES, messagesFor, wordsOf } from './messages.ts';
import { greeting, isRemindedOf, reminderOf } from './reminder.ts';
import { FAMILY_TOLD } from './told.ts';

/** Longer ones are not read to their end: our own choice, about five parts of a Hindi SMS. */
const MOST_CHARACTERS = 300;
const TODAY = '2026-11-22';
const OWN = { name: 'मीना', isOwn: true, today: TODAY };
const words = (text: string) => ({ hi: text, en: text });
const item = (form: string, more: Partial<DueItem> = {}): DueItem => ({
  person: { feed: 'AAAAAAAA', no: 1 },
  form,
  id: form,
  label: words('टीबी की जाँच और इलाज'),
  from: TODAY,
  target: '2026-11-25',
  to: '2026-12-12',
  state: 'due',
  why: words('खून की कमी'),
  ...more,
});
const MEENA: Person = { ref: { feed: 'AAAAAAAA', no: 1 }, scope: 'SCPE0001', name: 'मीना', ageAsOf: TODAY };

describe('a reminder on her own phone', () => {
  it('of a check-up or vaccines says whose, until when and where', () => {
    expect(reminderOf(item('anc'), OWN).text.hi).toBe(
      'मीना: जाँच 12 दिसंबर तक होनी है। टीके वाले दिन आंगनबाड़ी केंद्र आएँ। कार्ड साथ लाएँ।',
    );
    expect(reminderOf(item('immunisation', { state: 'overdue' }), OWN).text.hi).toMatch(
      /^मीना: टीके बाकी हैं, अब भी लग सकते हैं।/,
    );
  });

  it('of a home visit says when she comes; its best day being over, this week', () => {
    expect(reminderOf(item('hbnc', { target: TODAY }), OWN).text.hi).toMatch(/मीना: मैं 22 नवंबर के आसपास मिलने/);
    expect(reminderOf(item('hbnc', { target: '2026-11-21' }), OWN).text.hi).toMatch(/^मीना: मैं इस हफ़्ते/);
  });

  it('of tablets says until when they last', () => {
    const ifa = reminderOf(item('anc', { id: 'ifaRefill' }), OWN);
    expect(ifa).toMatchObject({ topic: 'refill', form: 'anc', neutral: false });
    expect(ifa.text.hi).toBe('मीना: गोली 12 दिसंबर तक चलेगी। उससे पहले मुझसे और ले लें।');
  });
});

describe('what must not be read by others', () => {
  const SAYS_NOTHING = /^कृपया (इस हफ़्ते|\d+ \S+ तक) मुझसे मिलें।$/;

  it.each([...FORMS.filter((form) => form.kind === 'visit.recorded').map((form) => form.id), 'newer'])(
    '%s on a phone that is not hers names neither her nor what it is about',
    (form) => {
      for (const id of [form, 'ifaRefill']) {
        const { text, neutral } = reminderOf(item(form, { id }), { ...OWN, isOwn: false });
        expect([neutral, text.hi]).toEqual([true, expect.stringMatching(SAYS_NOTHING)]);
        expect(text.en).toMatch(/^Please meet me (this week|by \d+ \w+)\.$/);
      }
    },
  );

  it.each(['couple', 'tb', 'newer'])('%s is so on her own phone too', (form) => {
    expect(reminderOf(item(form), OWN).text.hi).toBe('कृपया 12 दिसंबर तक मुझसे मिलें।');
    expect(reminderOf(item(form, { to: '2026-11-29' }), OWN).text.hi).toBe('कृपया इस हफ़्ते मुझसे मिलें।');
    expect(reminderOf(item(form, { to: '2026-11-30' }), OWN).text.hi).toBe('कृपया 30 नवंबर तक मुझसे मिलें।');
  });

  it('no reminder says what somebody has: neither the label nor the reason of what is due is in it', () => {
    for (const form of FORMS) {
      expect(reminderOf(item(form.id), OWN).text.hi).not.toMatch(/टीबी|खून|बीमार|गर्भ|दंपति/);
    }
  });
});

describe('messages on health', () => {
  it('are short, greeting and all, and name nobody', () => {
    const hello = greeting({ name: 'रेखा देवी', cadre: 'asha' });
    expect(hello.hi).toBe('नमस्ते, मैं आशा कार्यकर्ता रेखा देवी।');
    for (const message of HEALTH_MESSAGES) {
      const { hi, en } = wordsOf(message, 'BR');
      expect(hi.length, message.topic).toBeLessThanOrEqual(MOST_CHARACTERS);
      expect(en.length, message.topic).toBeLessThanOrEqual(MOST_CHARACTERS);
      expect(smsParts(`${hello.hi} ${hi}`)).toBeLessThanOrEqual(5);
      expect(`${hi}${en}`).not.toMatch(/[{}]/);
    }
  });

  it('name the ambulance that is free in her state', () => {
    const danger = HEALTH_MESSAGES.find(({ topic }) => topic === 'danger');
    expect(danger && wordsOf(danger, 'BR').hi).toContain('एम्बुलेंस: 102।');
    expect(danger && wordsOf(danger, '').hi).toContain('एम्बुलेंस: 112।');
  });

  it('begin with what fits, and none is missing', () => {
    const first = (person: Person, isNewMother = false) => messagesFor(person, isNewMother, TODAY)[0]?.topic;
    expect(first({ ...MEENA, pregnancy: { lmp: '2026-06-01', visits: 1 } })).toBe('danger');
    expect(first(MEENA, true)).toBe('newborn');
    expect(first({ ...MEENA, dob: '2026-09-23' })).toBe('newborn');
    expect(first({ ...MEENA, dob: '2026-09-22' })).toBe('vaccines');
    expect(first({ ...MEENA, ageYears: 4 })).toBe('ors');
    for (const person of [MEENA, { ...MEENA, dob: '2026-09-23' }]) {
      expect(new Set(messagesFor(person, false, TODAY))).toEqual(new Set(HEALTH_MESSAGES));
    }
  });

  it('have a topic each under which telling them is written down', () => {
    const topics = FAMILY_TOLD.groups[0]?.fields.find(({ id }) => id === 'topic');
    const known = topics?.type === 'choice' ? topics.options.map(({ id }) => id) : [];
    expect(known).toEqual(expect.arrayContaining(HEALTH_MESSAGES.map(({ topic }) => topic)));
  });
});

it('nobody is reminded of what is done, missed or only to be written', () => {
  expect(
    ['later', 'due', 'overdue'].map((state) => isRemindedOf(item('anc', { state: state as never }))),
  ).toEqual([true, true, true]);
  expect(isRemindedOf(item('anc', { state: 'missed' }))).toBe(false);
  expect(isRemindedOf(item('anc', { state: 'done' }))).toBe(false);
  expect(isRemindedOf(item('immunisation', { id: 'toWrite' }))).toBe(false);
});
