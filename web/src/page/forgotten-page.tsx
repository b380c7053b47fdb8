import { useTranslation } from 'react-i18next';
import { ForgottenForm } from '../account/forgotten-form.js';
import type { Page } from './page.js';

/** Asks for a link by mail. What is answered is the same for every address, known or not. */
export const page: Page = {
  load: async ({ url }, _queries, t) => {
    const title = t('title', { page: t('forgotten.title', { ns: 'account' }) });
    return { status: 200, head: { title, description: '', canonical: url.pathname, noIndex: true } };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('account');
    return (
      <div className="content staff way-in">
        <h1>{t('forgotten.heading')}</h1>
        <noscript>
          <p className="notice notice-warning">{t('signIn.noScript')}</p>
        </noscript>
        <div className="card card-body">
          <ForgottenForm demo={visit.settings.demo} />
        </div>
      </div>
    );
  },
};
