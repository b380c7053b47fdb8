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
const ofToday: PageName[] = ['signIn', 'forgotten', 'link', 'ownAccount', 'accounts', 'account', 'outbox'];
export const showsToday = (page: PageName): boolean => ofToday.includes(page);

/** Pages whose content is all versions, also those after the moment that is looked at. */
export const showsHistory = (page: PageName): boolean =>
  page === 'municipalityHistory' || page === 'editionHistory';

const fixed: Record<string, PageName> = {
  '/': 'start',
  '/karte': 'map',
  '/anmelden': 'signIn',
  '/passwort-vergessen': 'forgotten',
  '/konto': 'ownAccount',
  '/verwaltung/konten': 'accounts',
  '/verwaltung/postausgang': 'outbox',
};

const named: [RegExp, PageName][] = [
  [/^\/ausgabe\/(\d{1,9})\/verlauf$/, 'editionHistory'],
  [/^\/(?:einladung|passwort)\/([\w-]{1,200})$/, 'link'],
  [/^\/verwaltung\/konten\/([\w-]{1,100})$/, 'account'],
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
