import type { CoverageShareQuery } from '../coverage/coverage.dto.js';
import type { DownloadFormat } from './download.dto.js';

const LEVELS: Record<CoverageShareQuery['level'], string> = {
  municipality: 'gemeinden',
  district: 'kreise',
};
const GROUPS: Record<CoverageShareQuery['userGroup'], string | null> = {
  households: null,
  business: 'unternehmen',
  business_parks: 'gewerbegebiete',
};
const TECHNOLOGIES: Record<string, string> = {
  all: 'alle',
  wired: 'leitungsgebunden',
  ftthb: 'glasfaser',
  hfc: 'kabel',
  dsl: 'dsl',
  wireless: 'funk',
};
const ENDINGS: Record<DownloadFormat, string> = {
  csv: '.csv',
  'csv-excel': '-excel.csv',
  xlsx: '.xlsx',
  geojson: '.geojson',
};

type Named = Pick<CoverageShareQuery, 'level' | 'userGroup' | 'technology' | 'minMbit' | 'district' | 'asOf'>;

/** Says what is inside: `breitband-gemeinden-2021-06-30-mind-1000-alle.csv`. Letters that every system takes. */
export function downloadName(
  filter: Named,
  list: { referenceDate: string; isDemo: boolean },
  format: DownloadFormat,
): string {
  const parts = [
    'breitband',
    LEVELS[filter.level],
    list.referenceDate,
    GROUPS[filter.userGroup],
    `mind-${filter.minMbit}`,
    TECHNOLOGIES[filter.technology] ?? filter.technology,
    filter.district && `kreis-${filter.district}`,
    filter.asOf && `stand-${filter.asOf.slice(0, 10)}`,
    list.isDemo && 'demo',
  ];
  return parts.filter(Boolean).join('-') + ENDINGS[format];
}
