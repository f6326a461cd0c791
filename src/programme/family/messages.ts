import { isDay, monthsBetween } from '../../domain/form/day.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { ageYearsOn, type Person } from '../../domain/person/person.ts';
import { ambulances } from '../places.ts';
import type { Topic } from './told.ts';

/** A short text on health. It names nobody and says nothing of anybody's illness: it may be read by the whole house. */
export interface HealthMessage {
  topic: Topic;
  title: Bilingual;
  /** `{ambulance}` stands for the number that is free in the worker's state. */
  text: Bilingual;
  source: string;
  verify: string;
}

const CLINICIAN = 'General knowledge in a short form: a clinician reads it before it is sent.';

const IFA: HealthMessage = {
  topic: 'ifa',
  title: { hi: 'आयरन की गोली', en: 'Iron tablets' },
  text: {
    hi: 'आयरन की गोली रोज़ लें, जितनी आशा ने बताई। खाना खाने के बाद पानी के साथ लें। चाय या दूध के साथ न लें। कैल्शियम की गोली अलग समय पर लें। मल काला हो तो डरें नहीं। जी मिचलाए तो रात में लें। गोली बंद न करें, आशा से पूछें।',
    en: 'Take the iron tablet every day, as many as the ASHA said. Take it with water after a meal, not with tea or milk. Take calcium at another time. Black stool is no danger. If you feel sick, take it at night. Do not stop: ask the ASHA.',
  },
  source: 'programme.md 2: IFA daily from the second trimester and after the birth, calcium beside it',
  verify: CLINICIAN,
};

const DANGER: HealthMessage = {
  topic: 'danger',
  title: { hi: 'गर्भावस्था में खतरे के लक्षण', en: 'Danger signs in pregnancy' },
  text: {
    hi: 'गर्भावस्था में ये खतरे के लक्षण हैं। खून आना, पानी जाना, झटके, तेज़ सिरदर्द, धुंधला दिखना। चेहरे या हाथों में सूजन, तेज़ बुखार, पेट में तेज़ दर्द। साँस फूलना, बच्चा कम हिलना। एक भी हो तो घर पर न रुकें। तुरंत अस्पताल जाएँ। एम्बुलेंस: {ambulance}। आशा को भी फ़ोन करें।',
    en: 'Danger signs in pregnancy: bleeding, leaking water, fits, severe headache, blurred sight, swelling of face or hands, high fever, severe belly pain, breathlessness, the baby moves less. Even one: go to hospital at once. Ambulance: {ambulance}. Call the ASHA too.',
  },
  source: 'programme.md 1.3: danger, refer now',
  verify: CLINICIAN,
};

const NEWBORN: HealthMessage = {
  topic: 'newborn',
  title: { hi: 'नवजात में खतरे के लक्षण', en: 'Danger signs of a newborn' },
  text: {
    hi: 'नवजात में ये खतरे के लक्षण हैं। दूध न पीना, सुस्त या ढीला पड़ना, रोना धीमा होना। छूने पर ठंडा या बहुत गर्म लगना। तेज़ साँस, छाती धँसना, झटके। बदन पीला, नाभि में मवाद। एक भी हो तो तुरंत अस्पताल ले जाएँ। एम्बुलेंस: {ambulance}। आशा को भी फ़ोन करें।',
    en: 'Danger signs of a newborn: does not feed, is limp or weak, weak cry, cold or very hot to touch, fast breathing, chest drawn in, fits, yellow body, pus at the navel. Even one: take the baby to hospital at once. Ambulance: {ambulance}. Call the ASHA too.',
  },
  source: 'programme.md 1.6: the signs of sepsis, refer now',
  verify: CLINICIAN,
};

const ORS: HealthMessage = {
  topic: 'ors',
  title: { hi: 'दस्त और ओआरएस', en: 'Diarrhoea and ORS' },
  text: {
    hi: 'दस्त हो तो हर दस्त के बाद ओआरएस पिलाएँ। एक पैकेट एक लीटर साफ़ पानी में घोलें। घोल 24 घंटे में खत्म करें। ज़िंक की गोली आशा से लें, 14 दिन दें। माँ का दूध और खाना चालू रखें। दस्त में खून हो या बच्चा पी न सके? तुरंत अस्पताल जाएँ।',
    en: 'Diarrhoea: give ORS after every stool. Mix one packet in one litre of clean water and use it within 24 hours. Get zinc tablets from the ASHA and give them for 14 days. Go on with breast milk and food. Blood in the stool, or a child that cannot drink: go to hospital at once.',
  },
  source: 'programme.md 1.9: ORS after each stool, zinc 14 days; blood, cannot drink',
  verify: CLINICIAN,
};

