import { COLUMNS } from './project-download-columns.js';
import type { ProjectDownload } from './project-download.service.js';

/** So many areas are read and written at a time. */
const PART = 50;

/**
 * A FeatureCollection of RFC 7946 (CRS84). Where it comes from stands in members of the collection. A project without an
 * area has no geometry, so that no row of the list is missing.
 */
export async function* writeProjectGeoJson(
  { about, pages }: ProjectDownload,
  areasOf: (ids: number[]) => Promise<Map<number, string>>,
): AsyncGenerator<string> {
  const { credit, filter, ...rest } = about;
  const members = { attribution: credit, filter: Object.fromEntries(filter), ...rest };
  yield `{"type":"FeatureCollection",${JSON.stringify(members).slice(1, -1)},"features":[`;
  let separator = '\n';
  for await (const { items, rows } of pages) {
    for (let from = 0; from < items.length; from += PART) {
      const part = items.slice(from, from + PART);
      const areas = await areasOf(part.map(({ id }) => id));
      const features = part.map((project, at) => {
        const values = COLUMNS.map(({ name, value }) => [name, value(project, rows[from + at]!, about)]);
        const properties = JSON.stringify(Object.fromEntries(values));
        const geometry = areas.get(project.id) ?? 'null';
        return `{"type":"Feature","id":${project.id},"geometry":${geometry},"properties":${properties}}`;
      });
      yield separator + features.join(',\n');
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}
