import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { feedPath, subscribePath } from '../subscription/scope.js';
import { withAsOf } from '../ui/address.js';
import { useHref } from '../ui/as-of.js';
import { languageNow } from '../ui/language.js';

interface AlongLinksProps {
  ags: string;
  asOf: string | null;
  /** Address of the page with the state that it shows; empty while that is not known. */
  permanent: string | undefined;
  pdf?: string | undefined;
  children: ReactNode;
}

/** What else of an answer can be taken along, below its downloads. */
export function AlongLinks({ ags, asOf, permanent, pdf, children }: AlongLinksProps) {
  const { t } = useTranslation('openData');
  const href = useHref();
  return (
    <div className="no-print">
      <ul className="plain-list along-links">
        <li>
          <a href={withAsOf(`/api/municipalities/${ags}/sheet.pdf`, asOf)} download>
            {pdf ?? t('along.pdf')}
          </a>
        </li>
        <li>{children}</li>
        <li>
          <a href={href('/daten')}>{t('along.columns')}</a>
        </li>
        <li>
          <a href={href(`/einbetten?area=${ags}`)}>{t('along.embed')}</a>
        </li>
        <NewsLinks scope={{ municipality: ags }} />
      </ul>
      {permanent && (
        <p className="source along-permanent">
          {`${t('along.permanent')} `}
          <a href={permanent}>{permanent}</a>
        </p>
      )}
    </div>
  );
}

function NewsLinks({ scope }: { scope: Parameters<typeof feedPath>[0] }) {
  const { t } = useTranslation('openData');
  const href = useHref();
  return (
    <>
      <li>
        <a href={href(subscribePath(scope))}>{t('along.subscribe')}</a>
      </li>
      <li>
        <a href={feedPath(scope, languageNow())}>{t('along.feed')}</a>
      </li>
    </>
  );
}

/** What is new about a project: by mail, as a feed. */
export function ProjectNewsLinks({ id }: { id: number }) {
  return (
    <ul className="downloads no-print">
      <NewsLinks scope={{ project: id }} />
    </ul>
  );
}
