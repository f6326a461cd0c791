import { dueList } from '../../../domain/due/due.ts';
import { refKey } from '../../../domain/entry/entry.ts';
import type { Phone } from '../../../domain/family/phone.ts';
import type { Told } from '../../../domain/family/told.ts';
import { daysBetween } from '../../../domain/form/day.ts';
import type { Option } from '../../../domain/form/form.ts';
import type { Bilingual, Cadre } from '../../../domain/org/org.ts';
import { caseOf } from '../../../domain/visit/case.ts';
import { messagesFor, wordsOf } from '../../../programme/family/messages.ts';
import { greeting, isRemindedOf, reminderOf } from '../../../programme/family/reminder.ts';
import {
  type Answer,
  FAMILY_TOLD,
  type How,
  isReminder,
  type Topic,
} from '../../../programme/family/told.ts';
import { SCHEDULES } from '../../../programme/schedules.ts';
import { listTitle, pastVisits, visitOf } from '../../../programme/visits.ts';
import type { UsedPerson } from '../../data/people.ts';

/** One thing that can be told to this family. */
export interface Choice {
  id: string;
  topic: Topic;
  /** Of which visit it reminds. */
  form?: string;
  /** What it is called where others may see it. */
  title: Bilingual;
  /** The whole message as it is sent. */
  message: Bilingual;
  /** What is read aloud by somebody who stands there. */
  aloud: Bilingual;
  /** Says nothing of whom and what it is about. */
  neutral: boolean;
  /** A private matter, whoever holds the phone. */
  isPrivate: boolean;
}

export interface Teller {
  name: string;
  cadre: Cadre;
  /** Her state, for the number of its ambulance. */
  state: string;
}

/** Reminders of what is due, what ends soonest first; then health messages, what fits this person first. */
export function choicesOf(known: UsedPerson, phone: Phone | undefined, me: Teller, today: string): Choice[] {
  return [...reminders(known, phone, me, today), ...healthMessages(known, me, today)];
}

function reminders(known: UsedPerson, phone: Phone | undefined, me: Teller, today: string): Choice[] {
  const { person, entries, motherEntries } = known;
  const visits = new Map([[refKey(person.ref), pastVisits(entries)]]);
  if (person.mother) visits.set(refKey(person.mother), pastVisits(motherEntries));
  const items = dueList({ people: [person], visits, schedules: SCHEDULES, today }).filter(isRemindedOf);
  const found = new Map<string, Choice>();
  for (const item of items) {
    const who = { name: person.name, today };
    const { topic, form, neutral, text } = reminderOf(item, { ...who, isOwn: phone?.isOwn === true });
    const id = `${topic} ${form}`;
    if (found.has(id)) continue;
    const visit = visitOf(form);
    const isPrivate = visit?.sensitive === true;
    found.set(id, {
      id,
      topic,
      form,
      title: visit && isPrivate ? listTitle(visit.form) : item.label,
      message: joined(greeting(me), text),
      aloud: reminderOf(item, { ...who, isOwn: true }).text,
      neutral,
      isPrivate,
    });
  }
  return [...found.values()];
}

function healthMessages({ person, entries }: UsedPerson, me: Teller, today: string): Choice[] {
  const isNewMother = caseOf(pastVisits(entries), today)?.stage === 'postnatal';
  return messagesFor(person, isNewMother, today).map((message) => {
    const words = wordsOf(message, me.state);
    return {
      id: message.topic,
      topic: message.topic,
      title: message.title,
      message: joined(greeting(me), words),
      aloud: words,
      neutral: false,
      isPrivate: false,
    };
  });
}

function joined(a: Bilingual, b: Bilingual): Bilingual {
  return { hi: `${a.hi} ${b.hi}`, en: `${a.en} ${b.en}` };
}

/** The one that is shown first: of the visit she came from, else the first. */
export function firstChoice(choices: readonly Choice[], form: string | null): string | undefined {
  return (choices.find((one) => one.form !== undefined && one.form === form) ?? choices[0])?.id;
}

/** Why no message goes to this phone; undefined: it may. What is told at home needs none of it. */
export type Barred = 'no-phone' | 'stopped' | 'not-asked' | 'refused' | 'neighbour';

export function barredBy(
  family: { phone: Phone | undefined; stop: unknown; consent: { message: boolean } | undefined },
  choice: Choice,
): Barred | undefined {
  const { phone, stop, consent } = family;
  if (!phone) return 'no-phone';
  if (stop !== undefined) return 'stopped';
  if (!consent) return 'not-asked';
  if (!consent.message) return 'refused';
  return phone.of === 'neighbour' && !isReminder(choice.topic) ? 'neighbour' : undefined;
}

/** An Indian mobile number's chat in WhatsApp, with the text filled in; she presses send there herself. */
export function waLink(text: string, mobile: string): string {
  return `https://wa.me/91${mobile}?text=${encodeURIComponent(text)}`;
}

/** The same as SMS. */
export function smsLink(text: string, mobile: string): string {
  return `sms:+91${mobile}?body=${encodeURIComponent(text)}`;
}

const ANSWER_WITHIN_DAYS = 14;

/** The last reminder of this worker's to which no answer was written yet. */
export function openOffer(told: readonly Told[], feed: string, today: string): Told | undefined {
  const last = told.findLast(({ topic, ref }) => isReminder(topic) && ref.feed === feed);
  if (last?.answer !== 'unknown') return undefined;
  return daysBetween(last.on, today) <= ANSWER_WITHIN_DAYS ? last : undefined;
}

/** What is saved of an offer, before anybody answered or with the answer. */
export function toldBody(
  choice: Pick<Choice, 'topic' | 'form'>,
  how: How,
  answer: Answer = 'unknown',
  saidBy?: string,
): Record<string, unknown> {
  const { topic, form } = choice;
  return { topic, ...(form !== undefined && { form }), how, answer, ...(saidBy !== undefined && { saidBy }) };
}

const FIELDS = FAMILY_TOLD.groups.flatMap((group) => group.fields);

/** The options of one of the form's questions, as they are shown. */
export function optionsOf(id: string): readonly Option[] {
  const field = FIELDS.find((one) => one.id === id);
  return field?.type === 'choice' ? field.options : [];
}

/** One option in words; what a newer form says stands as it came. */
export function optionWords(id: string, option: string): Bilingual {
  return optionsOf(id).find((one) => one.id === option)?.label ?? { hi: option, en: option };
}
