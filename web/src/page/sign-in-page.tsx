import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CodeForm } from '../account/code-form.js';
import { DemoAccounts } from '../account/demo-accounts.js';
import { safeReturn, signInPath } from '../account/return-path.js';
import { writeFlag } from '../account/signed-in-flag.js';
import { startPath } from '../account/start-path.js';
import { SignInForm } from '../account/sign-in-form.js';
import { SignInNotes } from '../account/sign-in-notes.js';
import { getSession, getSignInOptions, signInWithProviderCode } from '../api/account.js';
import { useHref } from '../ui/as-of.js';
import { goTo } from '../ui/language.js';
import type { Page, Visit } from './page.js';

const optionsQuery = () => ({ queryKey: ['sign-in-options'], queryFn: getSignInOptions });

/** The way in. Its ways are the same for all, so the server renders them; without them e-mail and password remain. */
export const page: Page = {
  load: async ({ url }, queries, t) => {
    await queries.prefetchQuery(optionsQuery());
    const title = t('title', { page: t('signIn.title', { ns: 'account' }) });
    return { status: 200, head: { title, description: '', canonical: url.pathname, noIndex: true } };
  },
  View: ({ visit }) => {
    const { t } = useTranslation('account');
    const to = useHref();
    const { data: options } = useQuery(optionsQuery());
    const asked = safeReturn(visit.url.searchParams.get('return'));
    const on = asked ?? '/konto';
    const leave = async () => {
      writeFlag(true);
      goTo(asked ?? (await startOf()));
    };
    const demoAccounts = options?.demoAccounts ?? [];
    return (
      <div className="content staff way-in">
        <h1>{t('signIn.heading')}</h1>
        <p className="answer-line">{t('signIn.lead')}</p>
        <SignInNotes params={visit.url.searchParams} on={on} />
        <noscript>
          <p className="notice notice-warning">{t('signIn.noScript')}</p>
        </noscript>
        <div className="way-in-columns">
          <div className="card card-body">
            {visit.url.searchParams.get('schritt') === 'code' ? (
              <CodeForm
                signIn={(code) => signInWithProviderCode({ body: { code } })}
                onSignedIn={leave}
                onOther={() => goTo(signInPath(on))}
              />
            ) : (
              <>
                {options?.provider && <Provider {...{ visit, provider: options.provider }} />}
                <SignInForm isSecond={Boolean(options?.provider)} onSignedIn={leave}>
                  <a href={to('/passwort-vergessen')}>{t('signIn.forgotten')}</a>
                </SignInForm>
              </>
            )}
          </div>
          {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} onSignedIn={leave} />}
        </div>
      </div>
    );
  },
};

/** Where the work of who has just signed in begins. */
const startOf = () =>
  getSession().then(
    ({ account }) => startPath(account),
    () => startPath(null),
  );

/** The identity provider comes first: whoever has an account there needs no other. */
function Provider({ visit, provider }: { visit: Visit; provider: { name: string; url: string } }) {
  const { t } = useTranslation('account');
  // Who it is will be known only on the way back; there the start page leads on.
  const on = safeReturn(visit.url.searchParams.get('return')) ?? '/uebersicht';
  const href = `${provider.url}?return=${encodeURIComponent(on)}`;
  return (
    <div className="provider">
      <KernButton
        variant="primary"
        block
        href={href}
        text={t('signIn.provider', { name: provider.name })}
        // Whether it succeeds is seen on the way back; the header then asks.
        onClick={() => writeFlag(true)}
      />
      <p className="muted or">{t('signIn.or')}</p>
    </div>
  );
}
