import type { DataDictionary } from './data-dictionary.dto.js';
import { DOWNLOAD_COLUMNS } from './download-csv.js';
import { COLUMNS, SOURCE_COLUMNS } from './project-download-columns.js';

/* What stands in which column of the files. Made of the columns themselves, so that none is left out. Pure. */

/** Of the figures of coverage: the columns of the file, and what they mean. */
const COVERAGE: Record<(typeof DOWNLOAD_COLUMNS)[number], [type: string, means: string]> = {
  ags: ['text', 'Amtlicher Gemeindeschlüssel (8 Stellen) oder Schlüssel des Kreises (5 Stellen)'],
  name: ['text', 'Name der Gemeinde oder des Kreises'],
  name_sorbisch: ['text', 'obersorbischer Name, wo es einen amtlichen gibt'],
  kreis_ags: ['text', 'Schlüssel des Kreises, 5 Stellen'],
  kreis: ['text', 'Name des Kreises'],
  einwohner: ['number', 'Einwohner nach dem Zensus 2022'],
  anteil_prozent: [
    'number',
    'Anteil der Haushalte, die mindestens diese Geschwindigkeit bekommen können, in Prozent; leer: nicht veröffentlicht',
  ],
  selbst_berechnet: ['yes_no', 'ja: vom Breitbandlotsen berechnet, nicht so veröffentlicht'],
  rechenweg: ['text', 'wie der Wert berechnet wurde'],
  nutzergruppe: ['text', 'Haushalte, Unternehmen oder Gewerbegebiete'],
  technik: [
    'text',
    'Technik: alle Techniken, Leitungen zusammen, Glasfaser (FTTH/B), TV-Kabel (HFC), DSL (FTTC) oder Funk',
  ],
  mind_mbit: ['number', 'Geschwindigkeit im Empfang, mindestens so viele Mbit/s'],
  stichtag: ['date', 'Tag, den die Werte beschreiben'],
  quelle: ['text', 'Wer die Werte herausgibt; bei Weitergabe zu nennen'],
  lizenz: ['text', 'Lizenz der Quelle'],
  demodaten: ['yes_no', 'ja: Die Werte sind erfunden'],
  kenntnisstand: ['date', 'Zeitpunkt, dessen Wissen die Datei zeigt'],
  datenstand: ['text', 'Fassung des Datenbestands'],
};

export const dataDictionary: DataDictionary = {
  datasets: [
    {
      id: 'coverage',
      name: 'Versorgung nach Gemeinden und Kreisen',
      address: '/api/coverage-shares/download',
      formats: ['csv', 'csv-excel', 'xlsx', 'geojson'],
      columns: DOWNLOAD_COLUMNS.map((name) => ({ name, type: COVERAGE[name][0], means: COVERAGE[name][1] })),
    },
    {
      id: 'projects',
      name: 'Veröffentlichte Projekte',
      address: '/api/projects/download',
      formats: ['csv', 'csv-excel', 'xlsx', 'geojson', 'gpkg'],
      columns: [...COLUMNS, ...SOURCE_COLUMNS].map(({ name, type, means }) => ({ name, type, means })),
    },
  ],
};
