import { type Language, languages } from '../web/src/ui/language.js';
import { isOfStaff, type PageName } from '../web/src/page/routes.js';
import type { PageFacts } from './page-facts.js';

/* Every page, who sees it differently, and the ways to look at it. */

/** Nobody signed in, or one of the demo accounts. */
export type Viewer =
  'visitor' | 'kommune' | 'amtsleitung' | 'landkreis' | 'beratung' | 'leitung' | 'verwaltung' | 'pruefung';

type Path = string | ((facts: PageFacts) => string);
/** A path, and each who sees it in a way of its own. */
type Seen = [Path, ...Viewer[]];

export const own = '14521035';

const ofCase =
  (part = ''): Path =>
  ({ fundingCase }) =>
    `/fall/${fundingCase}${part}`;
const ofRecord =
  (part = ''): Path =>
  ({ record }) =>
    `/vorhaben/${record}${part}`;

/** By the names of web/src/page/routes.ts: a page that is forgotten here does not compile. */
export const pages: Record<PageName, Seen[]> = {
  start: [
    ['/', 'visitor'],
    ['/?asOf=2020-01-01', 'visitor'],
  ],
  map: [
    ['/karte', 'visitor'],
    [`/karte?area=${own}`, 'visitor'],
    ['/karte?search=Kamentz', 'visitor'],
    ['/karte?projects=on&district=14625', 'visitor'],
  ],
  municipality: [[`/gemeinde/${own}`, 'visitor', 'kommune']],
  municipalityHistory: [[`/gemeinde/${own}/verlauf`, 'visitor', 'kommune']],
  editionHistory: [['/ausgabe/1/verlauf', 'visitor', 'leitung']],
  address: [[({ address }) => `/adresse/${address}`, 'visitor']],
  projects: [['/projekte', 'visitor']],
  project: [[({ project }) => `/projekt/${project}`, 'visitor']],
  slips: [['/statistik/termine', 'visitor']],
  statistics: [['/statistik', 'visitor']],
  programmes: [['/foerderprogramme', 'visitor', 'kommune']],
  programme: [['/foerderprogramm/gigabit20', 'visitor', 'leitung']],
  data: [['/daten', 'visitor']],
  contact: [['/kontakt', 'visitor']],
  subscribe: [[`/abo?municipality=${own}`, 'visitor']],
  subscription: [['/abo/gibt-es-nicht', 'visitor']],
  embedCode: [[`/einbetten?area=${own}`, 'visitor']],
  embed: [[`/embed/${own}`, 'visitor']],
  imprint: [['/impressum', 'visitor']],
  privacy: [['/datenschutz', 'visitor']],
  accessibility: [['/barrierefreiheit', 'visitor']],
  easyRead: [['/leichte-sprache', 'visitor']],
  missing: [['/gemeinde/14999999', 'visitor']],
  unreadable: [['/karte?asOf=gestern', 'visitor']],
  // What stands there when the service itself fails: no visitor can bring that about.
  failed: [],

  signIn: [['/anmelden', 'visitor']],
  forgotten: [['/passwort-vergessen', 'visitor']],
  link: [['/einladung/gibt-es-nicht', 'visitor']],
  ownAccount: [['/konto', 'kommune', 'verwaltung', 'pruefung']],
  accounts: [['/verwaltung/konten', 'amtsleitung', 'verwaltung', 'pruefung', 'kommune']],
  account: [[({ account }) => `/verwaltung/konten/${account}`, 'amtsleitung', 'verwaltung', 'pruefung']],
  outbox: [['/verwaltung/postausgang', 'verwaltung']],
  workList: [['/uebersicht', 'kommune', 'landkreis', 'beratung', 'pruefung']],
  records: [['/vorhaben', 'landkreis', 'beratung', 'pruefung']],
  newRecord: [['/vorhaben/neu', 'kommune', 'beratung']],
  record: [[ofRecord(), 'kommune', 'beratung', 'leitung', 'pruefung']],
  report: [[ofRecord('/melden'), 'kommune', 'landkreis']],
  recordArea: [[ofRecord('/gebiet'), 'kommune', 'pruefung']],
  recordAddresses: [[ofRecord('/adressen'), 'kommune', 'pruefung']],
  recordHistory: [[ofRecord('/verlauf'), 'kommune', 'pruefung']],
  forecast: [[ofRecord('/prognose'), 'kommune', 'beratung']],
  uploads: [['/hochladen', 'kommune', 'beratung']],
  upload: [[({ upload }) => `/hochladen/${upload}`, 'kommune']],
  operators: [['/netzbetreiber', 'kommune', 'beratung', 'pruefung']],
  desk: [['/arbeitsplatz', 'kommune', 'beratung', 'leitung', 'verwaltung']],
  finder: [['/foerderfinder', 'kommune', 'beratung']],
  fundingCase: [[ofCase(), 'kommune', 'beratung', 'leitung', 'pruefung']],
  fundingCaseChanges: [[ofCase('/aenderungen?seit=2026-01-01'), 'kommune', 'beratung']],
  fundingCaseGrants: [[ofCase('/foerderung'), 'kommune', 'beratung', 'pruefung']],
  fundingCasePapers: [[ofCase('/unterlagen'), 'kommune', 'beratung', 'pruefung']],
  fundingCaseForm: [[ofCase('/antrag'), 'kommune', 'beratung']],
  fundingCaseForecast: [[ofCase('/prognose'), 'kommune', 'beratung']],
  fundingCaseHistory: [[ofCase('/verlauf'), 'kommune', 'pruefung']],
  advice: [['/beratung', 'kommune', 'beratung', 'pruefung']],
  adviceRequests: [['/beratung/anfragen', 'beratung', 'kommune']],
  adviceSession: [[({ session }) => `/beratung/${session}`, 'kommune', 'beratung', 'pruefung']],
  adviceSessionHistory: [[({ session }) => `/beratung/${session}/verlauf`, 'kommune', 'beratung']],
  adviceRequestHistory: [[({ request }) => `/beratung/anfragen/${request}/verlauf`, 'kommune', 'beratung']],
  programmeChanges: [['/foerderprogramm/gigabit20/aenderungen', 'leitung', 'beratung']],
  reports: [['/berichte', 'leitung', 'verwaltung', 'kommune']],
  landtagReport: [['/berichte/landtag?district=14625', 'leitung', 'pruefung']],
  drawdownReport: [['/berichte/mittelabfluss', 'leitung', 'pruefung']],
  programmeReport: [['/berichte/programme', 'leitung', 'pruefung']],
};

