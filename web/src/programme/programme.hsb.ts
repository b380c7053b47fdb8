import type { Sorbian } from '../ui/texts.js';
import type { programmeDe } from './programme.de.js';

/** Sorbian texts of the funding programmes. */
export const programmeHsb: Sorbian<typeof programmeDe> = {
  title: 'Spěchowanske programy',
  description:
    'Spěchowanske programy Zwjazka a Swobodneho stata Sakskeje za wutwar šěrokopasmoweje syće: wersije směrnicow, namołwy a wšě hranicy, sadźby a terminy ze žórłom.',
  lead: 'Spěchowanske programy: {{count}}, wersije jich směrnicow: {{versions}}. Kóžda ličba ma žórło; štož njeje wěsće dopokazane, je woznamjenjene.',
  honest:
    'Tutón přehlad njenaruna prawniski tekst. Płaći směrnica (Richtlinie) we wersiji, po kotrejž bu próstwa stajena. Próstwy přijimaja projektowe zarjadnišća Zwjazka (Projektträger) a Landesdirektion Sachsen, nic Digitalagentur.',
  funder: { federal: 'Zwjazk', state: 'Swobodny stat Sakska' },
  branch: { infrastructure: 'Wutwar', gap_closure: 'Zawrjenje mjezerow', advisory: 'Poradźowanje' },
  state: { open: 'wočinjene', closed: 'zawrjene', unknown: 'staw njeznaty' },
  versions: 'Wersije',
  versionsOf: 'Wersije: {{programme}}',
  column: {
    version: 'Wersija',
    valid: 'Płaći',
    state: 'Staw',
    parameter: 'Prawidło',
    value: 'Hódnota',
    source: 'Žórło',
  },
  valid: { from: 'wot {{from}}', until: 'do {{to}}', both: '{{from}} do {{to}}', unknown: 'njeznate' },
  legalText: 'Prawniski tekst',
  calls: 'Namołwy',
  call: {
    open: 'wot {{opens}}, bjez kruteho kónca',
    both: '{{opens}} do {{closes}}',
    unknown: 'dny njeznate',
    early: 'před časom skónčene {{day}}',
  },
  parametersOf: 'Prawidła wersije „{{version}}“',
  parametersOfCall: 'Prawidła namołwy „{{call}}“',
  unknownValue: 'njeznate',
  yes: 'haj',
  no: 'ně',
  trust: {
    primary: 'hamtsce dopokazane',
    several_secondary: 'wjacekróć dopokazane',
    secondary: 'jónu dopokazane',
    derived: 'wotwodźene',
    to_verify: 'hišće přepruwować',
    unknown: 'njeznate',
  },
  trustHeading: 'Tak wěste su podaća',
  trustText: {
    primary: 'směrnica, zarjad abo projektowe zarjadnišćo same',
    several_secondary: 'wjacori njewotwisni třeći praja samsne',
    secondary: 'jedyn třeći zjimuje hamtski tekst',
    derived: 'z dopokazanych ličbow wobličene',
    to_verify: 'domněnka, hišće njedopokazana',
    unknown: 'w žanym žórle njenamakane; ničo so njehuda',
  },
  change: 'změnić',
  correctHead: 'Podaća k wersiji porjedźić',
  changeOf: '{{rule}} změnić',
  propose: 'Změnu namjetować a namjety sej wobhladać',
  finder: 'Namakanje spěchowanja: kotre programy so za koho hodźa',
  notFound: 'Tutón spěchowanski program tu njeje.',
};
