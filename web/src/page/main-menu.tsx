import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session.js';
import { useFlag } from '../account/signed-in-flag.js';
import type { Role } from '../api/account.js';
import { useHref } from '../ui/as-of.js';
import type { PageName } from './routes.js';

interface Entry {
  path: string;
  word:
    | 'desk'
    | 'workList'
    | 'records'
    | 'map'
    | 'uploads'
    | 'finder'
    | 'projects'
    | 'advice'
    | 'reports'
    | 'statistics'
    | 'data';
  /** Whether a page belongs to it. */
  isOf: (page: PageName) => boolean;
  roles?: readonly Role[];
}

const officers: readonly Role[] = ['municipal_officer', 'district_officer'];
const advisors: readonly Role[] = ['dias_advisor', 'dias_lead'];
const keepers: readonly Role[] = ['municipal_officer', 'district_officer', ...advisors];
/** Who may read reports (report.read). */
const reporters: readonly Role[] = [...advisors, 'admin', 'auditor'];
const readers: readonly Role[] = [...keepers, 'auditor'];

const among =
  (...pages: PageName[]) =>
  (page: PageName) =>
    pages.includes(page);

const map: Entry = { path: '/karte', word: 'map', isOf: among('map') };
const ofVisitors: Entry[] = [
  map,
  { path: '/projekte', word: 'projects', isOf: among('projects', 'project') },
  { path: '/statistik', word: 'statistics', isOf: among('statistics', 'slips') },
  { path: '/daten', word: 'data', isOf: among('data', 'embedCode') },
];
/** Who may what follows the table of rights (server/src/account/permissions.ts); the service decides. */
const ofStaff: Entry[] = [
  {
    path: '/arbeitsplatz',
    word: 'desk',
    isOf: among(
      'desk',
      'fundingCase',
      'fundingCaseChanges',
      'fundingCaseGrants',
      'fundingCasePapers',
      'fundingCaseForm',
      'fundingCaseForecast',
      'fundingCaseHistory',
    ),
  },
  { path: '/uebersicht', word: 'workList', isOf: among('workList') },
  {
    path: '/vorhaben',
    word: 'records',
    isOf: among(
      'records',
      'newRecord',
      'record',
      'report',
      'recordArea',
      'recordAddresses',
      'recordHistory',
      'forecast',
      // The list of projects leads there: the menu of advisors is full.
      'operators',
    ),
  },
  map,
  { path: '/hochladen', word: 'uploads', isOf: among('uploads', 'upload'), roles: keepers },
  // Whoever has the desk comes from the programmes, a project or a case: their menu is full.
  { path: '/foerderfinder', word: 'finder', isOf: among('finder'), roles: officers },
  {
    path: '/beratung',
    word: 'advice',
    isOf: among('advice', 'adviceRequests', 'adviceSession', 'adviceSessionHistory', 'adviceRequestHistory'),
    roles: readers,
  },
  {
    path: '/berichte',
    word: 'reports',
    isOf: among('reports', 'landtagReport', 'drawdownReport', 'programmeReport'),
    roles: reporters,
  },
];

/** Where one can go: the public pages, or the work of who is signed in. */
export function MainMenu({ current }: { current: PageName }) {
  const { t } = useTranslation('page');
  const href = useHref();
  const known = useFlag();
  const { account, error } = useSession();
  const entries = account
    ? ofStaff.filter(({ roles }) => !roles || roles.includes(account.role))
    : ofVisitors;
  // While the service is asked who it is, the style sheet hides the links: they would be replaced at once.
  const isSure = account !== undefined || error !== null || !known;
  return (
    <nav
      className={['main-menu', account && 'main-menu-staff', isSure && 'main-menu-sure']
        .filter(Boolean)
        .join(' ')}
      aria-label={t('nav.label')}
    >
      {entries.map(({ path, word, isOf }) => (
        <a key={path} href={href(path)} aria-current={isOf(current) ? 'page' : undefined}>
          {word === 'map' ? t('nav.map') : t(`pages.${word}`)}
        </a>
      ))}
    </nav>
  );
}
