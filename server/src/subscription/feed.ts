import type { NewsItem, NewsList, NewsScope } from './news.dto.js';

/* News as an Atom feed (RFC 4287). Pure. */

interface FeedAbout {
  /** Scheme and host of the service. */
  origin: string;
  scope: NewsScope;
  /** „Burkau“ */
  name: string;
  demo: boolean;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs that XML cannot carry at all are left out. */
const text = (value: string): string =>
  value.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => signs[sign]!);

export function atomFeed({ items, asOf }: NewsList, about: FeedAbout): string {
  const { origin, scope, name, demo } = about;
  const self = `${origin}/api/feeds${queryOf(scope)}`;
  const title = `${demo ? 'Demodaten: ' : ''}Breitbandausbau in ${name}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<id>${text(self)}</id>
<title>${text(title)}</title>
<subtitle>Neue Projekte, neue Stände, zugesagte und verschobene Termine, neue Zahlen</subtitle>
<updated>${items[0]?.moment ?? asOf}</updated>
<author><name>Digitalagentur Sachsen</name><uri>${text(origin)}/</uri></author>
<link rel="self" type="application/atom+xml" href="${text(self)}"/>
<link rel="alternate" type="text/html" href="${text(origin + pageOf(scope))}"/>
${items.map((item) => entry(item, origin)).join('\n')}
</feed>
`;
}

const entry = (item: NewsItem, origin: string): string => `<entry>
<id>${text(`${origin}/#${item.id}`)}</id>
<title>${text(titleOf(item))}</title>
<updated>${item.moment}</updated>
<published>${item.moment}</published>
<link rel="alternate" type="text/html" href="${text(origin + addressOf(item))}"/>
<content type="text">${text(item.isDemo ? `Demodaten. ${item.sentence}` : item.sentence)}</content>
</entry>`;

const KINDS = {
  project: 'Neu veröffentlicht',
  state: 'Neuer Stand',
  promise: 'Termin',
  edition: 'Neue Zahlen zur Versorgung',
};

const titleOf = ({ kind, project }: NewsItem): string =>
  project ? `${KINDS[kind]}: ${project.name}` : KINDS[kind];

export const addressOf = ({ project }: NewsItem): string => (project ? `/projekt/${project.id}` : '/karte');

/** The page that tells most of a part of the Land. */
export function pageOf({ municipality, district, project }: NewsScope): string {
  if (municipality) return `/gemeinde/${municipality}`;
  if (project) return `/projekt/${project}`;
  return district ? `/karte?district=${district}` : '/';
}

export function queryOf(scope: NewsScope): string {
  const given = Object.entries(scope).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
