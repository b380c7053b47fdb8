import type { DehydratedState } from '@tanstack/react-query';
import { inLanguage, type Language } from '../ui/language.js';
import type { Publisher } from './publisher.js';
import type { Route } from './routes.js';
import type { State } from './states.js';

/** Vite's list of what became of each source file. */
export type Manifest = Record<
  string,
  { file: string; css?: string[]; assets?: string[]; imports?: string[] }
>;

export interface Head {
  title: string;
  description: string;
  /** Path with the parameters that make another page; without origin. */
  canonical: string;
  noIndex?: boolean;
  /** Has a form that works without JavaScript: the service must be able to see that it comes from its own page. */
  sendsForm?: boolean;
  /** Path of the feed that tells what is new of what the page is about. */
  feed?: string;
  /** What the page is about in the words of schema.org, for programs that search. */
  structured?: object;
  /** Stands in the page of somebody else: complete as it is, no script of the pages runs in it, links open beside it. */
  isFrame?: boolean;
}

/** What the browser needs to go on where the server stopped. */
export interface PageState {
  /** As the server saw it, origin and all: both must render the same. */
  url: string;
  /** Which page the server made of it: what it did not find is not looked for again. */
  route: Route;
  settings: Settings;
  queries: DehydratedState;
  posted?: Posted;
}

/** What came with a form that was sent without JavaScript and was not taken, by the names of its fields. */
export interface Posted {
  values: Record<string, string>;
  errors: Record<string, string>;
  sentence: string | null;
}

