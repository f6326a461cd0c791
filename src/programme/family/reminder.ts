import type { DueItem } from '../../domain/due/due.ts';
import { addDays, dayInWords } from '../../domain/form/day.ts';
import type { Bilingual, Cadre } from '../../domain/org/org.ts';
import { visitOf } from '../visits.ts';
import type { Topic } from './told.ts';

/** A text that asks a family to come, or tells that the worker comes. */
export interface Reminder {
  topic: Topic;
  /** The id of the form of the visit it is about. */
  form: string;
  /** Says nothing of what it is about. */
  neutral: boolean;
  text: Bilingual;
}

/** What a reminder may say. */
export interface Reminding {
  /** Of whom it speaks. */
  name: string;
  /** Whether she whom it is about, or the mother of a child, reads it herself. */
  isOwn: boolean;
  today: string;
}

const CADRES: Readonly<Record<Cadre, Bilingual>> = {
  asha: { hi: 'आशा कार्यकर्ता', en: 'ASHA' },
  aww: { hi: 'आंगनबाड़ी सेविका', en: 'Anganwadi worker' },
  anm: { hi: 'एएनएम', en: 'ANM' },
  facilitator: { hi: 'आशा फैसिलिटेटर', en: 'ASHA facilitator' },
  bcm: { hi: 'बीसीएम', en: 'BCM' },
  officer: { hi: 'स्वास्थ्य विभाग से', en: 'health department' },
  other: { hi: 'स्वास्थ्य विभाग से', en: 'health department' },
};

/** How a message begins, so that nobody wonders who writes. */
export function greeting({ name, cadre }: { name: string; cadre: Cadre }): Bilingual {
  const { hi, en } = CADRES[cadre];
  return { hi: `नमस्ते, मैं ${hi} ${name}।`, en: `Namaste, this is ${en} ${name}.` };
}

/** Visits for which the family comes on the day of check-ups and vaccines; to every other the worker comes. */
const AT_SESSION: readonly string[] = ['anc', 'immunisation'];
/** Those whose words may stand in a message; any other, a newer one too, is reminded of without a word about it. */
const NAMED: readonly string[] = ['anc', 'immunisation', 'hbnc', 'pnc', 'hbyc', 'illness', 'cbac'];
const WEEK_DAYS = 7;
const REFILL = /Refill$/;
/** Things to write that nobody has to come for. */
const NOT_TOLD: readonly string[] = ['toWrite', 'missedDoses'];

/** Whether a family is reminded of it: what is open, late or near. */
export function isRemindedOf({ id, state }: DueItem): boolean {
  return !NOT_TOLD.includes(id) && (state === 'due' || state === 'overdue' || state === 'later');
}

/**
 * The reminder of one thing that is due. Private matters, and whatever goes to a phone that is not her own, are asked for
 * without a name and without a word about what it is. No text ever says what somebody has.
 */
export function reminderOf(item: DueItem, who: Reminding): Reminder {
  const neutral = !who.isOwn || visitOf(item.form)?.sensitive === true || !NAMED.includes(item.form);
  const topic = topicOf(item);
  const text = neutral ? neutralText(item, who.today) : TEXTS[topic](item, who);
  return { topic, form: item.form, neutral, text };
}

function topicOf({ form, id }: DueItem): 'visit' | 'session' | 'refill' {
  if (REFILL.test(id)) return 'refill';
  return AT_SESSION.includes(form) ? 'session' : 'visit';
}

function neutralText({ to }: DueItem, today: string): Bilingual {
  const by = shortDay(to);
  return to > addDays(today, WEEK_DAYS)
    ? { hi: `कृपया ${by.hi} तक मुझसे मिलें।`, en: `Please meet me by ${by.en}.` }
    : { hi: 'कृपया इस हफ़्ते मुझसे मिलें।', en: 'Please meet me this week.' };
}

const CHECK_UP = {
  open: (name: string, by: Bilingual): Bilingual => ({
    hi: `${name}: जाँच ${by.hi} तक होनी है।`,
    en: `${name} is to have a check-up by ${by.en}.`,
  }),
  late: (name: string): Bilingual => ({
    hi: `${name}: जाँच बाकी है, अब भी हो सकती है।`,
    en: `${name} has not had a check-up yet; it can still be done.`,
  }),
};
const DOSES: typeof CHECK_UP = {
  open: (name, by) => ({
    hi: `${name}: टीके ${by.hi} तक लगने हैं।`,
    en: `${name} is to have vaccines by ${by.en}.`,
  }),
  late: (name) => ({
    hi: `${name}: टीके बाकी हैं, अब भी लग सकते हैं।`,
    en: `${name} has vaccines left; they can still be given.`,
  }),
};

const TEXTS = {
  session({ form, state, to }: DueItem, { name }: Reminding): Bilingual {
    const by = shortDay(to);
    const what = form === 'anc' ? CHECK_UP : DOSES;
    const { hi, en } = state === 'overdue' ? what.late(name) : what.open(name, by);
    return {
      hi: `${hi} टीके वाले दिन आंगनबाड़ी केंद्र आएँ। कार्ड साथ लाएँ।`,
      en: `${en} Come to the Anganwadi centre on the day of vaccines and bring the card.`,
    };
  },
  visit(item: DueItem, { name, today }: Reminding): Bilingual {
    const day = shortDay(item.target);
    return item.target < today
      ? {
          hi: `${name}: मैं इस हफ़्ते मिलने आपके घर आऊँगी।`,
          en: `I will come to your house this week to see ${name}.`,
        }
      : {
          hi: `${name}: मैं ${day.hi} के आसपास मिलने आपके घर आऊँगी।`,
          en: `I will come to your house around ${day.en} to see ${name}.`,
        };
  },
  refill(item: DueItem, { name }: Reminding): Bilingual {
    const day = shortDay(item.to);
    return item.state === 'overdue'
      ? {
          hi: `${name}: गोली खत्म हो गई होगी। मुझसे और ले लें।`,
          en: `The tablets of ${name} will be finished. Please take more from me.`,
        }
      : {
          hi: `${name}: गोली ${day.hi} तक चलेगी। उससे पहले मुझसे और ले लें।`,
          en: `The tablets of ${name} last until ${day.en}. Please take more from me before.`,
        };
  },
};

/** "12 नवंबर": the year is never in doubt in a reminder. */
function shortDay(day: string): Bilingual {
  const { hi, en } = dayInWords(day);
  return { hi: hi.replace(/ \d{4}$/, ''), en: en.replace(/ \d{4}$/, '') };
}
