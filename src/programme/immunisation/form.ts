import type { Condition, Form, Group } from '../../domain/form/form.ts';
import { AWC, CHC, DH, MCH, PHC, PRIVATE, SDH, SUBCENTRE } from '../places.ts';
import { referralGroup } from '../referral.ts';
import { AFTER_EFFECTS, ANY_AEFI_DANGER } from './after-effects.ts';
import { DOSES } from './doses.ts';

const SOURCE = 'programme.md 1.8';
const VACCINATED: Condition = {
  any: [
    { path: 'what', is: 'today' },
    { path: 'what', is: 'before' },
  ],
};

const WHAT: Group = {
  id: 'what',
  title: { hi: 'टीकाकरण', en: 'Vaccination' },
  fields: [
    {
      id: 'what',
      type: 'choice',
      label: { hi: 'टीका लगा?', en: 'Was the child vaccinated?' },
      required: true,
      options: [
        { id: 'today', label: { hi: 'आज लगा', en: 'Today' } },
        { id: 'before', label: { hi: 'पहले लगा था, कार्ड में है', en: 'Earlier, it is on the card' } },
        { id: 'none', label: { hi: 'नहीं लगा', en: 'No' } },
      ],
      source: `${SOURCE}: date given*; session register: left-out`,
    },
    {
      id: 'givenOn',
      type: 'day',
      label: { hi: 'किस दिन लगा था?', en: 'On which day?' },
      hint: { hi: 'एक बार में एक दिन के टीके लिखें।', en: 'Write the doses of one day at a time.' },
      when: { path: 'what', is: 'before' },
      required: true,
      min: { from: { fact: 'born' }, days: 0 },
      max: { from: 'on', days: 0 },
      source: `${SOURCE}: DOB..today`,
    },
    {
      id: 'notWhy',
      type: 'choice',
      label: { hi: 'क्यों नहीं लगा?', en: 'Why not?' },
      when: { path: 'what', is: 'none' },
      required: true,
      options: [
        { id: 'sick', label: { hi: 'बच्चा बीमार था', en: 'The child was ill' } },
        { id: 'away', label: { hi: 'बाहर गए थे', en: 'They were away' } },
        { id: 'notReady', label: { hi: 'परिवार तैयार नहीं', en: 'The family is not ready' } },
        { id: 'fear', label: { hi: 'पिछली बार बुखार या सूजन हुई', en: 'Fever or swelling last time' } },
        { id: 'noSession', label: { hi: 'टीके वाला दिन नहीं हुआ', en: 'No session was held' } },
        { id: 'noVaccine', label: { hi: 'टीका खत्म था', en: 'No vaccine left' } },
        { id: 'other', label: { hi: 'कुछ और', en: 'Something else' } },
      ],
      source: `${SOURCE}: session register, drop-out, left-out`,
      verify: 'The reasons are general knowledge.',
    },
  ],
};

const GIVEN: Group = {
  id: 'given',
  title: { hi: 'कौन से टीके लगे', en: 'Which doses' },
  when: VACCINATED,
  fields: [
    {
      id: 'given',
      type: 'multi',
      label: { hi: 'कौन से टीके लगे?', en: 'Which doses were given?' },
      hint: { hi: 'टीका न दिखे तो पीछे जाकर तारीख जाँचें।', en: 'Not in the list? Look at the date.' },
      required: true,
      options: DOSES.map(({ id, label }) => ({ id, label, when: { path: `fact.can_${id}`, is: true } })),
      source: `${SOURCE}: vaccine+dose, inside max-age window; windows of 2`,
    },
  ],
};

const WHERE: Group = {
  id: 'where',
  title: { hi: 'कहाँ और किसने', en: 'Where and by whom' },
  when: VACCINATED,
  fields: [
    {
      id: 'place',
      type: 'choice',
      label: { hi: 'कहाँ लगा?', en: 'Where?' },
      required: true,
      options: [
        { id: 'session', label: { hi: 'टीके वाला दिन (वीएचएसएनडी)', en: 'Session (VHSND, U-WIN)' } },
        AWC,
        SUBCENTRE,
        PHC,
        CHC,
        SDH,
        DH,
        MCH,
        PRIVATE,
        { id: 'accredited', label: { hi: 'सरकार से जुड़ा निजी अस्पताल', en: 'Accredited private hospital' } },
      ],
      source: `${SOURCE}: place`,
    },
    {
      id: 'by',
      type: 'choice',
      label: { hi: 'किसने लगाया?', en: 'Given by whom?' },
      when: { path: 'what', is: 'today' },
      required: true,
      options: [
        { id: 'anm', label: { hi: 'एएनएम ने', en: 'ANM' } },
        { id: 'cho', label: { hi: 'सीएचओ ने', en: 'CHO' } },
        { id: 'mo', label: { hi: 'डॉक्टर ने', en: 'Medical officer' } },
      ],
      source: `${SOURCE}: by ANM/CHO/MO`,
    },
    {
      id: 'aefi',
      type: 'yesno',
      label: { hi: 'टीके के बाद कोई तकलीफ़ हुई?', en: 'Any trouble after the vaccine?' },
      required: true,
      unsure: true,
      source: `${SOURCE}: AEFI Y/N (HMIS 9.6)`,
    },
    {
      id: 'mcpSeen',
      type: 'yesno',
      label: { hi: 'एमसीपी कार्ड में लिखा है?', en: 'Is it written on the MCP card?' },
      source: `${SOURCE}: photo of the card, here only that it was seen`,
    },
  ],
};

/** The doses a child was given on one day, or why it was given none. Source: programme.md 1.8. */
export const IMMUNISATION: Form = {
  id: 'immunisation',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'टीकाकरण', en: 'Vaccination' },
  groups: [WHAT, GIVEN, WHERE, AFTER_EFFECTS, referralGroup(ANY_AEFI_DANGER)],
};