export interface Settings {
  /** Demo data and demo accounts: every page says so. */
  demo: boolean;
  /** Credit of the background map, where the operator has set one. */
  basemap: string | null;
  /** Not there: the authority this was built for. */
  publisher?: Publisher;
  /** The Länder of this instance; not there: Saxony. */
  states?: State[];
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** JSON that can stand in a script element: nothing in it can end the element or start a comment. */
const escapeJson = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

interface Parts {
  head: Head;
  body: string;
  state: PageState;
  manifest: Manifest;
  origin: string;
  language: Language;
  /** The languages in which there is this page. */
  languages: Language[];
  /** What its feed is called. */
  feedTitle: string;
  /** Source files of what the page needs beside the entry: its own chunk and its texts. */
  chunks: string[];
  /** Source files of what it fetches once it stands: it need not wait for its scripts to find that out. */
  later: string[];
}

/** The whole document. No inline script, no style attribute, nothing from elsewhere: the CSP forbids all three. */
export function documentOf(parts: Parts): string {
  const { head, body, state, manifest, language, chunks, later } = parts;
  const file = (source: string) => `/${manifest[source]?.file ?? source}`;
  const client = manifest[ENTRY];
  const styles = new Set([...(client?.css ?? []), ...chunks.flatMap((chunk) => stylesOf(manifest[chunk]))]);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(head.title)}</title>
<meta name="description" content="${escapeText(head.description)}">
<meta name="color-scheme" content="light dark">${head.isFrame ? '\n<base target="_blank">' : ''}${head.noIndex ? '\n<meta name="robots" content="noindex">' : ''}${head.sendsForm ? '\n<meta name="referrer" content="same-origin">' : ''}
${addressesOf(parts)}
${toldOf(parts)}
${[...styles].map((style) => `<link rel="stylesheet" href="/${style}">`).join('\n')}
${head.isFrame ? '' : `<script src="${file('src/page/first-script.ts')}"></script>`}
${fonts.map((font) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file(font)}">`).join('\n')}
${(head.isFrame ? [] : moduleFiles(manifest, chunks)).map(moduleLink).join('\n')}
<link rel="icon" type="image/svg+xml" href="${file('src/page/lighthouse.svg')}">
</head>
<body>
<div id="root">${body}</div>
${
  head.isFrame
    ? HEIGHT
    : `<script type="application/json" id="state">${escapeJson(state)}</script>
<script type="module" fetchpriority="low" src="${file(ENTRY)}"></script>
${linksToLater(manifest, chunks, later).join('\n')}`
}
</body>
</html>
`;
}

/** Tells the page around it how high it is. */
const HEIGHT = '<script src="/embed/hoehe.js" defer></script>';
const LOCALES: Record<Language, string> = { de: 'de_DE', en: 'en_GB', hsb: 'hsb_DE' };

/** What those are told who do not look at the page: feed readers, whoever shows a link to it, programs that search. */
function toldOf({ head, origin, language, manifest, feedTitle }: Parts): string {
  const { feed, structured, isFrame } = head;
  if (isFrame) return '';
  const image = manifest['src/page/preview.png'];
  const social: [string, string][] = [
    ['og:type', 'website'],
    ['og:site_name', 'Breitbandlotse'],
    ['og:locale', LOCALES[language]],
    ['og:title', head.title],
    ['og:description', head.description],
    ['og:url', origin + inLanguage(head.canonical, language)],
    ...(image ? [['og:image', `${origin}/${image.file}`] as [string, string]] : []),
  ];
  return [
    ...(feed
      ? [
          `<link rel="alternate" type="application/atom+xml" title="${escapeText(feedTitle)}" href="${escapeText(feedIn(feed, language))}">`,
        ]
      : []),
    ...social.map(([name, value]) => `<meta property="${name}" content="${escapeText(value)}">`),
    `<meta name="twitter:card" content="summary_large_image">`,
    ...(structured ? [`<script type="application/ld+json">${escapeJson(structured)}</script>`] : []),
  ].join('\n');
}

/** A feed is no page, but it has the words of the reader. */
const feedIn = (feed: string, language: Language): string =>
  language === 'de' ? feed : `${feed}${feed.includes('?') ? '&' : '?'}lang=${language}`;

/** The one address of the page in this language, and where it stands in the others. */
function addressesOf({ head, origin, language, languages }: Parts): string {
  const of = (each: Language) => escapeText(origin + inLanguage(head.canonical, each));
  const canonical = `<link rel="canonical" href="${of(language)}">`;
  if (head.noIndex) return canonical;
  const others = languages.map((each) => `<link rel="alternate" hreflang="${each}" href="${of(each)}">`);
  return [canonical, ...others, `<link rel="alternate" hreflang="x-default" href="${of('de')}">`].join('\n');
}

const fonts = ['src/ui/fonts/fira-sans-400.woff2', 'src/ui/fonts/fira-sans-600.woff2'];

/** A chunk's style sheets, or the style sheet that it is. */
const stylesOf = (entry: Manifest[string] | undefined): string[] =>
  entry?.file.endsWith('.css') ? [entry.file] : (entry?.css ?? []);

/**
 * The page's own chunks and all they import, so that the browser fetches them beside the entry, not after it. The page can be
 * read without them: style sheet and fonts go first on a slow line.
 */
export function moduleFiles(manifest: Manifest, chunks: string[]): string[] {
  const entry = manifest[ENTRY]?.file;
  return withImports(manifest, [ENTRY, ...chunks])
    .map(({ file }) => file)
    .filter((file) => file !== entry);
}

const ENTRY = 'src/entry-client.tsx';

function withImports(manifest: Manifest, sources: string[]): Manifest[string][] {
  const found = new Map<string, Manifest[string]>();
  const visit = (source: string) => {
    const entry = manifest[source];
    if (!entry || found.has(entry.file) || entry.file.endsWith('.css')) return;
    found.set(entry.file, entry);
    entry.imports?.forEach(visit);
  };
  sources.forEach(visit);
  return [...found.values()];
}

/** Beside what the page has anyway: the modules, the style sheet and the worker of the map. */
function linksToLater(manifest: Manifest, chunks: string[], later: string[]): string[] {
  const page = new Set(withImports(manifest, [ENTRY, ...chunks]).map(({ file }) => file));
  const added = withImports(manifest, later).filter(({ file }) => !page.has(file));
  return [
    ...added.map(({ file }) => moduleLink(file)),
    ...added.flatMap(({ css = [], assets = [] }) =>
      [...css, ...assets].map((file) => `<link rel="prefetch" href="/${file}">`),
    ),
  ];
}

const moduleLink = (file: string) => `<link rel="modulepreload" fetchpriority="low" href="/${file}">`;
