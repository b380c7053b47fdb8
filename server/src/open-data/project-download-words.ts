import { foldGerman } from '../municipality/fold.js';
import type { Db } from '../municipality/municipality.queries.js';
import type { ProjectDownloadQuery, ProjectFilter } from '../project/public/project.dto.js';
import { kinds, publicStates } from '../project/words.js';
import { nameOf } from './project-download.queries.js';

const ENDINGS: Record<ProjectDownloadQuery['format'], string> = {
  csv: '.csv',
  'csv-excel': '-excel.csv',
  xlsx: '.xlsx',
  geojson: '.geojson',
  gpkg: '.gpkg',
};

const slug = (text: string): string =>
  foldGerman(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);

/** Says what is inside: `breitband-projekte-im-bau-kreis-14625-stand-2026-11-22-daten-2026-11-20.csv`. */
export function projectDownloadName(
  filter: ProjectFilter,
  dates: { asOf: string; dataDay: string | null; hasDemo: boolean },
  format: ProjectDownloadQuery['format'],
): string {
  const parts = [
    'breitband-projekte',
    filter.search && `suche-${slug(filter.search)}`,
    filter.state && slug(publicStates[filter.state]),
    filter.kind && slug(kinds[filter.kind]),
    filter.programme && `programm-${slug(filter.programme)}`,
    filter.operator && `netzbetreiber-${filter.operator}`,
    filter.district && `kreis-${filter.district}`,
    filter.municipality && `gemeinde-${filter.municipality}`,
    filter.year && `fertig-${filter.year}`,
    filter.moved && (filter.moved === 'yes' ? 'verschoben' : 'nicht-verschoben'),
    filter.project && `projekt-${filter.project}`,
    `stand-${dates.asOf}`,
    dates.dataDay && `daten-${dates.dataDay}`,
    dates.hasDemo && 'demo',
  ];
  return parts.filter(Boolean).join('-') + ENDINGS[format];
}

/** The filter as somebody would say it, `[['Stand', 'im Bau'], …]`. */
export async function filterInWords(db: Db, filter: ProjectFilter): Promise<[string, string][]> {
  const words: [string, string | undefined][] = [
    ['Suche', filter.search],
    ['Stand', filter.state && publicStates[filter.state]],
    ['Art', filter.kind && kinds[filter.kind]],
    ['Förderprogramm', filter.programme && (await nameOf(db, 'programme', filter.programme))],
    ['Netzbetreiber', filter.operator && (await nameOf(db, 'operator', filter.operator))],
    ['Kreis', filter.district && (await nameOf(db, 'district', filter.district))],
    ['Gemeinde', filter.municipality && (await nameOf(db, 'municipality', filter.municipality))],
    ['Fertigstellung im Jahr', filter.year && String(filter.year)],
    ['Termin verschoben', filter.moved && (filter.moved === 'yes' ? 'ja' : 'nein')],
    ['Nummer des Projekts', filter.project && String(filter.project)],
  ].map(([name, value]) => [name as string, value ? String(value) : undefined]);
  const set = words.filter((word): word is [string, string] => word[1] !== undefined);
  return set.length ? set : [['Filter', 'keiner: alle veröffentlichten Projekte']];
}