/** Where no page is meant to be seen: the status that says so instead of 200. */
const answers: Record<string, number> = {
  '/?asOf=2020-01-01': 404,
  '/gemeinde/14999999': 404,
  '/karte?asOf=gestern': 400,
  '/abo/gibt-es-nicht': 404,
};
/** Who is meant to be told that the page is not for them. */
const closed: Partial<Record<PageName, Viewer[]>> = {
  accounts: ['kommune'],
  reports: ['kommune'],
  programmeChanges: ['beratung'],
};
export const statusOf = ({ path }: Sight): number => (typeof path === 'string' ? answers[path] : null) ?? 200;
export const isClosed = ({ name, viewer }: Sight): boolean => closed[name]?.includes(viewer) ?? false;

export const themes = ['light', 'dark'] as const;
/** The last is what is left of 1280 pixels at 400 %. */
export const sizes = {
  wide: { width: 1360, height: 900 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 700 },
};
const sizeNames = Object.keys(sizes) as (keyof typeof sizes)[];

/** One way to look at one page. */
export interface Sight {
  name: PageName;
  path: Path;
  viewer: Viewer;
  language: Language;
  theme: (typeof themes)[number];
  size: keyof typeof sizes;
}

/** Pages of staff have no Sorbian. */
const languagesOf = (name: PageName): Language[] =>
  languages.filter((language) => language !== 'hsb' || !isOfStaff(name));

const everySeen = Object.entries(pages).flatMap(([name, seen]) =>
  seen.map(([path, ...viewers]) => ({ name: name as PageName, path, viewers })),
);

/**
 * As few as let each page occur with each who sees it, each language, each theme and each size; a further address of the same
 * page, in one of them.
 */
export const pairs: Sight[] = everySeen.flatMap(({ name, path, viewers }, row) => {
  const spoken = languagesOf(name);
  const isFurther = everySeen[row - 1]?.name === name;
  const count = isFurther ? viewers.length : Math.max(spoken.length, themes.length, viewers.length);
  return Array.from({ length: count }, (_, at) => ({
    name,
    path,
    viewer: viewers[at % viewers.length]!,
    language: spoken[(at + (isFurther ? row : 0)) % spoken.length]!,
    // Not the same theme and size in the same language on every page.
    theme: themes[(at + row) % themes.length]!,
    size: (at + (row >> 1)) % 2 === 0 ? 'wide' : 'phone',
  }));
});

/** Each with each. */
export const all: Sight[] = everySeen.flatMap(({ name, path, viewers }) =>
  viewers.flatMap((viewer) =>
    languagesOf(name).flatMap((language) =>
      themes.flatMap((theme) => sizeNames.map((size) => ({ name, path, viewer, language, theme, size }))),
    ),
  ),
);
