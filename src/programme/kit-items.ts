import type { CountItem } from '../domain/form/form.ts';
import type { Bilingual } from '../domain/org/org.ts';

const SOURCE = 'programme.md 4.1';
const MAX_IS_OURS =
  'The largest number is ours, far above the starting issue of programme.md 4.1, itself general knowledge.';

const TABLET: Bilingual = { hi: 'गोली', en: 'tablet' };
const PACKET: Bilingual = { hi: 'पैकेट', en: 'packet' };
const BOTTLE: Bilingual = { hi: 'बोतल', en: 'bottle' };
const TUBE: Bilingual = { hi: 'ट्यूब', en: 'tube' };
const ROLL: Bilingual = { hi: 'रोल', en: 'roll' };
const PIECE: Bilingual = { hi: 'नग', en: 'piece' };
const KIT: Bilingual = { hi: 'किट', en: 'kit' };
const STRIP: Bilingual = { hi: 'पत्ता', en: 'strip' };

function item(
  id: string,
  label: Bilingual,
  counted: { unit: Bilingual; max: number },
  where: string,
): CountItem {
  return { id, label, ...counted, source: `${SOURCE}: ${where}`, verify: MAX_IS_OURS };
}

function asset(id: string, label: Bilingual, where: string): CountItem {
  return { ...item(id, label, { unit: PIECE, max: 20 }, where), asset: true };
}

/** Medicines, what is used most first. */
const MEDICINES: CountItem[] = [
  item('ors', { hi: 'ओआरएस', en: 'ORS 1 litre' }, { unit: PACKET, max: 1000 }, 'Kerala kit, PIP list, DAZT'),
  item('zinc', { hi: 'ज़िंक की गोली', en: 'Zinc 20 mg' }, { unit: TABLET, max: 2000 }, 'PIP list'),
  item(
    'ifaAdult',
    { hi: 'आयरन की गोली (लाल)', en: 'Iron, adult (60 mg + 500 µg)' },
    { unit: TABLET, max: 5000 },
    'Kerala, PIP',
  ),
  item(
    'ifaSyrup',
    { hi: 'आयरन सिरप', en: 'Iron syrup 50 ml' },
    { unit: BOTTLE, max: 500 },
    'Bihar ASHA Diwas',
  ),
  item(
    'ifaPink',
    { hi: 'आयरन की गोली (गुलाबी)', en: 'Iron, pink (45 mg)' },
    { unit: TABLET, max: 2000 },
    'AMB',
  ),
  item(
    'ifaBlue',
    { hi: 'आयरन की गोली (नीली)', en: 'Iron, blue (60 mg)' },
    { unit: TABLET, max: 2000 },
    'AMB',
  ),
  item(
    'folicAcid',
    { hi: 'फोलिक एसिड की गोली', en: 'Folic acid 400 µg' },
    { unit: TABLET, max: 1000 },
    'FLW ANC',
  ),
  item('calcium', { hi: 'कैल्शियम की गोली', en: 'Calcium 500 mg + D3' }, { unit: TABLET, max: 5000 }, 'HMIS'),
  item(
    'paracetamol',
    { hi: 'पैरासिटामोल की गोली', en: 'Paracetamol 500 mg' },
    { unit: TABLET, max: 1000 },
    'Kerala, Chatra',
  ),
  item(
    'paracetamolSyrup',
    { hi: 'पैरासिटामोल सिरप', en: 'Paracetamol syrup' },
    { unit: BOTTLE, max: 100 },
    'Kerala; AES SOP',
  ),
  item(
    'albendazole',
    { hi: 'पेट के कीड़े की गोली', en: 'Albendazole 400 mg' },
    { unit: TABLET, max: 2000 },
    'Kerala; NDD',
  ),
  item(
    'amoxicillin',
    { hi: 'एमॉक्सिसिलिन की गोली', en: 'Amoxicillin DT 250 mg' },
    { unit: TABLET, max: 500 },
    'SAANS',
  ),
  item(
    'amoxicillinSyrup',
    { hi: 'एमॉक्सिसिलिन सिरप', en: 'Amoxicillin syrup' },
    { unit: BOTTLE, max: 100 },
    'SAANS',
  ),
  item(
    'cotrimoxazole',
    { hi: 'कोट्रिमोक्साज़ोल (पुरानी)', en: 'Cotrimoxazole, child (old stock)' },
    { unit: TABLET, max: 1000 },
    'old modules 6-7, MED; legacy',
  ),
  item(
    'misoprostol',
    { hi: 'मिसोप्रोस्टोल', en: 'Misoprostol 200 µg' },
    { unit: TABLET, max: 100 },
    'HMIS 2.1.2',
  ),
];

