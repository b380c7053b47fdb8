import { hydrate, QueryClient } from '@tanstack/react-query';
import { hydrateRoot } from 'react-dom/client';
import { askIn, refusalOf } from './api/client.js';
import { App } from './page/app.js';
import type { PageState } from './page/document.js';
import { makeI18n } from './page/make-i18n.js';
import { shownLanguage } from './page/page-language.js';
import { pages } from './page/page.js';
import { textsOf } from './page/texts-of.js';
import { adoptOutline } from './map/outline.js';
import { languageOf, setLanguage } from './ui/language.js';
import './page/style.css';

/** What the service refused it refuses again; what broke may work the next time. */
const worthAnotherTry = (count: number, error: unknown) => count < 1 && !refusalOf(error);

async function takeOver(): Promise<void> {
  const root = document.getElementById('root')!;
  const state = JSON.parse(document.getElementById('state')!.textContent) as PageState;
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: 300_000, retry: worthAnotherTry, retryOnMount: false } },
  });
  hydrate(queries, state.queries);
  // The paths of the map are in the page already, as SVG; they are read from there instead of being sent twice.
  adoptOutline(root, queries);
  const url = new URL(state.url);
  const { route, posted } = state;
  setLanguage(languageOf(url.searchParams));
  const language = shownLanguage(route.page, url.searchParams);
  askIn(language);
  const [{ page }, texts] = await Promise.all([pages[route.page].open(), textsOf(language, route.page)]);
  const i18n = makeI18n(language, texts, state.settings.publisher);
  const visit = { url, route, settings: state.settings, posted };
  hydrateRoot(root, <App page={page} visit={visit} queries={queries} i18n={i18n} />);
}

void takeOver();
