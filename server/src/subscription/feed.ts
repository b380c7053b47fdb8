import { langQuery } from '../platform/page-language.js';
import type { NewsItem, NewsList, NewsScope } from './news.dto.js';
import type { Words } from './subscription-words.js';

/* News as an Atom feed (RFC 4287). Pure. */

interface FeedAbout {
  /** Scheme and host of the service. */
  origin: string;
  scope: NewsScope;
  /** „Burkau“ */
  name: string;
  demo: boolean;
  publisher: string;
  words: Words;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs that XML cannot carry at all are left out. */
const text = (value: string): string =>
  value.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => signs[sign]!);

export function atomFeed({ items, asOf }: NewsList, about: FeedAbout): string {
  const { origin, scope, name, demo, publisher, words } = about;
  const query = queryOf(scope);
  const inLanguage = langQuery(words.language, query ? '&' : '?');
  const self = `${origin}/api/feeds${query}${inLanguage}`;
  const page = pageOf(scope);
  const alternate = origin + page + langQuery(words.language, page.includes('?') ? '&' : '?');
  const title = words.feed.title(name);
  const subtitle = [words.feed.subtitle, words.unreviewed].filter(Boolean).join('. ');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">
<id>${text(self)}</id>
<title>${text(demo ? words.feed.demoTitle(title) : title)}</title>
<subtitle>${text(subtitle)}</subtitle>
<updated>${items[0]?.moment ?? asOf}</updated>
<author><name>${text(publisher)}</name><uri>${text(origin)}/</uri></author>
<link rel="self" type="application/atom+xml" href="${text(self)}"/>
<link rel="alternate" type="text/html" href="${text(alternate)}"/>
${items.map((item) => entry(item, origin, words)).join('\n')}
</feed>
`;
}

const entry = (item: NewsItem, origin: string, words: Words): string => `<entry>
<id>${text(`${origin}/#${item.id}`)}</id>
<title>${text(titleOf(item, words))}</title>
<updated>${item.moment}</updated>
<published>${item.moment}</published>
<link rel="alternate" type="text/html" href="${text(origin + addressOf(item) + langQuery(words.language, '?'))}"/>
<content type="text">${text(item.isDemo ? words.feed.demo(item.sentence) : item.sentence)}</content>
</entry>`;

const titleOf = ({ kind, project }: NewsItem, { feed }: Words): string =>
  project ? `${feed.kind[kind]}: ${project.name}` : feed.kind[kind];

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
