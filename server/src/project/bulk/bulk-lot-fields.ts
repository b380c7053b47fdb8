import { type BulkField, field } from './bulk-fields.js';

export const reference = field(
  'reference',
  'Kennung des Vorhabens',
  'Kennung, Vorhaben, Projekt, Projektkennung, Vorhabenkennung, Projekt-ID, Projektnummer, Project, Project reference, Aktenzeichen',
  22,
);
export const lotNumber = field(
  'number',
  'Los',
  'Los-Nr., Losnummer, Los Nr, Nummer, Nr., Lot, Lot number',
  6,
);
export const technologyField = field('technology', 'Technik', 'Technologie, Ausbautechnik, Technology', 12);
export const countFields: readonly BulkField[] = [
  field(
    'funded',
    'Geförderte Adressen',
    'gefördert, Adressen, Anzahl Adressen, Adressen gefördert, funded',
    18,
  ),
  field('reserveExtension', 'Vortrieb', 'Adressen Vortrieb, Vortriebsadressen, reserve_extension', 10),
  field('passed', 'Anschluss möglich', 'möglich, bereit, homes passed, homes_passed', 18),
  field(
    'connected',
    'Anschluss hergestellt',
    'hergestellt, angeschlossen, homes connected, homes_connected',
    20,
  ),
  field('activated', 'Anschluss in Nutzung', 'in Nutzung, genutzt, homes activated, homes_activated', 20),
];

export const lotFields: readonly BulkField[] = [
  reference,
  lotNumber,
  field('name', 'Bezeichnung', 'Name, Losname, Los-Bezeichnung, Lot name', 28),
  field('operator', 'Netzbetreiber', 'Betreiber, TKU, Telekommunikationsunternehmen, Anbieter, Operator', 28),
  field('commercial', 'Eigenwirtschaftlich', 'EWA, Eigenausbau, commercial', 18),
  technologyField,
  ...countFields,
];
