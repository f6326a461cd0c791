import type { Condition, Form, Group } from '../../domain/form/form.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { option } from '../ask.ts';
import { said } from '../why.ts';

const SOURCE = 'programme.md 1.6 and 9: birth registration';
const DONE: Condition = { path: 'state', is: 'done' };
/** A birth is registered free of charge within so many days. General knowledge. */
export const FREE_UNTIL_DAY = 21;

const REGISTRATION: Group = {
  id: 'registration',
  title: { hi: 'जन्म पंजीकरण', en: 'Birth registration' },
  fields: [
    {
      id: 'state',
      type: 'choice',
      label: { hi: 'जन्म पंजीकरण कहाँ तक पहुँचा?', en: 'How far is the registration?' },
      required: true,
      options: [
        option('done', 'हो गया', 'Done'),
        option('applied', 'फ़ॉर्म जमा किया', 'Applied for'),
        option('notYet', 'अभी नहीं', 'Not yet'),
      ],
      source: `${SOURCE}: birth registered?`,
    },
    {
      id: 'registeredOn',
      type: 'day',
      label: { hi: 'किस दिन हुआ?', en: 'On which day?' },
      when: DONE,
      min: { from: { fact: 'born' }, days: 0 },
      max: { from: 'on', days: 0 },
      source: `${SOURCE}; not before the birth`,
    },
    {
      id: 'registeredAt',
      type: 'choice',
      label: { hi: 'कहाँ हुआ?', en: 'Where?' },
      when: DONE,
      options: [
        option('hospital', 'अस्पताल में', 'At the hospital'),
        option('panchayat', 'पंचायत में', 'At the panchayat'),
        option('town', 'नगर निकाय में', 'At the municipality'),
        option('block', 'प्रखंड कार्यालय में', 'At the block office'),
      ],
      source: SOURCE,
      verify: 'Where births are registered is general knowledge.',
    },
    {
      id: 'certificate',
      type: 'yesno',
      label: { hi: 'जन्म प्रमाण पत्र मिल गया?', en: 'Has the certificate arrived?' },
      when: DONE,
      required: true,
      source: SOURCE,
    },
    {
      id: 'registrationNo',
      type: 'text',
      label: { hi: 'पंजीकरण संख्या', en: 'Registration number' },
      when: { path: 'certificate', is: true },
      maxLength: 30,
      source: SOURCE,
    },
  ],
};

/** Whether a child's birth is registered, until the certificate is in the house. */
export const BIRTH_REGISTRATION: Form = {
  id: 'birth-registration',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'जन्म पंजीकरण', en: 'Birth registration' },
  groups: [REGISTRATION],
};

export const BIRTH_REGISTRATION_WATCH: readonly ConcernRule[] = [
  {
    id: 'unregistered',
    level: 'watch',
    field: 'state',
    when: {
      all: [
        { path: 'state', answered: true },
        { not: DONE },
        { path: 'fact.days', below: FREE_UNTIL_DAY + 1 },
      ],
    },
    why: said(
      `जन्म पंजीकरण ${FREE_UNTIL_DAY} दिन तक मुफ़्त होता है।`,
      `Registration is free within ${FREE_UNTIL_DAY} days.`,
    ),
    first: [
      { hi: 'छुट्टी का कागज़ लेकर पंचायत जाने को कहें', en: 'Ask them to take the discharge paper to the panchayat' },
    ],
    where: 'phc',
    source: SOURCE,
    verify: 'The 21 days are general knowledge.',
  },
  {
    id: 'late',
    level: 'watch',
    field: 'state',
    when: {
      all: [
        { path: 'state', is: 'notYet' },
        { path: 'fact.days', atLeast: FREE_UNTIL_DAY + 1 },
      ],
    },
    why: said(
      `${FREE_UNTIL_DAY} दिन निकल गए, पंजीकरण नहीं हुआ।`,
      `${FREE_UNTIL_DAY} days are over and it is not registered.`,
    ),
    first: [
      { hi: 'प्रखंड कार्यालय में देर का फ़ॉर्म भरवाएँ', en: 'Have the late form filled in at the block office' },
    ],
    where: 'phc',
    source: SOURCE,
    verify: 'The 21 days and the late form are general knowledge.',
  },
];
