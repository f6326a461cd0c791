import type { Bilingual } from '../../domain/org/org.ts';
import type { Lang } from './ground.ts';

/** What the programme's number says. Short, for every message costs; never a name, a place or an illness. */
export const WORDS = {
  received: { hi: 'कोड मिल गया।', en: 'The code has arrived.' },
  fresh: { hi: 'पहुँच गई: {{count}} नई रिपोर्ट।', en: 'Reached: {{count}} new reports.' },
  known: { hi: '{{count}} पहले से पहुँची हुई थीं।', en: '{{count}} had reached before.' },
  receipt: { hi: 'रसीद खोलने के लिए लिंक दबाएँ:', en: 'Tap the link to open the receipt:' },
  dangerArrived: {
    hi: 'खतरे के लक्षण वाली रिपोर्ट पहुँच गई।',
    en: 'The report with a danger sign has reached.',
  },
  menu: {
    hi: 'पहुँच: यहाँ रिपोर्ट के कोड पढ़े जाते हैं, बोली हुई बात और फ़ोटो नहीं।\nक्या चाहिए?',
    en: 'Pahunch: the codes of reports are read here, voice notes and pictures are not.\nWhat do you need?',
  },
  helpChoice: { hi: 'मदद', en: 'Help' },
  statusChoice: { hi: 'क्या पहुँचा', en: 'What has reached' },
  stopChoice: { hi: 'बंद करें', en: 'Stop' },
  countChoice: { hi: 'दवा की गिनती', en: 'Medicine count' },
  visitChoice: { hi: 'गृह भ्रमण', en: 'Home visit' },
  help: {
    hi: 'ऐप से भेजा संदेश यहाँ डालें या आगे भेजें। रसीद यहीं आएगी।\nलिखें: “क्या पहुँचा”, “बंद करें”। रात 8 से सुबह 8 तक रसीद रुकती है।\nनाम या बीमारी यहाँ न लिखें।',
    en: 'Send or forward the message of the app here. The receipt comes back here.\nWrite “status” or “stop”. Between 8 in the evening and 8 in the morning receipts wait.\nDo not write names or illnesses here.',
  },
  stopped: {
    hi: 'ठीक है। अब यहाँ से कोई संदेश नहीं आएगा। आपके कोड फिर भी लिए जाएँगे। फिर चाहिए तो “शुरू” लिखें।',
    en: 'All right. No more messages will come from here. Your codes are still taken in. Write “start” to have them again.',
  },
  started: { hi: 'ठीक है। अब रसीद यहाँ आएगी।', en: 'All right. Receipts will come here again.' },
  nothingYet: { hi: 'यहाँ से अभी कोई कोड नहीं आया।', en: 'No code has come from here yet.' },
  standing: { hi: '{{count}} रिपोर्ट पहुँच गईं।', en: '{{count}} reports have reached.' },
  missing: { hi: 'अभी नहीं पहुँचीं: नंबर {{list}}।', en: 'Not yet arrived: number {{list}}.' },
  held: { hi: '{{count}} को सुधार चाहिए।', en: '{{count}} need help.' },
  joined: {
    hi: 'यह नंबर अब कार्यकर्ता {{number}} का है। अब आप यहीं रिपोर्ट लिख सकती हैं।',
    en: 'This number is now that of worker {{number}}. You can report here now.',
  },
  wrongCode: {
    hi: 'यह जोड़ने वाला कोड सही नहीं है या पुराना है। व्यवस्थापक से नया कोड लें।',
    en: 'This joining code is wrong or old. Ask the administrator for a new one.',
  },
  notBound: {
    hi: 'यहाँ रिपोर्ट लिखने के लिए व्यवस्थापक को यह पहचान नंबर बताएँ: {{askingNumber}}। या व्यवस्थापक से जोड़ने वाला कोड लेकर यहाँ भेजें।',
    en: 'To report here, tell the administrator your asking number {{askingNumber}}. Or get a joining code from the administrator and send it here.',
  },
  noText: { hi: 'इस फ़ाइल में पहुँच का कोड नहीं है।', en: 'There is no Pahunch code in this file.' },
  tooLarge: {
    hi: 'फ़ाइल बहुत बड़ी है। चैट को बिना फ़ोटो-वीडियो के भेजें।',
    en: 'The file is too large. Send the chat without media.',
  },
  damagedFile: { hi: 'फ़ाइल पूरी नहीं है। फिर भेजें।', en: 'The file is not whole. Send it again.' },
  gone: { hi: 'फ़ाइल खुल नहीं पाई। फिर भेजें।', en: 'The file could not be opened. Send it again.' },
  list: { hi: 'चुनें', en: 'Choose' },
} as const satisfies Record<string, Bilingual>;

/** Why a code was not taken in, by the refusal's name. */
export const REFUSED: Readonly<Record<string, Bilingual>> = {
  'not-a-code': { hi: 'यह रिपोर्ट का कोड नहीं है।', en: 'This is not the code of a report.' },
  cut: { hi: 'कोड अधूरा है। पूरा संदेश फिर भेजें।', en: 'The code is not complete. Send the whole message again.' },
  damaged: { hi: 'कोड बिगड़ गया है। संदेश फिर भेजें।', en: 'The code is damaged. Send the message again.' },
  'newer-version': {
    hi: 'यह कोड ऐप के नए रूप का है। संदेश न मिटाएँ, बाद में फिर भेजें।',
    en: 'This code is of a newer app. Keep the message and send it again later.',
  },
  'other-programme': { hi: 'यह रिपोर्ट किसी दूसरे विभाग की है।', en: 'This report is of another programme.' },
  'not-authentic': {
    hi: 'यह कोड किसी फ़ोन का नहीं निकला।',
    en: 'This code could not be proved to be of any phone.',
  },
  'unknown-feed': {
    hi: 'यह फ़ोन अभी नहीं पहचाना गया। कोड रख लिया है। निमंत्रण वाला पहला संदेश भी भेजें।',
    en: 'This phone is not known yet. The code is kept. Send the first message with the invitation too.',
  },
  'id-clash': {
    hi: 'एक ही नंबर के दो फ़ोन हैं। कोड रख लिया है। व्यवस्थापक को बताएँ।',
    en: 'Two phones have one number. The code is kept. Tell the administrator.',
  },
};

export function say(words: Bilingual, lang: Lang, blanks: Record<string, string | number> = {}): string {
  return words[lang].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(blanks[name] ?? ''));
}
