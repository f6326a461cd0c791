/** What can stand against a backup or a restore, each with words for whoever sits at the server. */
export const KEEPING_FAILURES = {
  usage: ['This is how it is used:', 'इसे ऐसे चलाएँ:'],
  'half-restored': [
    'A restore was cut off. Start the server, or run restore again; both finish it.',
    'वापस लाने का काम बीच में रुक गया। सर्वर चालू करें या restore फिर चलाएँ; दोनों उसे पूरा करते हैं।',
  ],
  'no-database': [
    'There is no database here. DATA_DIR names the folder of the server’s data, DATABASE_URL a PostgreSQL.',
    'यहाँ डेटाबेस नहीं है। DATA_DIR में सर्वर के डेटा का फ़ोल्डर लिखें, PostgreSQL हो तो DATABASE_URL में उसका पता।',
  ],
  'no-place': ['The folder to write to is not there.', 'जिस फ़ोल्डर में लिखना है, वह नहीं है।'],
  'no-file': ['There is no such backup file.', 'यह बैकअप फ़ाइल नहीं मिली।'],
  'no-passphrase': [
    'A passphrase is needed: set BACKUP_PASSPHRASE, or name a file with --passphrase-file, or type it when asked.',
    'पासफ़्रेज़ चाहिए: BACKUP_PASSPHRASE में लिखें, --passphrase-file से फ़ाइल बताएँ, या पूछने पर टाइप करें।',
  ],
  'short-passphrase': [
    'The passphrase is too short: take at least 12 characters, better five words drawn by chance.',
    'पासफ़्रेज़ बहुत छोटा है: कम से कम 12 अक्षर लें, बेहतर है पाँच मनचाहे शब्द।',
  ],
  'wrong-passphrase': ['The passphrase does not open this backup.', 'इस पासफ़्रेज़ से यह बैकअप नहीं खुलता।'],
  'not-a-backup': ['This file is not a backup of Pahunch.', 'यह फ़ाइल पहुँच का बैकअप नहीं है।'],
  'newer-backup': [
    'This backup was taken by a newer Pahunch: update this one first.',
    'यह बैकअप नए पहुँच से लिया गया है: पहले इसे अपडेट करें।',
  ],
  damaged: [
    'The backup is damaged: nothing was changed. Take an older one.',
    'बैकअप बिगड़ा हुआ है: कुछ नहीं बदला गया। इससे पुराना बैकअप लें।',
  ],
  'not-verified': [
    'The backup could not be verified and was thrown away; older ones are untouched.',
    'बैकअप जाँच में सही नहीं निकला, इसलिए हटा दिया गया; पुराने बैकअप वैसे ही हैं।',
  ],
  'database-there': [
    'There is a database or its key file here already. To put it aside and restore: --replace',
    'यहाँ पहले से डेटाबेस या उसकी key फ़ाइल है। उसे अलग रखकर वापस लाने के लिए: --replace',
  ],
  'in-use': ['The database is in use. Stop the server first.', 'डेटाबेस इस्तेमाल में है। पहले सर्वर बंद करें।'],
  'not-allowed': [
    'The user in DATABASE_URL may not make a schema: make it the owner of its database.',
    'DATABASE_URL का यूज़र schema नहीं बना सकता: उसे अपने डेटाबेस का मालिक (owner) बनाएँ।',
  ],
  'depended-on': [
    'Views read the tables of this database and would go on reading the old ones. Drop them, restore, make them again:',
    'कुछ views इस डेटाबेस की tables पढ़ते हैं और पुरानी ही पढ़ते रहेंगे। उन्हें हटाएँ, restore करें, फिर दोबारा बनाएँ:',
  ],
  'no-tool': ['A program that is needed is not installed', 'ज़रूरी प्रोग्राम इंस्टॉल नहीं है'],
} as const;

export type KeepingKind = keyof typeof KEEPING_FAILURES;

/** A backup or a restore that could not be done. `detail` names what, never a value out of the database. */
export class KeepingFailure extends Error {
  readonly kind: KeepingKind;
  readonly detail: string | undefined;
  constructor(kind: KeepingKind, detail?: string) {
    super(detail === undefined ? kind : `${kind}: ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}

/** Both languages, one a line, with what it was about. */
export function wordsOf({ kind, detail }: KeepingFailure): string {
  const [english, hindi] = KEEPING_FAILURES[kind];
  return [english, hindi, ...(detail === undefined ? [] : [detail])].join('\n');
}
