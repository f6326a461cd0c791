import type { CountItem } from '../domain/form/form.ts';
import type { Bilingual } from '../domain/org/org.ts';

const SOURCE = 'programme.md 4.1';
const MAX_IS_OURS = 'The largest number is ours: twice the starting issue of programme.md 4.1 or more.';

const TABLET: Bilingual = { hi: 'गोली', en: 'tablet' };
const PACKET: Bilingual = { hi: 'पैकेट', en: 'packet' };
const BOTTLE: Bilingual = { hi: 'बोतल', en: 'bottle' };
const TUBE: Bilingual = { hi: 'ट्यूब', en: 'tube' };
const ROLL: Bilingual = { hi: 'रोल', en: 'roll' };
const PIECE: Bilingual = { hi: 'नग', en: 'piece' };
const KIT: Bilingual = { hi: 'किट', en: 'kit' };
const STRIP: Bilingual = { hi: 'पत्ता', en: 'strip' };

function item(id: string, label: Bilingual, unit: Bilingual, max: number, where: string): CountItem {
  return { id, label, unit, max, source: `${SOURCE}: ${where}`, verify: MAX_IS_OURS };
}

function asset(id: string, label: Bilingual, where: string): CountItem {
  return { ...item(id, label, PIECE, 20, where), asset: true };
}

/** Medicines, what is used most first. */
const MEDICINES: CountItem[] = [
  item('ors', { hi: 'ओआरएस', en: 'ORS 1 litre' }, PACKET, 1000, 'Kerala kit, PIP list, DAZT'),
  item('zinc', { hi: 'ज़िंक की गोली', en: 'Zinc 20 mg' }, TABLET, 2000, 'PIP list'),
  item(
    'ifaAdult',
    { hi: 'आयरन की गोली (लाल)', en: 'Iron, adult (60 mg + 500 µg)' },
    TABLET,
    5000,
    'Kerala, PIP',
  ),
  item('ifaSyrup', { hi: 'आयरन सिरप', en: 'Iron syrup 50 ml' }, BOTTLE, 500, 'Bihar ASHA Diwas'),
  item('ifaPink', { hi: 'आयरन की गोली (गुलाबी)', en: 'Iron, pink (45 mg)' }, TABLET, 2000, 'AMB'),
  item('ifaBlue', { hi: 'आयरन की गोली (नीली)', en: 'Iron, blue (60 mg)' }, TABLET, 2000, 'AMB'),
  item('folicAcid', { hi: 'फोलिक एसिड की गोली', en: 'Folic acid 400 µg' }, TABLET, 1000, 'FLW ANC'),
  item('calcium', { hi: 'कैल्शियम की गोली', en: 'Calcium 500 mg + D3' }, TABLET, 5000, 'HMIS'),
  item('paracetamol', { hi: 'पैरासिटामोल की गोली', en: 'Paracetamol 500 mg' }, TABLET, 1000, 'Kerala, Chatra'),
  item(
    'paracetamolSyrup',
    { hi: 'पैरासिटामोल सिरप', en: 'Paracetamol syrup' },
    BOTTLE,
    100,
    'Kerala; AES SOP',
  ),
  item('albendazole', { hi: 'पेट के कीड़े की गोली', en: 'Albendazole 400 mg' }, TABLET, 2000, 'Kerala; NDD'),
  item('amoxicillin', { hi: 'एमॉक्सिसिलिन की गोली', en: 'Amoxicillin DT 250 mg' }, TABLET, 500, 'SAANS'),
  item('amoxicillinSyrup', { hi: 'एमॉक्सिसिलिन सिरप', en: 'Amoxicillin syrup' }, BOTTLE, 100, 'SAANS'),
  item(
    'cotrimoxazole',
    { hi: 'कोट्रिमोक्साज़ोल (पुरानी)', en: 'Cotrimoxazole, child (old stock)' },
    TABLET,
    1000,
    'old modules 6-7, MED; legacy',
  ),
  item('misoprostol', { hi: 'मिसोप्रोस्टोल', en: 'Misoprostol 200 µg' }, TABLET, 100, 'HMIS 2.1.2'),
];

