import { type BulkField, field } from './bulk-fields.js';
import { countFields, technologyField } from './bulk-lot-fields.js';

export const projectFields: readonly BulkField[] = [
  field(
    'reference',
    'Kennung',
    'Kennung des Vorhabens, Vorhaben-ID, Projektkennung, Projekt-ID, Projektnummer, Aktenzeichen, ID',
    22,
  ),
  field('name', 'Name', 'Vorhaben, Projekt, Projektname, Bezeichnung, Titel', 36),
  field('clusterLabel', 'Cluster', 'Clusterbezeichnung, Cluster-Nr.', 12),
  field('kind', 'Art', 'Vorhabenart, Projektart, Ausbauart, Kind', 18),
  technologyField,
  field('model', 'Fördermodell', 'Modell, Förderart, Model', 22),
  field('guideline', 'Richtlinie', 'Fassung der Richtlinie, Programm, Förderprogramm, Guideline', 26),
  field('call', 'Förderaufruf', 'Aufruf, Call', 22),
  field('recipientType', 'Art des Empfängers', 'Empfängerart, Zuwendungsempfängerart', 18),
  field('recipientName', 'Zuwendungsempfänger', 'Empfänger, Antragsteller, Recipient', 30),
  field(
    'recipientArea',
    'Schlüssel des Empfängers',
    'Gebiet des Empfängers, Empfänger-AGS, AGS Empfänger',
    22,
  ),
  field('municipalities', 'Gemeinden (AGS)', 'Gemeinden, AGS, Gemeindeschlüssel, Kommunen', 40),
  field('total', 'Gesamtkosten', 'Kosten, Gesamtausgaben, Ausgaben, Investition, Total cost', 18),
  field('federal', 'Anteil Bund', 'Bund, Bundesmittel, Bundesförderung', 18),
  field('state', 'Anteil Land', 'Land, Landesmittel, Landesförderung, Kofinanzierung Land', 18),
  field('own', 'Eigenanteil', 'Eigenmittel, eigene Mittel', 18),
  field('third', 'Anteil Dritter', 'Dritte, Drittmittel', 18),
  field('basis', 'Kostenstand', 'Kostenbasis, Stand der Kosten', 22),
  field('eligible', 'Förderfähige Adressen', 'förderfähig, eligible', 18),
  ...countFields,
  field('countsOn', 'Zahlen vom', 'Stand der Zahlen, Zahlen am, Stichtag', 12),
  field('description', 'Beschreibung', 'Kurzbeschreibung, Description', 40),
];
