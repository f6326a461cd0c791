import type { Said } from './form.ts';

/** A newborn that does well, at any of its visits. */
export const NEWBORN_WELL: Said = {
  वज़न: ['2.90', 'मैंने'],
  'बच्चे को गर्म रखा है?': 'हाँ',
  '24 घंटे में 7-8 बार माँ का दूध पिया?': 'हाँ',
};

/** Its first feed and its card, asked at the first visit. */
export const FIRST_FEED: Said = {
  'माँ का दूध कब शुरू हुआ?': '1 घंटे के अंदर',
  'सबसे पहले क्या दिया?': 'माँ का दूध',
  'दूध कैसे पीता है?': 'ज़ोर से',
  'तराज़ू पर कौन सा रंग आया?': 'हरा',
};

export const BIRTH_DOSES = ['पोलियो की बूँद (ओपीवी)', 'बीसीजी', 'हेपेटाइटिस-बी', 'विटामिन के'];

/** The first visit to a newborn whose mother's delivery is not written: its birth is asked. */
export const FIRST_NEWBORN_VISIT: Said = {
  ...NEWBORN_WELL,
  ...FIRST_FEED,
  'जन्म कहाँ हुआ?': 'अस्पताल में',
  'प्रसव कैसे हुआ?': 'सामान्य',
  'कितने सप्ताह पर हुआ?': 'समय पर',
  'जन्म का वज़न': '2900',
  'जन्म के कौन से टीके लगे?': BIRTH_DOSES,
};

/** A family that was ready: she was sent to hospital. */
export const SENT: Said = {
  'कहाँ भेजा?': 'सदर अस्पताल (ज़िला अस्पताल)',
  'किससे भेजा?': 'सरकारी एम्बुलेंस',
  'एम्बुलेंस को फ़ोन किया?': 'हाँ',
  'अस्पताल तक साथ गईं?': 'हाँ',
  'रेफरल पर्ची दी?': 'हाँ',
};
