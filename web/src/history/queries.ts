import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { listRequestVersions, listSessionVersions } from '../api/advice.js';
import { listCaseVersions } from '../api/funding.js';
import { diffRecordVersions, listRecordVersions } from '../api/records.js';
import {
  diffEditionVersions,
  diffMunicipalityVersions,
  listEditionVersions,
  listMunicipalityVersions,
  type VersionDiff,
  type VersionDto,
} from '../api/history.js';
import { type AreaDrawing, drawingOf } from './area-drawing.js';

/** Whose history: a Gemeinde by its key, an edition; a project, its funding case, a session or a request by its number. */
export interface HistoryOf {
  record: 'municipality' | 'edition' | 'project' | 'case' | 'adviceSession' | 'adviceRequest';
  key: string;
}

export const PAGE = 25;

/** `reader`: id of who is signed in, to whom persons are named; null: nobody is. */
export const versionsQuery = ({ record, key }: HistoryOf, after: string | null, reader: string | null) =>
  queryOptions({
    queryKey: ['versions', record, key, after, reader],
    queryFn: () => {
      const query = { limit: PAGE, after: after ?? undefined };
      if (record === 'project') return listRecordVersions({ path: { id: Number(key) }, query });
      if (record === 'case') return listCaseVersions({ path: { id: Number(key) }, query });
      if (record === 'adviceSession') return listSessionVersions(Number(key), query);
      if (record === 'adviceRequest') return listRequestVersions(Number(key), query);
      return record === 'municipality'
        ? listMunicipalityVersions(key, query)
        : listEditionVersions(key, query);
    },
    placeholderData: keepPreviousData,
  });

export interface VersionPair {
  from: number;
  to: number;
}

/** Two versions side by side; of their shapes only the drawing is kept, which is far smaller. */
export interface Comparison extends Omit<VersionDiff, 'area'> {
  area: { addedKm2: number; removedKm2: number; drawing: AreaDrawing | null } | null;
}

export const diffQuery = ({ record, key }: HistoryOf, pair: VersionPair, reader: string | null) =>
  queryOptions({
    queryKey: ['version-diff', record, key, pair.from, pair.to, reader],
    queryFn: async (): Promise<Comparison> => {
      const diff = await diffOf({ record, key }, pair);
      return { ...diff, area: diff.area && withDrawing(diff.area) };
    },
    placeholderData: keepPreviousData,
  });

function diffOf({ record, key }: HistoryOf, pair: VersionPair): Promise<VersionDiff> {
  if (record === 'project') return diffRecordVersions({ path: { id: Number(key) }, query: pair });
  return record === 'municipality' ? diffMunicipalityVersions(key, pair) : diffEditionVersions(key, pair);
}

function withDrawing(area: NonNullable<VersionDiff['area']>): Comparison['area'] {
  return { addedKm2: area.addedKm2, removedKm2: area.removedKm2, drawing: drawingOf(area) };
}

/** So many changes of the area are drawn at once; the others are a step away. */
const MOST_DRAWN = 5;

/** The versions of a page that moved the border, each with the one before it, which is on the page too. */
export function drawnPairs(versions: VersionDto[]): VersionPair[] {
  return versions
    .flatMap((version, index) => {
      const before = versions[index + 1];
      return version.area && version.operation === 'update' && before
        ? [{ from: before.id, to: version.id }]
        : [];
    })
    .slice(0, MOST_DRAWN);
}
