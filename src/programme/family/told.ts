import type { Condition, Form, Option } from '../../domain/form/form.ts';
import { option } from '../ask.ts';
import { SPEAKERS } from '../consent.ts';

const SOURCE =
  'Ours: that it was offered and how, and what they answered. DPDP Act 2023, section 6(4): a "stop" is honoured';

/** What reminds of a day, and is answered with coming or not. */
const REMINDERS: Option[] = [
  option('visit', 'अगली मुलाकात', 'Next visit'),
  option('session', 'जाँच या टीके का दिन', 'Day of check-up or vaccines'),
  option('refill', 'दवा फिर लेना', 'Medicine again'),
];

/** What is told of health to anybody. */
const HEALTH: Option[] = [
  option('ifa', 'आयरन की गोली', 'Iron tablets'),
  option('danger', 'गर्भावस्था में खतरे के लक्षण', 'Danger signs in pregnancy'),
  option('newborn', 'नवजात में खतरे के लक्षण', 'Danger signs of a newborn'),
  option('ors', 'दस्त और ओआरएस', 'Diarrhoea and ORS'),
  option('breastfeeding', 'माँ का दूध', 'Breastfeeding'),
  option('vaccines', 'टीके', 'Vaccines'),
];

export type Topic =
  | 'visit'
  | 'session'
  | 'refill'
  | 'ifa'
  | 'danger'
  | 'newborn'
  | 'ors'
  | 'breastfeeding'
  | 'vaccines';
export type How = 'whatsapp' | 'sms' | 'call' | 'home';
export type Answer = 'come' | 'cannot' | 'unknown' | 'stop';

const REMINDED: Condition = { any: REMINDERS.map(({ id }) => ({ path: 'topic', is: id })) };

/** Whether what was told is a reminder, to which they say whether they come. */
export function isReminder(topic: string): boolean {
  return REMINDERS.some(({ id }) => id === topic);
}

/**
 * A family was offered a reminder or a message on health: written at the tap that opens WhatsApp, so that nothing is
 * lost when the app is killed there; the answer comes as an amendment. `form` says of which visit it reminded.
 */
export const FAMILY_TOLD: Form = {
  id: 'told',
  kind: 'family.told',
  v: 1,
  title: { hi: 'परिवार को बताया', en: 'The family was told' },
  groups: [
    {
      id: 'told',
      title: { hi: 'क्या बताया', en: 'What was told' },
      fields: [
        {
          id: 'topic',
          type: 'choice',
          label: { hi: 'किस बारे में?', en: 'About what?' },
          required: true,
          options: [...REMINDERS, ...HEALTH],
          source: SOURCE,
          verify: 'The choice of health messages is ours.',
        },
        {
          id: 'form',
          type: 'text',
          label: { hi: 'कौन-सी मुलाकात', en: 'Which visit' },
          when: REMINDED,
          maxLength: 20,
          source: 'the id of the form of the visit that is to be made',
        },
        {
          id: 'how',
          type: 'choice',
          label: { hi: 'कैसे?', en: 'How?' },
          required: true,
          options: [
            option('whatsapp', 'व्हाट्सऐप से', 'By WhatsApp'),
            option('sms', 'एसएमएस से', 'By SMS'),
            option('call', 'फ़ोन करके', 'By a call'),
            option('home', 'घर पर बताकर', 'Told at home'),
          ],
          source: SOURCE,
        },
      ],
    },
    {
      id: 'answer',
      title: { hi: 'जवाब', en: 'Answer' },
      fields: [
        {
          id: 'answer',
          type: 'choice',
          label: { hi: 'क्या जवाब मिला?', en: 'What did they answer?' },
          required: true,
          options: [
            option('unknown', 'अभी जवाब नहीं', 'No answer yet'),
            option('come', 'आएँगे या मिलेंगे', 'Will come or be there', { when: REMINDED }),
            option('cannot', 'नहीं हो पाएगा', 'Cannot', { when: REMINDED }),
            option('stop', 'आगे संदेश न भेजें', 'Send no more messages'),
          ],
          source: SOURCE,
        },
        {
          id: 'saidBy',
          type: 'choice',
          label: { hi: 'किसने मना किया?', en: 'Who said so?' },
          when: { path: 'answer', is: 'stop' },
          options: SPEAKERS,
          source: SOURCE,
          verify: 'That anybody of the family may stop the messages is our own choice.',
        },
      ],
    },
  ],
};
