import type { Sorbian } from '../ui/texts.js';
import type { fieldDe } from './field.de.js';

export const fieldHsb: Sorbian<typeof fieldDe> = {
  name: {
    name: 'Mjeno',
    officialName: 'Hamtske mjeno',
    sorbianName: 'Serbske mjeno',
    website: 'Websydło',
    kind: 'Družina',
    ars: 'Regionalny kluč',
    districtAgs: 'Wokrjes',
    population: 'Wobydlerjo',
    populationDate: 'Staw ličby wobydlerjow',
    areaKm2: 'Přestrjeń',
    validFrom: 'Płaći wot',
    validTo: 'Płaći do',
    activeFrom: 'Płaći wot',
    activeTo: 'Narunane dnja',
    source: 'Žórło',
    userGroup: 'Skupina wužiwarjow',
    referenceDate: 'Zwěsćenski dźeń',
    territorialStatus: 'Staw mjezow',
    level: 'Runina',
    licence: 'Licenca',
    credit: 'Podaće žórła',
    isDemo: 'Demonstraciske daty',
    seriesBreak: 'Přetorhnjenje rjadu',
    gridSrid: 'Rasterk',
    fileName: 'Dataja',
    checksum: 'Pruwowanska suma',
    rows: 'Přewzate linki',
  },
};
