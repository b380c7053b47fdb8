import type { Page } from './page.js';

export const page: Page = {
  load: async ({ url }, _queries, t) => ({
    status: 200,
    head: {
      title: t('title', { page: t('pages.recordHistory') }),
      description: '',
      canonical: url.pathname,
      noIndex: true,
    },
  }),
  View: () => null,
};