const DRESSINGS: CountItem[] = [
  item('gentianViolet', { hi: 'जेंशियन वायलेट (नीली दवा)', en: 'Gentian violet' }, BOTTLE, 50, 'HBNC'),
  item('eyeOintment', { hi: 'आँख का मलहम', en: 'Eye ointment' }, TUBE, 50, 'HBNC'),
  item('povidoneOintment', { hi: 'पोविडोन मलहम', en: 'Povidone-iodine ointment' }, TUBE, 50, 'Kerala, PIP'),
  item('povidoneLotion', { hi: 'पोविडोन लोशन', en: 'Povidone-iodine lotion' }, BOTTLE, 50, 'Kerala, PIP'),
  item('cotton', { hi: 'रुई', en: 'Cotton' }, ROLL, 50, 'Kerala, PIP, Chatra'),
  item('bandage', { hi: 'पट्टी', en: 'Bandage' }, ROLL, 100, 'Kerala, PIP, Chatra'),
  item('gauze', { hi: 'जालीदार पट्टी (गॉज़)', en: 'Gauze' }, ROLL, 100, 'Kerala, PIP, Chatra'),
  item('plaster', { hi: 'चिपकने वाली पट्टी', en: 'Sticking plaster' }, ROLL, 50, 'Kerala, PIP, Chatra'),
];

const FAMILY_PLANNING: CountItem[] = [
  item('condom', { hi: 'निरोध (कंडोम)', en: 'Condom (Nirodh)' }, PIECE, 1000, 'HDC; HMIS 8.13'),
  item('malaN', { hi: 'माला एन', en: 'OCP Mala-N' }, STRIP, 200, 'Bihar, HMIS 8.12'),
  item('chhaya', { hi: 'छाया', en: 'Chhaya' }, STRIP, 200, 'Bihar, HMIS 8.14'),
  item('ecp', { hi: 'इमरजेंसी गोली', en: 'Emergency pill (ECP)' }, TABLET, 100, 'HDC, HMIS 8.15'),
  item('nischay', { hi: 'निश्चय किट (गर्भ जाँच)', en: 'Nischay pregnancy test' }, KIT, 100, 'Bihar, HMIS 8.16'),
  item('pads', { hi: 'सैनिटरी पैड (6 का पैकेट)', en: 'Sanitary pads (6)' }, PACKET, 500, 'VHSND, UK form'),
  item('deliveryKit', { hi: 'प्रसव किट', en: 'Disposable delivery kit' }, KIT, 50, 'PIP'),
];

const MALARIA: CountItem[] = [
  item('malariaRdt', { hi: 'मलेरिया जाँच किट', en: 'Malaria rapid test' }, KIT, 200, 'NVBDCP'),
  item('slide', { hi: 'खून की स्लाइड', en: 'Blood slide' }, PIECE, 500, 'NVBDCP'),
  item('lancet', { hi: 'सुई (लैंसेट)', en: 'Lancet' }, PIECE, 500, 'NVBDCP'),
  item('act', { hi: 'एसीटी (मलेरिया की दवा)', en: 'ACT' }, TABLET, 500, 'NVBDCP'),
  item('chloroquine', { hi: 'क्लोरोक्वीन', en: 'Chloroquine' }, TABLET, 1000, 'NVBDCP'),
  item('primaquine', { hi: 'प्राइमाक्वीन', en: 'Primaquine' }, TABLET, 1000, 'NVBDCP'),
];

const PAPERS: CountItem[] = [
  item('mcpCards', { hi: 'एमसीपी कार्ड', en: 'MCP cards' }, PIECE, 200, 'MCP cards, registers'),
  item('referralSlips', { hi: 'रेफरल पर्ची', en: 'Referral slips' }, PIECE, 500, 'referral slips'),
  item('registers', { hi: 'रजिस्टर', en: 'Registers' }, PIECE, 50, 'registers'),
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
