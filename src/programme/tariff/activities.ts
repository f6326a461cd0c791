import type { Bilingual } from '../../domain/org/org.ts';

/** Work that is paid for. Ids are for ever: they stand in tariff rows of every year. */
export type ActivityId =
  | 'hbnc'
  | 'hbyc'
  | 'jsyAnc'
  | 'jsyBirth'
  | 'fullImmunisation'
  | 'completeImmunisation'
  | 'dpt5'
  | 'sam'
  | 'pmsmaVisit'
  | 'pmsmaOutcome'
  | 'maternalDeath'
  | 'childDeath'
  | 'cbac'
  | 'antara'
  | 'routine'
  | 'vhsnd'
  | 'vhsnc'
  | 'phcMeeting'
  | 'householdList'
  | 'registers'
  | 'immunisationList'
  | 'ancList'
  | 'coupleList'
  | 'honorarium'
  | 'lbw'
  | 'orsRound'
  | 'deworming'
  | 'ifaSyrup'
  | 'spacing'
  | 'limiting'
  | 'ppiucd'
  | 'tbSupport'
  | 'tbInformant'
  | 'malaria'
  | 'leprosy';

/** One line of a claim form, in the words of the form. */
export interface Activity {
  id: ActivityId;
  label: Bilingual;
  /** What must be there before it is paid for. */
  parameter: Bilingual;
  documents: Bilingual;
  /** The budget head, where it is known. */
  fmr?: string;
  /** A private matter: counted, never listed by name. */
  private?: true;
  /** The entries cannot tell whether it was done: she adds it herself. */
  self?: true;
  /** Paid as a part of this one, while this one has a rate. */
  partOf?: ActivityId;
  source: string;
  verify?: string;
}

const SOURCE = 'programme.md 5';
const PAPERS_VERIFY =
  'The conditions and the papers are general knowledge: a block community mobiliser confirms them.';

const words = (hi: string, en: string): Bilingual => ({ hi, en });
const MCP = words('एमसीपी कार्ड', 'MCP card');
const REGISTER = words('रजिस्टर', 'Register');
const LIST = words('सूची की कॉपी', 'Copy of the list');

type More = Pick<Activity, 'private' | 'self' | 'partOf'>;

function activity(
  id: ActivityId,
  label: Bilingual,
  [parameter, documents]: [parameter: Bilingual, documents: Bilingual],
  more: More = {},
): Activity {
  return { id, label, parameter, documents, ...more, source: SOURCE, verify: PAPERS_VERIFY };
}

const MONTHLY = words('हर महीने', 'Every month');
const PART: More = { self: true, partOf: 'routine' };
const SELF: More = { self: true };

