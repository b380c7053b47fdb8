export type PageName =
  | 'start'
  | 'map'
  | 'municipality'
  | 'municipalityHistory'
  | 'editionHistory'
  | 'signIn'
  | 'forgotten'
  | 'link'
  | 'ownAccount'
  | 'accounts'
  | 'account'
  | 'outbox'
  | 'projects'
  | 'project'
  | 'slips'
  | 'programmes'
  | 'programme'
  | 'workList'
  | 'records'
  | 'newRecord'
  | 'record'
  | 'report'
  | 'recordArea'
  | 'recordAddresses'
  | 'recordHistory'
  | 'uploads'
  | 'upload'
  | 'operators'
  | 'finder'
  | 'forecast'
  | 'programmeChanges'
  | 'desk'
  | 'fundingCase'
  | 'fundingCaseChanges'
  | 'fundingCaseGrants'
  | 'fundingCasePapers'
  | 'fundingCaseForm'
  | 'fundingCaseForecast'
  | 'fundingCaseHistory'
  | 'advice'
  | 'adviceRequests'
  | 'adviceSession'
  | 'adviceSessionHistory'
  | 'adviceRequestHistory'
  | 'contact'
  | 'subscribe'
  | 'subscription'
  | 'embedCode'
  | 'embed'
  | 'data'
  | 'statistics'
  | 'address'
  | 'imprint'
  | 'privacy'
  | 'accessibility'
  | 'easyRead'
  | 'reports'
  | 'landtagReport'
  | 'drawdownReport'
  | 'programmeReport'
  | 'missing'
  | 'unreadable'
  | 'failed';

export interface Route {
  page: PageName;
  /** The key in /gemeinde/:ags. */
  ags?: string;
  /** The last part of the other addresses that name one thing. */
  id?: string;
}

/** Pages of staff: they never look back, whatever the address asks for. */
const ofToday: PageName[] = [
  'signIn',
  'forgotten',
  'link',
  'ownAccount',
  'accounts',
  'account',
  'outbox',
  'workList',
  'records',
  'newRecord',
  'record',
  'report',
  'recordArea',
  'recordAddresses',
  'uploads',
  'upload',
  'operators',
  'advice',
  'adviceRequests',
  'adviceSession',
  'adviceSessionHistory',
  'adviceRequestHistory',
  'finder',
  'forecast',
  'programmeChanges',
  'desk',
  'fundingCase',
  'fundingCaseChanges',
  'fundingCaseGrants',
  'fundingCasePapers',
  'fundingCaseForm',
  'fundingCaseForecast',
  'fundingCaseHistory',
  'reports',
  'landtagReport',
  'drawdownReport',
  'programmeReport',
];
export const showsToday = (page: PageName): boolean => ofToday.includes(page);

/** Reports look back by themselves: `asOf` in their address is theirs, and goes with no link to another page. */
export const hasOwnAsOf = (page: PageName): boolean =>
  page === 'landtagReport' || page === 'drawdownReport' || page === 'programmeReport';

/** Pages whose content is all versions, also those after the moment that is looked at. */
export const showsHistory = (page: PageName): boolean =>
  page === 'municipalityHistory' || page === 'editionHistory' || page === 'recordHistory';

/** Pages that only who is signed in sees anything of. */
export const isOfStaff = (page: PageName): boolean => showsToday(page) || page === 'recordHistory';

const timeless: PageName[] = [
  'contact',
  'imprint',
  'privacy',
  'accessibility',
  'easyRead',
  'subscribe',
  'subscription',
  'embedCode',
  'data',
];

/** Public pages that say the same whenever they are looked at. */
export const isTimeless = (page: PageName): boolean => timeless.includes(page);

/** Public pages about projects and nothing else. */
export const isOfProjects = (page: PageName): boolean =>
  page === 'projects' || page === 'project' || page === 'slips';

/** Public pages that also show projects. */
export const showsProjects = (page: PageName): boolean =>
  isOfProjects(page) || ['start', 'map', 'municipality', 'address'].includes(page);