const DRESSINGS: CountItem[] = [
  item(
    'gentianViolet',
    { hi: 'जेंशियन वायलेट (नीली दवा)', en: 'Gentian violet' },
    { unit: BOTTLE, max: 50 },
    'HBNC',
  ),
  item('eyeOintment', { hi: 'आँख का मलहम', en: 'Eye ointment' }, { unit: TUBE, max: 50 }, 'HBNC'),
  item(
    'povidoneOintment',
    { hi: 'पोविडोन मलहम', en: 'Povidone-iodine ointment' },
    { unit: TUBE, max: 50 },
    'Kerala, PIP',
  ),
  item(
    'povidoneLotion',
    { hi: 'पोविडोन लोशन', en: 'Povidone-iodine lotion' },
    { unit: BOTTLE, max: 50 },
    'Kerala, PIP',
  ),
  item('cotton', { hi: 'रुई', en: 'Cotton' }, { unit: ROLL, max: 50 }, 'Kerala, PIP, Chatra'),
  item('bandage', { hi: 'पट्टी', en: 'Bandage' }, { unit: ROLL, max: 100 }, 'Kerala, PIP, Chatra'),
  item('gauze', { hi: 'जालीदार पट्टी (गॉज़)', en: 'Gauze' }, { unit: ROLL, max: 100 }, 'Kerala, PIP, Chatra'),
  item(
    'plaster',
    { hi: 'चिपकने वाली पट्टी', en: 'Sticking plaster' },
    { unit: ROLL, max: 50 },
    'Kerala, PIP, Chatra',
  ),
];

const FAMILY_PLANNING: CountItem[] = [
  item('condom', { hi: 'निरोध (कंडोम)', en: 'Condom (Nirodh)' }, { unit: PIECE, max: 1000 }, 'HDC; HMIS 8.13'),
  item('malaN', { hi: 'माला एन', en: 'OCP Mala-N' }, { unit: STRIP, max: 200 }, 'Bihar, HMIS 8.12'),
  item('chhaya', { hi: 'छाया', en: 'Chhaya' }, { unit: STRIP, max: 200 }, 'Bihar, HMIS 8.14'),
  item(
    'ecp',
    { hi: 'इमरजेंसी गोली', en: 'Emergency pill (ECP)' },
    { unit: TABLET, max: 100 },
    'HDC, HMIS 8.15',
  ),
  item(
    'nischay',
    { hi: 'निश्चय किट (गर्भ जाँच)', en: 'Nischay pregnancy test' },
    { unit: KIT, max: 100 },
    'Bihar, HMIS 8.16',
  ),
  item(
    'pads',
    { hi: 'सैनिटरी पैड (6 का पैकेट)', en: 'Sanitary pads (6)' },
    { unit: PACKET, max: 500 },
    'VHSND, UK form',
  ),
  item('deliveryKit', { hi: 'प्रसव किट', en: 'Disposable delivery kit' }, { unit: KIT, max: 50 }, 'PIP'),
];

const MALARIA: CountItem[] = [
  item('malariaRdt', { hi: 'मलेरिया जाँच किट', en: 'Malaria rapid test' }, { unit: KIT, max: 200 }, 'NVBDCP'),
  item('slide', { hi: 'खून की स्लाइड', en: 'Blood slide' }, { unit: PIECE, max: 500 }, 'NVBDCP'),
  item('lancet', { hi: 'सुई (लैंसेट)', en: 'Lancet' }, { unit: PIECE, max: 500 }, 'NVBDCP'),
  item('act', { hi: 'एसीटी (मलेरिया की दवा)', en: 'ACT' }, { unit: TABLET, max: 500 }, 'NVBDCP'),
  item('chloroquine', { hi: 'क्लोरोक्वीन', en: 'Chloroquine' }, { unit: TABLET, max: 1000 }, 'NVBDCP'),
  item('primaquine', { hi: 'प्राइमाक्वीन', en: 'Primaquine' }, { unit: TABLET, max: 1000 }, 'NVBDCP'),
];

const PAPERS: CountItem[] = [
  item('mcpCards', { hi: 'एमसीपी कार्ड', en: 'MCP cards' }, { unit: PIECE, max: 200 }, 'MCP cards, registers'),
  item(
    'referralSlips',
    { hi: 'रेफरल पर्ची', en: 'Referral slips' },
    { unit: PIECE, max: 500 },
    'referral slips',
  ),
  item('registers', { hi: 'रजिस्टर', en: 'Registers' }, { unit: PIECE, max: 50 }, 'registers'),
];

const ASSETS: CountItem[] = [
  asset('babyScale', { hi: 'बच्चे की वज़न मशीन', en: 'Baby scale' }, 'HBNC kit'),
  asset('thermometer', { hi: 'थर्मामीटर', en: 'Digital thermometer' }, 'HBNC kit'),
  asset('timer', { hi: 'घड़ी या टाइमर', en: 'Watch or timer' }, 'HBNC kit'),
  asset('oximeter', { hi: 'ऑक्सीमीटर', en: 'Pulse oximeter' }, 'HBNC kit, SOP 2025'),
  asset('warmBag', { hi: 'बच्चे का गर्म बैग', en: 'Warm bag' }, 'HBNC kit'),
  asset('mucusExtractor', { hi: 'म्यूकस निकालने की नली', en: 'Mucus extractor' }, 'HBNC kit'),
  asset('muacTape', { hi: 'बाँह नापने का फ़ीता', en: 'MUAC tape' }, 'MUAC tape'),
];

/** The whole drug kit. The numbers of an item already published never change their meaning. */
export const KIT_ITEMS: CountItem[] = [
  ...MEDICINES,
  ...FAMILY_PLANNING,
  ...DRESSINGS,
  ...MALARIA,
  ...PAPERS,
  ...ASSETS,
];
