import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { AccountMenu } from '../account/account-menu.js';
import { DemoStrip, type DemoKind } from '../coverage/demo-strip.js';
import { editionsQuery, sharesQuery } from '../coverage/queries.js';
import { hasDemoCells } from '../coverage/editions.js';
import { filterOf } from '../coverage/filter.js';
import { SwatchDefs } from '../coverage/swatch.js';
import { addressOf, useAddress } from '../ui/address.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { inGerman } from '../ui/german.js';
import type { Language } from '../ui/language.js';
import { Icon } from '../ui/icon.js';
import { Lighthouse } from '../ui/lighthouse.js';
import { RichText } from '../ui/rich-text.js';
import { AsOfChoice } from './as-of-choice.js';
import { AsOfStrip } from './as-of-strip.js';
import { isGermanOnly } from './german-only.js';
import { LanguageNotice } from './language-notice.js';
import { LanguageSwitch } from './language-switch.js';
import { MainMenu } from './main-menu.js';
import type { Visit } from './page.js';
import {
  isOfProjects,
  isTimeless,
  type PageName,
  showsHistory,
  showsProjects,
  showsToday,
} from './routes.js';
import { ThemeSwitch } from './theme-switch.js';

/** What stands around every page, top down: Kopfzeile, strips, header, content, footer. */
export function Layout({ visit, children }: { visit: Visit; children: ReactNode }) {
  const { t, i18n } = useTranslation('page');
  const isGerman = isGermanOnly(visit.route.page, i18n.language as Language);
  const fills = visit.route.page === 'map';
  return (
    <div className={fills ? 'page page-fill' : 'page'}>
      <SwatchDefs />
      <a className="skip" href="#inhalt">
        {t('skip')}
      </a>
      <div className="page-screen">
        <header>
          <p className="kopfzeile">
            <span className="strip-text">
              <Flag />
              {t('official')}
            </span>
          </p>
          <Strips visit={visit} />
          <Header visit={visit} />
          <LanguageNotice page={visit.route.page} />
        </header>
        <main id="inhalt" tabIndex={-1} lang={isGerman ? 'de' : undefined}>
          {children}
        </main>
      </div>
      <Footer visit={visit} />
    </div>
  );
}

/** The flag of Saxony: white over green. */
function Flag() {
  return (
    <svg className="flag" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true" focusable="false">
      <rect width="20" height="12" fill="#fff" />
      <rect y="6" width="20" height="6" fill="#148a37" />
      <rect x=".5" y=".5" width="19" height="11" fill="none" stroke="#8a8fa8" />
    </svg>
  );
}

/** Demo data and a look back are said at the very top, also in print. */
function Strips({ visit }: { visit: Visit }) {
  const { data: editions } = useQuery(editionsQuery(useAsOf()));
  const shares = useShownShares(visit);
  const { page } = visit.route;
  const { demo } = visit.settings;
  const kind = isOfProjects(page) ? null : demoKind(editions?.items ?? [], shares?.isDemo, demo);
  const projects = demo && showsProjects(page);
  return (
    <>
      {(kind || projects) && <DemoStrip kind={kind} projects={projects} />}
      <AsOfStrip visit={visit} />
    </>
  );
}

/** The figures a page has already asked for; the frame around it asks for none itself. */
function useShownShares(visit: Visit) {
  const filter = filterOf(useAddress(visit.url)[0]);
  return useQuery({ ...sharesQuery(filter), enabled: false }).data;
}

function demoKind(editions: Editions, sharesAreDemo: boolean | undefined, demo: boolean): DemoKind | null {
  if (sharesAreDemo) return 'shares';
  if (hasDemoCells(editions)) return sharesAreDemo === undefined ? 'some' : 'cells';
  return demo ? 'none' : null;
}
type Editions = Parameters<typeof hasDemoCells>[0];

function Header({ visit }: { visit: Visit }) {
  const { t } = useTranslation('page');
  const current = visit.route.page;
  const here = addressOf(visit.url.pathname, useAddress(visit.url)[0]);
  const href = useHref();
  return (
    <div className="header">
      <div className="header-inner">
        <a className="mark" href={href('/')}>
          <Lighthouse />
          <span>
            <b>{t('site')}</b>
            <small>{t('publisher')}</small>
          </span>
        </a>
        <MainMenu current={current} />
        <EasyReadLink current={current} />
        <LanguageSwitch visit={visit} />
        <ThemeSwitch />
        <AccountMenu here={here} current={current} />
      </div>
    </div>
  );
}

/** On a phone it stands in the footer only. */
function EasyReadLink({ current }: { current: PageName }) {
  const { t } = useTranslation('page');
  return (
    <a
      className="easy-read"
      href={useHref()('/leichte-sprache')}
      aria-current={current === 'easyRead' ? 'page' : undefined}
    >
      <Icon name="easyRead" />
      {t('pages.easyRead')}
    </a>
  );
}

const footerLinks = {
  imprint: '/impressum',
  privacy: '/datenschutz',
  accessibility: '/barrierefreiheit',
  easyRead: '/leichte-sprache',
  contact: '/kontakt',
} as const;

/** What the law asks for is one press away from every page. */
function FooterLinks({ current }: { current: PageName }) {
  const { t } = useTranslation('page');
  const href = useHref();
  return (
    <nav aria-label={t('footer.links')}>
      <ul className="footer-links">
        {(Object.keys(footerLinks) as (keyof typeof footerLinks)[]).map((page) => (
          <li key={page}>
            <a href={href(footerLinks[page])} aria-current={page === current ? 'page' : undefined}>
              {t(`pages.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer({ visit }: { visit: Visit }) {
  const { t } = useTranslation('page');
  const shown = useShownShares(visit);
  const credit = shown && !shown.isDemo ? inGerman(shown.credit) : t('footer.coverageDefault');
  return (
    <footer className="footer">
      <div className="footer-inner">
        <address>
          <b>{t('publisher')}</b>
          <br />
          {t('footer.street')}
        </address>
        <FooterLinks current={visit.route.page} />
        <p className="credits">
          <RichText>{t('footer.coverage', { credit })}</RichText>
          <br />
          {t('footer.boundaries')}
        </p>
        <LookBack visit={visit} />
      </div>
    </footer>
  );
}

/** Every page that shows dated content can be seen as of an earlier day. Who already looks back finds it in the strip. */
function LookBack({ visit }: { visit: Visit }) {
  const { t } = useTranslation('history');
  const { page } = visit.route;
  const none =
    showsToday(page) || showsHistory(page) || isTimeless(page) || page === 'failed' || page === 'unreadable';
  if (useAsOf() || none) return null;
  return <AsOfChoice visit={visit} label={t('asOf.choose')} />;
}