const BREASTFEEDING: HealthMessage = {
  topic: 'breastfeeding',
  title: { hi: 'माँ का दूध', en: 'Breastfeeding' },
  text: {
    hi: 'जन्म के 1 घंटे के अंदर माँ का दूध पिलाएँ। पहला पीला दूध ज़रूर दें। 6 महीने तक केवल माँ का दूध दें। घुट्टी, शहद या पानी न दें। दिन-रात में 8 बार या ज़्यादा पिलाएँ। 6 महीने पर ऊपरी आहार शुरू करें, माँ का दूध भी दें। दिक्कत हो तो आशा को बताएँ।',
    en: 'Give breast milk within 1 hour of the birth, the first yellow milk too. For 6 months nothing but breast milk: no ghutti, honey or water. Feed 8 times or more, day and night. At 6 months begin other food and go on with breast milk. If it is difficult, tell the ASHA.',
  },
  source: 'programme.md 1.6: fed 8 times and more; 1.7: only milk to 6 months, then other food',
  verify: CLINICIAN,
};

const VACCINES: HealthMessage = {
  topic: 'vaccines',
  title: { hi: 'टीके', en: 'Vaccines' },
  text: {
    hi: 'टीके बच्चे को जानलेवा बीमारियों से बचाते हैं। सरकारी केंद्र पर टीके मुफ़्त हैं। हर टीका समय पर लगवाएँ। छूट गया हो तो अब लगवाएँ। कार्ड साथ लाएँ। टीके के बाद हल्का बुखार या सूजन हो सकती है। तेज़ बुखार या झटके हों तो तुरंत आशा को फ़ोन करें।',
    en: 'Vaccines protect a child from deadly diseases. They are free at government centres. Have each one in time; if one was missed, have it now. Bring the card. A light fever or swelling may follow. High fever or fits: call the ASHA at once.',
  },
  source: 'programme.md 2: the schedule of vaccines; 1.8',
  verify: CLINICIAN,
};

/** Every message on health, in the order in which they are offered to anybody. */
export const HEALTH_MESSAGES: readonly HealthMessage[] = [ORS, VACCINES, BREASTFEEDING, DANGER, NEWBORN, IFA];

/** A newborn's danger signs are told of for so many months, milk and first food for as long as a child is at the breast. */
const NEWBORN_MONTHS = 2;
const BREAST_MONTHS = 24;
const CHILD_YEARS = 5;

/** What is told first to the family of this person; the others can be told as well. Source: ages of programme.md 1.6, 1.7, 1.9. */
function likely(person: Person, isNewMother: boolean, today: string): readonly HealthMessage[] {
  if (person.pregnancy) return [DANGER, IFA, BREASTFEEDING];
  if (isNewMother) return [NEWBORN, BREASTFEEDING, IFA];
  const months = isDay(person.dob) ? monthsBetween(person.dob, today) : undefined;
  if (months !== undefined && months < NEWBORN_MONTHS) return [NEWBORN, BREASTFEEDING, VACCINES];
  if (months !== undefined && months < BREAST_MONTHS) return [VACCINES, BREASTFEEDING, ORS];
  const years = ageYearsOn(person, today);
  return years !== undefined && years < CHILD_YEARS ? [ORS, VACCINES] : [];
}

/** All messages, what fits this person first. `isNewMother`: her case is within the days after a birth. */
export function messagesFor(person: Person, isNewMother: boolean, today: string): HealthMessage[] {
  return [...new Set([...likely(person, isNewMother, today), ...HEALTH_MESSAGES])];
}

/** The words of a message, with the number of the ambulance in the worker's state. */
export function wordsOf({ text }: HealthMessage, state: string): Bilingual {
  const [number = ''] = ambulances(state);
  return { hi: text.hi.replace('{ambulance}', number), en: text.en.replace('{ambulance}', number) };
}
