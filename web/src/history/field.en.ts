import type { English } from '../ui/texts.js';
import type { fieldDe } from './field.de.js';

export const fieldEn: English<typeof fieldDe> = {
  name: {
    name: 'Name',
    officialName: 'Official name',
    sorbianName: 'Sorbian name',
    website: 'Website',
    kind: 'Kind',
    ars: 'Regional key',
    districtAgs: 'District',
    population: 'Population',
    populationDate: 'Date of the population figure',
    areaKm2: 'Area',
    validFrom: 'Valid from',
    validTo: 'Valid until',
    activeFrom: 'In force since',
    activeTo: 'Replaced on',
    source: 'Source',
    userGroup: 'User group',
    referenceDate: 'Reference date',
    territorialStatus: 'Boundaries as of',
    level: 'Level',
    licence: 'Licence',
    credit: 'Credit',
    isDemo: 'Demo data',
    seriesBreak: 'Break in the series',
    gridSrid: 'Grid',
    fileName: 'File',
    checksum: 'Checksum',
    rows: 'Rows taken over',
  },
};
