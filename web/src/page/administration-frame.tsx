import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedIn } from '../account/session.js';
import type { OwnAccount } from '../api/account.js';
import { useHref } from '../ui/as-of.js';
import { Breadcrumb } from './breadcrumb.js';

interface AdministrationFrameProps {
  /** Between the start and this page. */
  steps: { name: string; path: string }[];
  here: string;
  may: (me: OwnAccount) => boolean;
  children: (me: OwnAccount) => ReactNode;
}

/** What stands around a page of user administration: for those who are signed in and have the right. */
export function AdministrationFrame({ steps, here, may, children }: AdministrationFrameProps) {
  const { t } = useTranslation('administration');
  return (
    <div className="staff-page">
      <noscript>
        <p className="content">{t('noScript')}</p>
      </noscript>
      <SignedIn>
        {(me) => (
          <div className="content staff">
            {may(me) ? (
              <>
                <Breadcrumb steps={steps} here={here} />
                {children(me)}
              </>
            ) : (
              <Denied />
            )}
          </div>
        )}
      </SignedIn>
    </div>
  );
}

/** Signed in without the right: no fault of anybody, and no dead end. */
function Denied() {
  const { t } = useTranslation('administration');
  const to = useHref();
  return (
    <>
      <h1 className="denied">{t('denied.title')}</h1>
      <p>{t('denied.text')}</p>
      <p className="plain-links">
        <a href={to('/konto')}>{t('denied.own')}</a>
        <a href={to('/')}>{t('denied.home')}</a>
      </p>
    </>
  );
}
