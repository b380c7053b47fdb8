import { useTranslation } from 'react-i18next';
import { ContactView } from '../advice/contact-view.js';
import { topicOf } from '../advice/contact-topic.js';
import { contactFormQuery } from '../advice/queries.js';
import { publisherQuery } from '../legal/queries.js';
import { Breadcrumb } from './breadcrumb.js';
import type { Page } from './page.js';

/** How companies and citizens reach the advisors. */
export const page: Page = {
  load: async ({ url, posted }, queries, t) => {
    await Promise.all([queries.prefetchQuery(contactFormQuery()), queries.prefetchQuery(publisherQuery())]);
    const head = {
      title: t('title', { page: t(posted ? 'titleRefused' : 'title', { ns: 'contact' }) }),
      description: t('description', { ns: 'contact' }),
      canonical: url.pathname,
      sendsForm: true,
    };
    return { status: 200, head };
  },
  View: ({ visit: { posted, url } }) => {
    const { t } = useTranslation('contact');
    return (
      <div className="content contact-page">
        <Breadcrumb steps={[]} here={t('title')} />
        <ContactView
          posted={posted}
          isSent={!posted && url.searchParams.has('gesendet')}
          topic={topicOf(url.searchParams)}
        />
      </div>
    );
  },
};
