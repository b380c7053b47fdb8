import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkForm } from '../account/link-form.js';
import { Failed, Waiting } from '../account/session.js';
import { getLink } from '../api/account.js';
import { refusalOf } from '../api/client.js';
import { Notice } from '../ui/notice.js';
import { useHref } from '../ui/as-of.js';
import type { Page } from './page.js';

/** Where the links in our mails lead: an invitation, or a password to be chosen anew. Asked for in the browser only. */
export const page: Page = {
  load: async ({ url }, _queries, t) => {
    const title = t('title', { page: t(titleKey(url), { ns: 'account' }) });
    return { status: 200, head: { title, description: '', canonical: url.pathname, noIndex: true } };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('account');
    const token = visit.route.id!;
    const { data, error, refetch } = useQuery({
      queryKey: ['link', token],
      queryFn: () => getLink({ path: { token } }),
      // Once used it is gone, while the form still stands.
      staleTime: Infinity,
      refetchOnWindowFocus: false,
    });
    return (
      <div className="content staff way-in">
        <h1>{t(titleKey(visit.url))}</h1>
        <noscript>
          <p className="notice notice-warning">{t('signIn.noScript')}</p>
        </noscript>
        {data && (
          <div className="card card-body">
            <LinkForm token={token} link={data} />
          </div>
        )}
        {error && (refusalOf(error) ? <Gone url={visit.url} /> : <Failed onAgain={() => void refetch()} />)}
        {!data && !error && <Waiting />}
      </div>
    );
  },
};

const isInvitation = (url: URL) => url.pathname.startsWith('/einladung/');
const titleKey = (url: URL) => (isInvitation(url) ? 'link.invitation' : 'link.passwordReset');

/** Used or expired: no dead end. */
function Gone({ url }: { url: URL }) {
  const { t } = useTranslation('account');
  const to = useHref();
  const invited = isInvitation(url);
  return (
    <Notice variant="warning" title={t('link.gone')} urgent>
      <p>{`${t('link.goneText')} ${t(invited ? 'link.goneInvitation' : 'link.gonePassword')}`}</p>
      {invited ? (
        <KernButton variant="primary" href="/anmelden" text={t('link.signIn')} />
      ) : (
        <KernButton variant="primary" href={to('/passwort-vergessen')} text={t('link.request')} />
      )}
    </Notice>
  );
}
