import type { Sorbian } from '../ui/texts.js';
import type { statisticsDe } from './statistics.de.js';

export const statisticsHsb: Sorbian<typeof statisticsDe> = {
  title: 'Statistika zastaranja',
  description:
    'Kajki internet w Sakskej dochadźa: kraj, wokrjesy a gmejny, po spěšnosći a technice, z wuwićom, jako tabela a za sobuwzaće.',
  heading: 'Statistika zastaranja',
  filter: 'Što so pokazuje',
  size: 'Ličba wobydlerjow',
  districts: {
    heading: 'Wokrjesy a bjezwokrjesne města',
    explain:
      'Podźěl domjacnosćow: {{service}}, {{technology}}, staw: {{day}}. Najwyši podźěl steji na prěnim městnje.',
    name: 'Wokrjes',
    share: 'Podźěl w %',
    population: 'Wobydlerjo',
    chosen: 'wubrany',
    state: 'Wróćo ke krajej Sakskej',
  },
  sizes: {
    heading: 'Gmejny po ličbje wobydlerjow',
    explain:
      'Podźěl domjacnosćow: {{service}}, {{technology}}, staw: {{day}}. Srjedźna hódnota: Połojca gmejnow ma mjenje, połojca wjace.',
    care: 'Wjesne a měšćanske gmejny hodźa so jenož ćežko přirunać. Hamtske rozrjadowanje do wjesnych a měšćanskich we našich datach njeje. Tohodla steja tu jenož gmejny z podobnej ličbu wobydlerjow pódla so, bjezwokrjesne města za so.',
    name: 'Ličba wobydlerjow',
    count: 'Gmejny',
    median: 'Srjedźna hódnota w %',
    span: 'wot – do',
    spanText: '{{least}} – {{most}}',
    unknown_one: 'Pola {{formatted}} gmejny ličba wobydlerjow znata njeje. Wona do žaneje klasy njesłuša.',
    unknown_two:
      'Pola {{formatted}} gmejnow ličba wobydlerjow znata njeje. Wonej do žaneje klasy njesłušatej.',
    unknown_few: 'Pola {{formatted}} gmejnow ličba wobydlerjow znata njeje. Wone do žaneje klasy njesłušeja.',
    unknown_other:
      'Pola {{formatted}} gmejnow ličba wobydlerjow znata njeje. Wone do žaneje klasy njesłušeja.',
    all: 'Wšě gmejny w jednej lisćinje, z kartu',
  },
  sizeName: {
    city: 'Bjezwokrjesne města',
    '20000': '20.000 a wjace',
    '10000': '10.000 hač pod 20.000',
    '5000': '5.000 hač pod 10.000',
    '2000': '2.000 hač pod 5.000',
    '0': 'pod 2.000',
  },
  ranking: {
    city: 'Bjezwokrjesne města',
    heading: 'Gmejny, ličba wobydlerjow: {{size}}',
    inDistrict: 'Pokazuja so gmejny: {{district}}. Rang płaći w cyłej Sakskej.',
    explain:
      'Gmejny z jenakim podźělom maja tón samsny rang. Rang ničo njepraji wo tym, kak ćežko so tam twari.',
    none: 'W tutym wuběrje žana gmejna njeje.',
    rank: 'Rang',
    name: 'Gmejna',
    share: 'Podźěl w %',
    population: 'Wobydlerjo',
  },
  slips: {
    heading: 'Přilubjene terminy',
    text: 'Kak husto a wo kak wjele su so přilubjene zakónčenja přestorčili: po wokrjesu, wobhospodarjerju syće a programje.',
    link: 'Přestorčene terminy sej wobhladać',
  },
  data: {
    heading: 'Daty sobu wzać',
    text: 'Runje tutón wuběr, ze stawom, žórłom a licencu w dataji.',
    municipalities: 'Gmejny',
    districts: 'Wokrjesy',
  },
};
