import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { AsOfProvider } from '../ui/as-of.js';
import { Layout } from './layout.js';
import type { Page, Visit } from './page.js';
import { hasOwnAsOf, isTimeless, showsHistory, showsToday } from './routes.js';
import { catchUp } from './take-over.js';

interface AppProps {
  page: Page;
  visit: Visit;
  queries: QueryClient;
  i18n: i18n;
}

/** One tree for server and browser. */
export function App({ page, visit, queries, i18n }: AppProps) {
  useEffect(catchUp, []);
  return (
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={i18n}>
        <AsOfProvider
          url={visit.url}
          isToday={
            showsToday(visit.route.page) || showsHistory(visit.route.page) || isTimeless(visit.route.page)
          }
          isOwn={hasOwnAsOf(visit.route.page)}
        >
          {visit.route.page === 'embed' ? (
            <page.View visit={visit} />
          ) : (
            <Layout visit={visit}>
              <page.View visit={visit} />
            </Layout>
          )}
        </AsOfProvider>
      </I18nextProvider>
    </QueryClientProvider>
  );
}
