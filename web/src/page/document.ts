import type { DehydratedState } from '@tanstack/react-query';
import type { Route } from './routes.js';

/** Vite's list of what became of each source file. */
export type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>;

export interface Head {
  title: string;
  description: string;
  /** Path with the parameters that make another page; without origin. */
  canonical: string;
  noIndex?: boolean;
  /** Has a form that works without JavaScript: the service must be able to see that it comes from its own page. */
  sendsForm?: boolean;
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
  lang: string;
  /** Source file of the page's own chunk. */
  chunk: string;
}

/** The whole document. No inline script, no style attribute, nothing from elsewhere: the CSP forbids all three. */
export function documentOf({ head, body, state, manifest, origin, lang, chunk }: Parts): string {
  const file = (source: string) => `/${manifest[source]?.file ?? source}`;
  const client = manifest['src/entry-client.tsx'];
  const styles = [...new Set([...(client?.css ?? []), ...(manifest[chunk]?.css ?? [])])];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(head.title)}</title>
<meta name="description" content="${escapeText(head.description)}">
<meta name="color-scheme" content="light dark">${head.noIndex ? '\n<meta name="robots" content="noindex">' : ''}${head.sendsForm ? '\n<meta name="referrer" content="same-origin">' : ''}
<link rel="canonical" href="${escapeText(origin + head.canonical)}">
<link rel="icon" type="image/svg+xml" href="${file('src/page/lighthouse.svg')}">
${fonts.map((font) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file(font)}">`).join('\n')}
<script src="${file('src/page/theme.ts')}"></script>
${styles.map((style) => `<link rel="stylesheet" href="/${style}">`).join('\n')}
${moduleFiles(manifest, chunk)
  .map((module) => `<link rel="modulepreload" href="/${module}">`)
  .join('\n')}
</head>
<body>
<div id="root">${body}</div>
<script type="application/json" id="state">${escapeJson(state)}</script>
<script type="module" src="${file('src/entry-client.tsx')}"></script>
</body>
</html>
`;
}

const fonts = ['src/ui/fonts/fira-sans-400.woff2', 'src/ui/fonts/fira-sans-600.woff2'];

/** The page's own chunk and all it imports, so that the browser fetches them beside the entry, not after it. */
function moduleFiles(manifest: Manifest, chunk: string): string[] {
  const found = new Set<string>();
  const visit = (source: string) => {
    const entry = manifest[source];
    if (!entry || found.has(entry.file)) return;
    found.add(entry.file);
    entry.imports?.forEach(visit);
  };
  visit('src/entry-client.tsx');
  visit(chunk);
  found.delete(manifest['src/entry-client.tsx']?.file ?? '');
  return [...found];
}
