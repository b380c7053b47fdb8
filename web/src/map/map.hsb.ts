import type { Sorbian } from '../ui/texts.js';
import type { mapDe } from './map.de.js';

export const mapHsb: Sorbian<typeof mapDe> = {
  label: 'Karta gmejnow w Sakskej',
  loading: 'Karta so začituje. Lisćina je hižo tu.',
  impossible: {
    title: 'Tule interaktiwna karta njeběži.',
    text: 'Widźiće kruty wobraz. Lisćina wobsahuje samsne podaća.',
  },
  error: {
    title: 'Ličby njedadźa so začitać.',
    text: 'To zaleži na nas, nic na Wašim zapodaću. Waš wuběr so zdźerži.',
    again: 'Hišće raz spytać',
    id: 'Referenca {{id}}',
  },
  zoomIn: 'Bliže',
  zoomOut: 'Dale preč',
  whole: 'Cyłu Saksku pokazać',
  keyboardHelp: 'Pomoc za tastaturu',
  keys: {
    heading: 'Karta z tastaturu',
    intro: 'Tasty skutkuja, tak dołho kaž ma karta fokus (módry ramik).',
    arrows: 'Šipkowe tasty',
    arrowsText: 'kartu přesunyć',
    zoom: '+ a -',
    zoomText: 'bliže, dale preč',
    zero: '0',
    zeroText: 'cyła Sakska',
    enter: 'Enter',
    enterText: 'lisćinu gmejnow na wurězku wočinić; šipki a započatne pismiki wubjeraja, Enter wobkruća',
    escape: 'Esc',
    escapeText: 'lisćinu abo pomoc začinić',
    help: '?',
    helpText: 'tuta pomoc',
    close: 'Začinić',
  },
  roleDescription: 'Interaktiwna karta',
  instructions:
    'Šipkowe tasty kartu přesunu, plus a minus změnitej měritko, Enter wočini lisćinu gmejnow na wurězku, prašak wočini pomoc.',
  inView: 'Gmejny na wurězku',
  inViewCount_one: '{{count}} gmejna na wurězku.',
  inViewCount_two: '{{count}} gmejnje na wurězku.',
  inViewCount_few: '{{count}} gmejny na wurězku.',
  inViewCount_other: '{{count}} gmejnow na wurězku.',
  chosen: '{{name}}, {{share}}, {{band}}.',
  tabs: { label: 'Napohlad', map: 'Karta', list: 'Lisćina' },
  filterSheet: { open: 'Filter', heading: 'Filter', close: 'Začinić', done: 'Wuslědk pokazać' },
  credit: {
    boundaries: '© GeoBasis-DE / BKG 2016 (daty změnjene)',
  },
};
