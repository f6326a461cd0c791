import { describe, expect, it } from 'vitest';
import { soundsAlike, tellingSounds } from './name-key.ts';

function alike(a: string, b: string): boolean {
  const [mine, theirs] = [tellingSounds(a), tellingSounds(b)];
  return mine.length === theirs.length && mine.every((word, i) => soundsAlike(word, theirs[i] ?? []));
}
const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('=').map((name) => name.trim()));

/** Names as they stand in registers and phones of north Bihar; each row is one name. */
const ONE_NAME = rows(`
  सुनीता = Sunita = Suneeta = Sunitha = सुनिता
  लक्ष्मी = Laxmi = Lakshmi = Laxmee = Lachhmi = लछमी
  विमला = Vimla = Bimla = Vimala = Bimala = बिमला
  शिव = Shiv = Siv = Shiva
  मोहम्मद = Mohammad = Mohammed = Muhammad = Mohd = Md = मो. = मुहम्मद
  मो. असलम = Md Aslam = Mohammad Aslam = असलम
  कविता देवी = Kavita = Kabita Kumari = श्रीमती कविता = Smt. Kabita Devi
  रुखसाना खातून = Rukhsana Khatoon = Rukhsana = Ruksana Khatun
  गीता = Geeta = Gita
  सीता = Seeta = Sita
  रीता = Rita = Reeta
  मीना = Meena = Mina
  नीलम = Neelam = Nilam
  पूजा = Pooja = Puja
  रूबी = Ruby = Rubi
  बेबी = Baby = Bebi
  रिंकू = Rinku = Rinkoo
  गुड़िया = Gudiya = Guriya
  फूल कुमारी = Phool Kumari = Ful Kumari = Phul
  फूलमती = Phoolmati = Fulmati = Phulmati
  शांति = Shanti = Santi = शान्ति
  शकुंतला = Shakuntala = Sakuntala = Shakuntla
  प्रमिला = Pramila = Parmila
  निर्मला = Nirmala = Nirmla
  राजेश = Rajesh = Raajesh
  राजेंद्र = Rajendra = Rajender = राजेन्द्र
  वीरेंद्र = Virendra = Birendra = बीरेन्द्र
  विजय = Vijay = Bijay = Bijoy
  विनोद = Binod = Vinod = बिनोद
  विकास = Vikas = Bikash = Vikash
  अखिलेश = Akhilesh = Akhlesh
  अनीता = Anita = Aneeta
  आरती = Aarti = Arti = Arati
  आशा = Asha = Aasha
  ऊषा = Usha = उषा
  खुशबू = Khushboo = Khusbu = Khushbu
  ज़ुबैदा = Zubaida = Jubaida = जुबैदा
  ज़रीना = Zarina = Jarina
  फ़ातिमा = Fatima = Fatma = फातिमा
  नज़मा = Najma = Nazma
  शबनम = Shabnam = Sabnam
  शेख = Sheikh = Shekh = Shaikh = Sk
  यादव = Yadav = Jadav
  यशोदा = Yashoda = Jasoda = जसोदा
  माँझी = Manjhi = Majhi = मांझी
  सिंह = Singh = Sinh = सिंघ
  महतो = Mahto = Mahato
  चौधरी = Chaudhary = Choudhary = Chowdhury
  मिश्रा = Mishra = Misra
  तिवारी = Tiwari = Tewari
  श्रीवास्तव = Srivastava = Shrivastav
  कृष्णा = Krishna = Krisna
  ऋतु = Ritu = रितु
  ज्ञानेन्द्र = Gyanendra = Jnanendra
  चंपा = Champa = चम्पा
  संजय = Sanjay = सञ्जय
  मुन्नी = Munni = मुनी
  ऐश्वर्या = Aishwarya = Aishvarya
  प्रिया = Priya = Pria
  प्रियंका = Priyanka
  सावित्री = Savitri = Sabitri
  गायत्री = Gayatri
  पार्वती = Parvati = Parbati = Parwati
  जानकी = Janki = Janaki
  तेतरी = Tetri = Tetari
  पिंकी = Pinky = Pinki
  बच्ची = Bachchi = Bacchi
  बैजनाथ = Baijnath = Vaijnath
  गणेश = Ganesh
  कौशल्या = Kaushalya = Kausalya
  इन्द्रावती = Indravati = Indrawati
  रंजीत = Ranjit = Ranjeet
  शहनाज़ = Shahnaz = Shahnaj
  मेहरुन्निसा = Mehrunnisa = Meharunisa
  आयशा = Ayesha = Aisha
  ज़ैनब = Zainab = Jainab
  तबस्सुम = Tabassum
  राय = Rai = Ray
  पांडे = Pandey = पाण्डेय = Pande
  धनेश्वरी = Dhaneshwari = Dhanesvari
`);

const TWO_NAMES = rows(`
  सीता = गीता
  मीना = मीरा
  आशा = उषा
  Asha = Usha
  रानी = Rina
  रेखा = राखी
  Rekha = Rakhi
  रीता = रति
  मीना = मुन्ना
  मीना = Meenu
  सीमा = शमा
  Seema = Soma
  सुनीता = सुनैना
  Sunita = Sumitra
  अनीता = Vinita
  राम = श्याम
  राम = रामू
  राजेश = राकेश
  Rajesh = Rajendra
  दिनेश = Dhanesh
  महेश = मुकेश
  सरिता = Savita
  सविता = सावित्री
  कविता = Kavitri
  पूजा = Priya
  मंजू = मंजुला
  Singh = Sinha
  सिंह = सिन्हा
  शांति = Shanta
  कमला = Kamlesh
  ललिता = लीला
  फूलमती = Phulwanti
  सोनी = सीनी
  मोहन = मोहम्मद
  जूही = जया
  गुड्डी = गुड्डू
  मुन्नी = मुन्ना
  पप्पू = Pappi
  राधा = Rudra
  रामू साह = रामू राम
`);

describe('a name', () => {
  it.each(ONE_NAME.flatMap(([first = '', ...others]) => others.map((other) => [first, other])))(
    '%s is %s',
    (a, b) => {
      expect(alike(a, b)).toBe(true);
      expect(alike(b, a)).toBe(true);
    },
  );

  it.each(TWO_NAMES)('%s is not %s', (a = '', b = '') => {
    expect(alike(a, b)).toBe(false);
    expect(alike(b, a)).toBe(false);
  });

  it('that is only a title is kept', () => {
    expect(tellingSounds('देवी')).toEqual([['divi']]);
  });
});
