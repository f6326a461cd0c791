/** Plain names of north Bihar. Nobody is meant. */
export const WOMEN = [
  'सुनीता',
  'रेखा',
  'मीना',
  'गीता',
  'पूनम',
  'अनीता',
  'ममता',
  'रिंकू',
  'पिंकी',
  'सीता',
  'कविता',
  'ललिता',
  'विमला',
  'शांति',
  'लक्ष्मी',
  'आशा',
  'रीना',
  'बबीता',
  'सरिता',
  'चंदा',
  'किरण',
  'नीलम',
  'रूबी',
  'संगीता',
  'उर्मिला',
  'फूल',
  'जानकी',
  'सविता',
] as const;
export const MEN = [
  'राम',
  'मोहन',
  'सुरेश',
  'रमेश',
  'दिनेश',
  'राजेश',
  'अरुण',
  'विनोद',
  'संजय',
  'मनोज',
  'अशोक',
  'उमेश',
  'गणेश',
  'महेश',
  'लालबाबू',
  'रंजीत',
  'पप्पू',
  'धर्मेंद्र',
  'शंकर',
  'भोला',
  'नागेंद्र',
  'कृष्ण',
  'सुबोध',
  'अजय',
] as const;
export const FAMILIES = [
  'पासवान',
  'महतो',
  'राय',
  'सहनी',
  'ठाकुर',
  'राम',
  'साह',
  'माँझी',
  'शर्मा',
  'सिंह',
] as const;
export const CHILDREN = ['सोनू', 'राजा', 'गोलू', 'अंकित', 'रोहित', 'पीयूष', 'आर्यन', 'छोटू'] as const;
export const GIRLS = ['खुशी', 'मुस्कान', 'अंजलि', 'काजल', 'प्रिया', 'राधा', 'जूली', 'निशा'] as const;
export const MUSLIM_WOMEN = ['रुखसाना खातून', 'शबनम खातून', 'नजमा खातून', 'सलमा खातून'] as const;
export const MUSLIM_MEN = ['मो. सलीम', 'मो. इस्लाम', 'मो. रफीक', 'मो. नसीम'] as const;
export const HAMLETS = ['पूरब टोला', 'पश्चिम टोला', 'बीच टोला', 'दक्षिण टोला'] as const;

/** ASHAs, two to a sub-centre. */
export const ASHAS: readonly string[] = [
  'सुनीता देवी',
  'रेखा कुमारी',
  'मीना देवी',
  'गीता कुमारी',
  'बबीता देवी',
  'किरण कुमारी',
  'उर्मिला देवी',
  'नीलम कुमारी',
  'संगीता देवी',
  'रुखसाना खातून',
  'ललिता देवी',
  'सरिता कुमारी',
];
export const FACILITATORS: readonly string[] = ['पूनम सिन्हा', 'ममता झा'];
export const BLOCK_MANAGER = 'अजय कुमार';

/** Sectors with their sub-centres. */
export const SECTORS: readonly { hi: string; en: string; centres: readonly { hi: string; en: string }[] }[] =
  [
    {
      hi: 'नरौली',
      en: 'Narauli',
      centres: [
        { hi: 'नरौली', en: 'Narauli' },
        { hi: 'भीखनपुर', en: 'Bhikhanpur' },
        { hi: 'मनिका', en: 'Manika' },
      ],
    },
    {
      hi: 'रोहुआ',
      en: 'Rohua',
      centres: [
        { hi: 'रोहुआ', en: 'Rohua' },
        { hi: 'छपरा मेघ', en: 'Chhapra Megh' },
        { hi: 'तरौरा', en: 'Taraura' },
      ],
    },
  ];
