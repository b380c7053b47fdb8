import { useMutation } from '@tanstack/react-query';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OwnAccount, signOut } from '../api/account.js';
import { useHref } from '../ui/as-of.js';
import { Icon } from '../ui/icon.js';
import { goTo } from '../ui/language.js';
import { initialsOf } from './initials.js';
import { signInPath } from './return-path.js';
import { useRoleName, useSession } from './session.js';
import { useFlag, writeFlag } from './signed-in-flag.js';

/** In the header: the way in, or who is signed in with what they may open. `here` is the path to come back to. */
export function AccountMenu({ here, current }: { here: string; current: string }) {
  const { t } = useTranslation('account');
  const known = useFlag();
  const { account, error } = useSession();
  if (account) return <Menu account={account} current={current} />;
  // While the service is asked who it is, the style sheet hides the link: it would be replaced at once.
  const isSure = account === null || error || !known;
  return (
    <a
      className={isSure ? 'sign-in-link sign-in-sure' : 'sign-in-link'}
      href={signInPath(here)}
      rel="nofollow"
      aria-current={current === 'signIn' ? 'page' : undefined}
    >
      {t('session.signIn')}
    </a>
  );
}

/** A button that shows links. Esc and leaving it close it; the arrow keys lead through it. */
function Menu({ account, current }: { account: OwnAccount; current: string }) {
  const { t } = useTranslation('account');
  const roleName = useRoleName();
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const hear = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' && open) {
      setOpen(false);
      button.current?.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (open) moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    else setOpen(true);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="account-menu" onBlur={close} onKeyDown={hear}>
      <button
        ref={button}
        type="button"
        className="account-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="initials" aria-hidden="true">
          {initialsOf(account.name)}
        </span>
        <span className="account-name">
          <span className="sr-only">{t('menu.label')}</span>
          <b>
            <bdi>{account.name}</bdi>
          </b>
          <small>{roleName(account.role)}</small>
        </span>
        <Icon name="chevron" />
      </button>
      <ul id={id} hidden={!open}>
        <MenuLinks account={account} current={current} />
        <li>
          <SignOut />
        </li>
      </ul>
    </div>
  );
}

/** To the next of button, links and "sign out", round and round. */
function moveFocus(menu: HTMLElement, step: number): void {
  const stops = [...menu.querySelectorAll<HTMLElement>('button, a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + step + stops.length) % stops.length]?.focus();
}

function MenuLinks({ account, current }: { account: OwnAccount; current: string }) {
  const { t } = useTranslation('account');
  const to = useHref();
  const links = [
    { page: 'ownAccount', href: '/konto', text: t('menu.own'), may: true },
    {
      page: 'accounts',
      href: '/verwaltung/konten',
      text: t(account.mayManageAccounts ? 'menu.accounts' : 'menu.accountsRead'),
      may: account.mayReadAccounts,
    },
    { page: 'outbox', href: '/verwaltung/postausgang', text: t('menu.outbox'), may: account.mayReadOutbox },
  ];
  return links
    .filter(({ may }) => may)
    .map(({ page, href, text }) => (
      <li key={page}>
        <a href={to(href)} aria-current={page === current ? 'page' : undefined}>
          {text}
        </a>
      </li>
    ));
}

function SignOut() {
  const { t } = useTranslation('account');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => signOut(),
    onSuccess: () => {
      writeFlag(false);
      goTo('/anmelden?hinweis=abgemeldet');
    },
  });
  return (
    <>
      <button type="button" aria-disabled={isPending || undefined} onClick={() => isPending || mutate()}>
        {t('menu.signOut')}
      </button>
      {error && (
        <p className="small" role="alert">
          {t('menu.failed')}
        </p>
      )}
    </>
  );
}