const fixed: Record<string, PageName> = {
  '/': 'start',
  '/karte': 'map',
  '/anmelden': 'signIn',
  '/passwort-vergessen': 'forgotten',
  '/konto': 'ownAccount',
  '/verwaltung/konten': 'accounts',
  '/verwaltung/postausgang': 'outbox',
  '/projekte': 'projects',
  '/statistik/termine': 'slips',
  '/foerderprogramme': 'programmes',
  '/uebersicht': 'workList',
  '/vorhaben': 'records',
  '/vorhaben/neu': 'newRecord',
  '/hochladen': 'uploads',
  '/netzbetreiber': 'operators',
  '/beratung': 'advice',
  '/beratung/anfragen': 'adviceRequests',
  '/kontakt': 'contact',
  '/abo': 'subscribe',
  '/einbetten': 'embedCode',
  '/daten': 'data',
  '/statistik': 'statistics',
  '/impressum': 'imprint',
  '/datenschutz': 'privacy',
  '/barrierefreiheit': 'accessibility',
  '/leichte-sprache': 'easyRead',
  '/arbeitsplatz': 'desk',
  '/foerderfinder': 'finder',
  '/berichte': 'reports',
  '/berichte/landtag': 'landtagReport',
  '/berichte/mittelabfluss': 'drawdownReport',
  '/berichte/programme': 'programmeReport',
};

const named: [RegExp, PageName][] = [
  [/^\/ausgabe\/(\d{1,9})\/verlauf$/, 'editionHistory'],
  [/^\/(?:einladung|passwort)\/([\w-]{1,200})$/, 'link'],
  [/^\/verwaltung\/konten\/([\w-]{1,100})$/, 'account'],
  [/^\/projekt\/(\d{1,10})$/, 'project'],
  [/^\/abo\/([\w-]{1,200})$/, 'subscription'],
  [/^\/embed\/(\d{2}|\d{5}|\d{8})$/, 'embed'],
  [/^\/adresse\/(\d{1,10}-\d{1,10})$/, 'address'],
  [/^\/foerderprogramm\/([a-z0-9_]{1,100})$/, 'programme'],
  [/^\/vorhaben\/(\d{1,10})$/, 'record'],
  [/^\/vorhaben\/(\d{1,10})\/melden$/, 'report'],
  [/^\/vorhaben\/(\d{1,10})\/gebiet$/, 'recordArea'],
  [/^\/vorhaben\/(\d{1,10})\/adressen$/, 'recordAddresses'],
  [/^\/vorhaben\/(\d{1,10})\/verlauf$/, 'recordHistory'],
  [/^\/vorhaben\/(\d{1,10})\/prognose$/, 'forecast'],
  [/^\/foerderprogramm\/([a-z0-9_]{1,100})\/aenderungen$/, 'programmeChanges'],
  [/^\/beratung\/(\d{1,10})$/, 'adviceSession'],
  [/^\/beratung\/(\d{1,10})\/verlauf$/, 'adviceSessionHistory'],
  [/^\/beratung\/anfragen\/(\d{1,10})\/verlauf$/, 'adviceRequestHistory'],
  [/^\/hochladen\/([\w-]{1,100})$/, 'upload'],
  [/^\/fall\/(\d{1,10})$/, 'fundingCase'],
  [/^\/fall\/(\d{1,10})\/aenderungen$/, 'fundingCaseChanges'],
  [/^\/fall\/(\d{1,10})\/foerderung$/, 'fundingCaseGrants'],
  [/^\/fall\/(\d{1,10})\/unterlagen$/, 'fundingCasePapers'],
  [/^\/fall\/(\d{1,10})\/antrag$/, 'fundingCaseForm'],
  [/^\/fall\/(\d{1,10})\/prognose$/, 'fundingCaseForecast'],
  [/^\/fall\/(\d{1,10})\/verlauf$/, 'fundingCaseHistory'],
];

/** The addresses of all pages. One table for the server, which renders them, and the browser, which takes them over. */
export function routeOf(pathname: string): Route {
  const page = Object.hasOwn(fixed, pathname) ? fixed[pathname] : undefined;
  if (page) return { page };
  const municipality = /^\/gemeinde\/(\d{8})(\/verlauf)?$/.exec(pathname);
  if (municipality)
    return { page: municipality[2] ? 'municipalityHistory' : 'municipality', ags: municipality[1] };
  for (const [pattern, name] of named) {
    const id = pattern.exec(pathname)?.[1];
    if (id) return { page: name, id };
  }
  return { page: 'missing' };
}
