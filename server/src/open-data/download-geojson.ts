import type { CoverageShareDto } from '../coverage/coverage.dto.js';
import type { Download } from './download.service.js';

/** So many borders are read and written at a time. */
const PART = 50;

/**
 * A FeatureCollection of RFC 7946. Where the figures come from stands in members of the collection, and in every feature
 * whether its figure was computed, so that a single one can be quoted, too.
 */
export async function* writeGeoJson(
  download: Download,
  bordersOf: (areas: string[]) => Promise<Map<string, string>>,
  borderCredit: string,
): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection",${members(download, borderCredit)},"features":[`;
  let separator = '\n';
  for await (const rows of download.pages) {
    for (let from = 0; from < rows.length; from += PART) {
      const part = rows.slice(from, from + PART);
      const borders = await bordersOf(part.map((row) => row.area));
      yield separator + part.map((row) => feature(row, borders.get(row.area) ?? 'null')).join(',\n');
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

function members({ query, list, licence }: Download, borderCredit: string): string {
  const text = JSON.stringify({
    attribution: [list.credit, borderCredit].filter(Boolean).join('; '),
    licence,
    isDemo: list.isDemo,
    referenceDate: list.referenceDate,
    userGroup: query.userGroup,
    technology: query.technology,
    minMbit: query.minMbit,
    asOf: list.asOf,
    dataVersion: list.dataVersion,
  });
  return text.slice(1, -1);
}

function feature(row: CoverageShareDto, geometry: string): string {
  const { area, ...properties } = row;
  const about = JSON.stringify({ ags: area, ...properties });
  return `{"type":"Feature","id":${JSON.stringify(area)},"geometry":${geometry},"properties":${about}}`;
}