/** In the order of the claim form: what entries prove, then what she adds herself. */
export const ACTIVITIES: readonly Activity[] = [
  activity('hbnc', words('नवजात की देखभाल (एचबीएनसी)', 'Newborn care at home (HBNC)'), [
    words(
      '6 या 7 भ्रमण, जन्म का वज़न, बीसीजी, जन्म पंजीकरण',
      '6 or 7 visits, birth weight, BCG, birth registration',
    ),
    words('एचबीएनसी फ़ॉर्म', 'HBNC form'),
  ]),
  activity('hbyc', words('छोटे बच्चे से मुलाकात (एचबीवाईसी)', 'Small child at home (HBYC)'), [
    words('3, 6, 9, 12, 15 महीने पर', 'At 3, 6, 9, 12, 15 months'),
    MCP,
  ]),
  activity('jsyAnc', words('गर्भवती की चारों जाँच (जेएसवाई)', 'All four check-ups (JSY)'), [
    words('4 गर्भ जाँच पूरी', '4 check-ups done'),
    MCP,
  ]),
  activity('jsyBirth', words('अस्पताल में प्रसव (जेएसवाई)', 'Birth in a hospital (JSY)'), [
    words('सरकारी या जुड़े अस्पताल में प्रसव', 'Birth in a public or accredited hospital'),
    words('छुट्टी का कागज़', 'Discharge paper'),
  ]),
  activity('fullImmunisation', words('पूर्ण टीकाकरण', 'Full immunisation'), [
    words('पहले जन्मदिन से पहले सब टीके', 'All doses before the first birthday'),
    MCP,
  ]),
  activity('completeImmunisation', words('2 साल तक के टीके पूरे', 'Vaccines of two years complete'), [
    words('दूसरे जन्मदिन से पहले सब टीके', 'All doses before the second birthday'),
    MCP,
  ]),
  activity('dpt5', words('डीपीटी बूस्टर 2 (5 साल)', 'DPT booster 2 (5 years)'), [
    words('5 से 7 साल के बीच', 'Between 5 and 7 years'),
    MCP,
  ]),
  activity('sam', words('अति गंभीर कुपोषित बच्चे की देखभाल (सैम)', 'Follow-up of severe malnutrition (SAM)'), [
    words('बाँह की गोलाई 12.5 से.मी. होने पर', 'When the arm measures 12.5 cm'),
    words('एनआरसी की छुट्टी का कागज़', 'Discharge paper of the NRC'),
  ]),
  activity(
    'pmsmaVisit',
    words('उच्च जोखिम वाली को 9 तारीख की जाँच', 'High-risk pregnancy: check-up on the 9th'),
    [words('ज़्यादा से ज़्यादा 3 जाँच', 'At most 3 check-ups'), MCP],
  ),
  activity(
    'pmsmaOutcome',
    words('उच्च जोखिम वाली और बच्चा 45 दिन पर ठीक', 'High-risk mother and child well on day 45'),
    [words('प्रसव के 45 दिन बाद', '45 days after the birth'), MCP],
  ),
  activity('maternalDeath', words('माँ की मृत्यु की सूचना', "Report of a mother's death"), [
    words('24 घंटे के अंदर फ़ोन से', 'By phone within 24 hours'),
    words('सूचना फ़ॉर्म', 'Report form'),
  ]),
  activity('childDeath', words('बच्चे की मृत्यु की सूचना', "Report of a child's death"), [
    words('24 घंटे के अंदर फ़ोन से', 'By phone within 24 hours'),
    words('सूचना फ़ॉर्म', 'Report form'),
  ]),
  activity('cbac', words('सीबैक फ़ॉर्म (30 साल और ऊपर)', 'CBAC form (from age 30)'), [
    words('साल में एक बार', 'Once a year'),
    words('सीबैक फ़ॉर्म', 'CBAC form'),
  ]),
  activity(
    'antara',
    words('अंतरा इंजेक्शन', 'Antara injection'),
    [words('हर खुराक पर', 'For each dose'), words('अंतरा कार्ड', 'Antara card')],
    { private: true },
  ),
  activity('orsRound', words('ओआरएस बाँटना', 'Giving out ORS'), [
    words('हर पैकेट पर', 'For each packet'),
    REGISTER,
  ]),
  activity('routine', words('हर महीने का नियमित काम', 'Routine work of the month'), [MONTHLY, REGISTER], SELF),
  activity('vhsnd', words('वीएचएसएनडी कराना', 'Village health day (VHSND)'), [MONTHLY, REGISTER], PART),
  activity(
    'vhsnc',
    words('ग्राम स्वास्थ्य समिति की बैठक', 'Village health committee meeting'),
    [MONTHLY, REGISTER],
    PART,
  ),
  activity(
    'phcMeeting',
    words('पीएचसी की बैठक (आशा दिवस)', 'PHC meeting (ASHA Day)'),
    [MONTHLY, REGISTER],
    PART,
  ),
  activity('householdList', words('घर-घर की सूची', 'Household list'), [MONTHLY, LIST], PART),
  activity('registers', words('जन्म-मृत्यु रजिस्टर', 'Birth and death register'), [MONTHLY, REGISTER], PART),
  activity('immunisationList', words('टीकाकरण की सूची', 'Immunisation due list'), [MONTHLY, LIST], PART),
  activity('ancList', words('गर्भवती की सूची', 'List of pregnant women'), [MONTHLY, LIST], PART),
  activity('coupleList', words('योग्य दंपति की सूची', 'List of eligible couples'), [MONTHLY, LIST], PART),
  activity('honorarium', words('राज्य का मानदेय', "The state's honorarium"), [MONTHLY, REGISTER], SELF),
  activity(
    'lbw',
    words('कम वज़न या एसएनसीयू वाले बच्चे', 'Low birth weight or SNCU child'),
    [words('हर 3 महीने पर, 3 से 12 महीने', 'Every 3 months, from 3 to 12 months'), MCP],
    SELF,
  ),
  activity(
    'deworming',
    words('कृमि मुक्ति दिवस', 'Deworming day'),
    [words('हर दौर पर', 'For each round'), REGISTER],
    SELF,
  ),
  activity('ifaSyrup', words('आयरन सिरप पिलाना', 'Iron syrup'), [MONTHLY, REGISTER], SELF),
  activity(
    'spacing',
    words('बच्चों में अंतर', 'Spacing of births'),
    [
      words('शादी के 2 साल बाद पहला बच्चा, या 3 साल का अंतर', '2 years of delay or 3 years of spacing'),
      REGISTER,
    ],
    { self: true, private: true },
  ),
  activity(
    'limiting',
    words('2 बच्चों के बाद नसबंदी', 'Sterilisation after 2 children'),
    [words('नसबंदी का कागज़', 'Sterilisation paper'), REGISTER],
    { self: true, private: true },
  ),
  activity(
    'ppiucd',
    words('प्रसव के बाद कॉपर-टी', 'Copper-T after birth (PPIUCD)'),
    [words('प्रसव के 48 घंटे में', 'Within 48 hours of the birth'), REGISTER],
    { self: true, private: true },
  ),
  activity(
    'tbSupport',
    words('टीबी मरीज़ का पूरा इलाज', 'TB treatment completed'),
    [words('इलाज पूरा होने पर', 'When the treatment is complete'), words('टीबी कार्ड', 'TB card')],
    { self: true, private: true },
  ),
  activity(
    'tbInformant',
    words('नए टीबी मरीज़ की सूचना', 'Report of a new TB patient'),
    [words('जाँच में टीबी निकलने पर', 'When TB is confirmed'), words('निक्षय आईडी', 'Nikshay ID')],
    { self: true, private: true },
  ),
  activity(
    'malaria',
    words('मलेरिया की स्लाइड', 'Malaria slide'),
    [words('हर स्लाइड पर', 'For each slide'), REGISTER],
    SELF,
  ),
  activity(
    'leprosy',
    words('कुष्ठ रोगी की खोज', 'Leprosy case found'),
    [words('पुष्टि और इलाज पर', 'On confirmation and treatment'), REGISTER],
    { self: true, private: true },
  ),
];

const byId = new Map(ACTIVITIES.map((one) => [one.id, one]));

export function activityOf(id: ActivityId): Activity {
  const found = byId.get(id);
  if (!found) throw new Error(`no activity ${id}`);
  return found;
}
