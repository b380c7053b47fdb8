import { KernButton } from '@kern-ux-annex/kern-react-kit';
import {
  type MutationCacheNotifyEvent,
  type QueryCacheNotifyEvent,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession, type OwnAccount, type Role } from '../api/account.js';
import { ApiError } from '../api/client.js';
import { useLate } from '../ui/late.js';
import { Notice } from '../ui/notice.js';
import { inLanguage } from '../ui/language.js';
import { signInPath } from './return-path.js';
import { onFlagElsewhere, readFlag, useFlag, writeFlag } from './signed-in-flag.js';

/** Who is signed in; null: nobody. The browser remembers that somebody is, so that public pages know when to ask. */
export const sessionQuery = () => ({
  queryKey: ['session'],
  queryFn: async (): Promise<OwnAccount | null> => {
    const { account } = await getSession();
    writeFlag(account !== null);
    return account;
  },
});

/**
 * The session as the page knows it: `account` is undefined while unknown, null when nobody is signed in. A public page
 * asks only where somebody has signed in before; `always`: a page that needs to know in any case.
 */
export function useSession({ always = false } = {}) {
  const known = useFlag();
  const { data, error, refetch } = useQuery({ ...sessionQuery(), enabled: always || known });
  return { account: data, error, refetch };
}

/** `const roleName = useRoleName()`: the role as the reader knows it. */
export function useRoleName(): (role: Role) => string {
  const { t } = useTranslation('account');
  return (role) => t(`role.${role}`);
}

interface SignedInProps {
  children: (account: OwnAccount) => ReactNode;
  /** Also for those who still have to set up their second factor; everyone else is led to do so first. */
  withoutSecondFactor?: boolean;
}

/**
 * Shows its children to who is signed in; leads everyone else to sign in and back. A session that ends while the page is
 * open is said on top: nothing typed is lost. It stands below the page's heading, inside its `.content`; the heading is
 * rendered on the server too and therefore says nothing that only staff may read.
 */
export function SignedIn({ children, withoutSecondFactor = false }: SignedInProps) {
  const { t } = useTranslation('account');
  const { account, error, refetch } = useSession({ always: true });
  const [shown, setShown] = useState<OwnAccount | null>(null);
  const ended = useEnded();
  if (account && account !== shown) setShown(account);
  const held = account ?? shown;
  if (held && held.secondFactor === 'missing' && !withoutSecondFactor)
    return <LedTo path="/konto" sentence={t('session.toSecondFactor')} link={t('session.secondFactor')} />;
  if (account === null && !shown) return <LedToSignIn />;
  if (held)
    return (
      <>
        {(ended || !account) && <Ended />}
        {children(held)}
      </>
    );
  if (error) return <Failed onAgain={() => void refetch()} />;
  return <Waiting />;
}

/** The service refused someone who was signed in when the page came (401), until somebody signs in again elsewhere. */
function useEnded(): boolean {
  const queries = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const hear = (event: CacheEvent) => {
      if (event.type !== 'updated' || event.action.type !== 'error' || !isRefused(event.action.error)) return;
      setEnded(true);
      writeFlag(false);
    };
    const stops = [
      queries.getQueryCache().subscribe(hear),
      queries.getMutationCache().subscribe(hear),
      onFlagElsewhere(() => {
        if (!readFlag()) return void queries.invalidateQueries({ queryKey: sessionQuery().queryKey });
        setEnded(false);
        void queries.invalidateQueries();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [queries]);
  return ended;
}
type CacheEvent = QueryCacheNotifyEvent | MutationCacheNotifyEvent;

/** A wrong password is refused too, but with the field's name. */
const isRefused = (error: unknown) =>
  error instanceof ApiError && error.status === 401 && !error.problem.errors && !error.problem.unmet;

/** Only asked for once the service has answered, so never on the server. */
const signInFromHere = () => signInPath(location.pathname + location.search);

function LedToSignIn() {
  const { t } = useTranslation('account');
  const [path] = useState(signInFromHere);
  return <LedTo path={path} sentence={t('session.toSignIn')} link={t('session.signIn')} />;
}

/** Goes there by itself; the link stands for who comes back by the browser's button. */
function LedTo({ path, sentence, link }: { path: string; sentence: string; link: string }) {
  useEffect(() => location.replace(inLanguage(path)), [path]);
  return (
    <div className="session-wait">
      <p>{sentence}</p>
      <p>
        <a href={path}>{link}</a>
      </p>
    </div>
  );
}

function Ended() {
  const { t } = useTranslation('account');
  const [path] = useState(signInFromHere);
  return (
    <div className="session-ended">
      <Notice variant="warning" title={t('session.ended')} urgent>
        <p>{t('session.endedText')}</p>
        <KernButton variant="primary" href={path} target="_blank" text={t('session.signInNewTab')} />
      </Notice>
    </div>
  );
}

export function Failed({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('account');
  return (
    <div className="session-wait">
      <Notice variant="danger" title={t('session.failed')} urgent>
        <p>{t('session.failedText')}</p>
        <KernButton variant="primary" text={t('session.again')} onClick={onAgain} />
      </Notice>
    </div>
  );
}

/** Nothing for a moment, then a word: pages that come at once do not flicker. */
export function Waiting() {
  const { t } = useTranslation('account');
  const late = useLate();
  return (
    <div className="session-wait" role="status">
      {late && <p className="muted">{t('session.loading')}</p>}
    </div>
  );
}
