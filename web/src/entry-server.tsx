import { AsyncLocalStorage } from 'node:async_hooks';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { ApiError, setTransport, type Transport } from './api/client.js';
import { unreadableTimes } from './coverage/filter.js';
import { App } from './page/app.js';
import { documentOf, type Manifest, moduleFiles, type Posted, type Settings } from './page/document.js';
import { createI18n } from './page/i18n.js';
import { languagesOf, shownLanguage } from './page/page-language.js';
import { type Loaded, pages, type Visit } from './page/page.js';
import { defaultPublisher } from './page/publisher.js';
import { isOfProjects, isOfStaff, type PageName, type Route, routeOf } from './page/routes.js';
import { textChunks } from './page/texts-of.js';
import { outlineKey } from './map/outline.js';
import { loadSheet, type Sheet } from './open-data/sheet.js';
import { inLanguage, type Language, languageOf, setLanguage } from './ui/language.js';

export interface RenderOptions extends Settings {
  manifest: Manifest;
  /** Scheme and host of the service as the visitor sees it, for the canonical address. */
  origin: string;
  /** What came with a form and was not taken. */
  posted?: Posted;
}

export interface Rendered {
  status: number;
  html: string;
  headers?: Record<string, string>;
  /** Why the page could not be made, for the log. */
  cause?: unknown;
}

/** Asks the service's own API; it words its sentences in that language. */
type FetchApi = (path: string, language: Language) => ReturnType<Transport>;

/** The language of the page for which the API is asked: several are made at once. */
const asking = new AsyncLocalStorage<Language>();
const transportOf =
  (fetchApi: FetchApi): Transport =>
  (path) =>
    fetchApi(path, asking.getStore() ?? 'de');

/** One public page as a complete document, from the answers of the service's own API. */
export async function render(url: string, fetchApi: FetchApi, options: RenderOptions): Promise<Rendered> {
  setTransport(transportOf(fetchApi));
  const { demo, basemap, publisher, states } = options;
  const settings = { demo, basemap, ...(publisher && { publisher }), ...(states && { states }) };
  const address = new URL(options.origin + url);
  const visit = { url: address, route: readableRoute(address), settings, posted: options.posted };
  try {
    return await renderRoute(visit, options);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404)
      return renderRoute({ ...visit, route: { page: 'missing' } }, options);
    const rendered = await renderRoute({ ...visit, route: { page: 'failed' } }, options);
    return { ...rendered, cause: error };
  }
}

/** A page whose figures depend on a time that the address does not really name is not shown with another one. */
function readableRoute(address: URL): Route {
  const route = routeOf(address.pathname);
  const isTimely =
    isOfProjects(route.page) ||
    [
      'start',
      'map',
      'municipality',
      'address',
      'statistics',
      'municipalityHistory',
      'editionHistory',
    ].includes(route.page);
  return isTimely && unreadableTimes(address.searchParams).length > 0 ? { page: 'unreadable' } : route;
}

async function renderRoute(visit: Visit, options: RenderOptions): Promise<Rendered> {
  const name: PageName = visit.route.page;
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, retryOnMount: false, staleTime: Infinity } },
  });
  const travels = languageOf(visit.url.searchParams);
  const language = shownLanguage(name, visit.url.searchParams);
  const i18n = i18nOf(language, options.publisher);
  const { page } = await pages[name].open();
  const loaded: Loaded = await asking.run(language, () =>
    page.load(visit, queries, i18n.getFixedT(language, 'page')),
  );
  if (loaded.location) {
    const location = inLanguage(loaded.location, travels);
    return { status: loaded.status, html: '', headers: { location } };
  }
  // Nothing waits between these lines: the language holds for this page alone.
  setLanguage(travels);
  const body = renderToString(<App page={page} visit={visit} queries={queries} i18n={i18n} />);
  setLanguage('de');
  const state = {
    url: visit.url.href,
    route: visit.route,
    settings: visit.settings,
    ...(visit.posted && { posted: visit.posted }),
    queries: dehydrate(queries, {
      // What failed is told too, so that the browser shows the same notice and asks again only when told to.
      shouldDehydrateQuery: (query) =>
        query.state.status !== 'pending' && query.queryKey[0] !== outlineKey[0],
    }),
  };
  const html = documentOf({
    head: loaded.head,
    body,
    state,
    manifest: options.manifest,
    origin: options.origin,
    language,
    languages: languagesOf(name),
    feedTitle: i18n.getFixedT(language, 'page')('feed'),
    chunks: chunksOf(name, language),
    later: name === 'map' ? ['src/map/live-map.ts'] : [],
  });
  return { status: loaded.status, html };
}

/** Source files of what a page needs beside the entry. */
const chunksOf = (name: PageName, language: Language): string[] => [
  pages[name].chunk,
  ...(isOfStaff(name) ? ['src/page/staff-style.css'] : []),
  ...textChunks(language, name),
];

/** The scripts that each page makes the browser load by itself, for whoever weighs them. */
export const pageScripts = (manifest: Manifest, language: Language = 'de') =>
  (Object.keys(pages) as PageName[]).map((name) => ({
    name,
    isOfStaff: isOfStaff(name),
    files: [
      ...['src/page/first-script.ts', 'src/entry-client.tsx'].map((source) => manifest[source]!.file),
      ...moduleFiles(manifest, chunksOf(name, language)),
    ],
  }));

const made = new Map<string, ReturnType<typeof createI18n>>();

/** Words do not change while the service runs, and nobody switches the language of a page that is being made. */
function i18nOf(language: Language, publisher = defaultPublisher) {
  const key = `${language} ${JSON.stringify(publisher)}`;
  const known = made.get(key) ?? createI18n(language, publisher);
  made.set(key, known);
  return known;
}

/** What stands on the sheet of a Gemeinde, for the server to make a PDF of. */
export function sheet(ags: string, asOf: string | null, fetchApi: FetchApi): Promise<Sheet> {
  setTransport(transportOf(fetchApi));
  const i18n = i18nOf('de');
  return loadSheet(ags, asOf, (namespace) => i18n.getFixedT('de', namespace as 'page'));
}

export type { Route };
