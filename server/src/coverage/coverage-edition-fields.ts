import { type HistoryField, inWords } from '../platform/history.js';

const GROUPS: Record<string, string> = {
  households: 'private Haushalte',
  business: 'Unternehmen',
  business_parks: 'Gewerbegebiete',
};

/** What of an edition has a history: its figures never change, only whether it is in force. */
export const coverageEditionFields: readonly HistoryField[] = [
  { field: 'activeFrom', column: 'active_from', name: 'Gültig seit', unit: null },
  { field: 'activeTo', column: 'active_to', name: 'Ersetzt am', unit: null },
  { field: 'source', column: 'source', name: 'Quelle', unit: null },
  {
    field: 'userGroup',
    column: 'user_group',
    name: 'Nutzergruppe',
    unit: null,
    ...inWords(GROUPS),
  },
  { field: 'referenceDate', column: 'reference_date', name: 'Stichtag', unit: null },
  { field: 'territorialStatus', column: 'territorial_status', name: 'Gebietsstand', unit: null },
  { field: 'level', column: 'level', name: 'Ebene', unit: null },
  { field: 'licence', column: 'licence', name: 'Lizenz', unit: null },
  { field: 'credit', column: 'credit', name: 'Quellenangabe', unit: null },
  { field: 'isDemo', column: 'is_demo', name: 'Demodaten', unit: null },
  { field: 'seriesBreak', column: 'series_break', name: 'Bruch der Reihe', unit: null, spoken: true },
  { field: 'gridSrid', column: 'grid_srid', name: 'Gitter', unit: 'EPSG' },
  { field: 'fileName', column: 'file_name', name: 'Datei', unit: null },
  { field: 'checksum', column: 'checksum', name: 'Prüfsumme', unit: null },
  {
    field: 'rows',
    column: 'row_counts',
    name: 'Übernommene Zeilen',
    unit: 'Zeilen',
    show: (value) => (value as { rows?: { accepted?: number } } | null)?.rows?.accepted ?? null,
  },
];
