import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Configuration } from '../platform/configuration.js';
import { cachedByAddress, originOf } from '../platform/origin.js';
import { IS_PUBLIC } from '../project/public/project-filter.js';

/** Pages of everyone that are no Gemeinde and no project; the pages themselves name their other languages. */
const PAGES = [
  '/',
  '/karte',
  '/projekte',
  '/statistik',
  '/statistik/termine',
  '/foerderprogramme',
  '/daten',
  '/abo',
  '/einbetten',
  '/kontakt',
  '/leichte-sprache',
  '/barrierefreiheit',
  '/datenschutz',
  '/impressum',
];
/** More than a sitemap may hold is not there: 11,000 Gemeinden of Germany and their projects fit in. */
const MOST = 50_000;

/** All public pages by their addresses (sitemaps.org), with the day of the last change where it is known. */
export function registerSitemap(
  fastify: FastifyInstance,
  db: DataSource,
  configuration: Pick<Configuration, 'publicUrl'>,
): void {
  fastify.get('/sitemap.xml', async (request, reply) => {
    const origin = originOf(request, configuration).replace(/[&<>"']/g, '');
    const rows = [...PAGES.map((path) => ({ path, day: null })), ...(await listed(db))].slice(0, MOST);
    const urls = rows.map(
      ({ path, day }) => `<url><loc>${origin}${path}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`,
    );
    return cachedByAddress(reply, configuration, 3_600)
      .type('application/xml; charset=utf-8')
      .send(
        `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
      );
  });
}

const listed = (db: DataSource): Promise<{ path: string; day: string | null }[]> =>
  db.query(
    `SELECT path, day FROM (
     SELECT '/gemeinde/' || ags AS path, NULL AS day, 1 AS part, sort_name FROM municipality WHERE valid_to IS NULL
      UNION ALL
     SELECT '/projekt/' || p.id, to_char(c.changed_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD'), 2, p.sort_name
       FROM project p JOIN project_change c ON c.project_id = p.id WHERE ${IS_PUBLIC}
      UNION ALL
     SELECT '/foerderprogramm/' || id, NULL, 3, lpad(sort::text, 9, '0') FROM programme
    ) page ORDER BY part, sort_name COLLATE "C", path COLLATE "C"`,
  );
