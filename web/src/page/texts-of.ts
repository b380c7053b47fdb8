import type { Language } from '../ui/language.js';
import { isOfStaff, type PageName } from './routes.js';

interface Texts {
  /** Source file, as the build's manifest names it. */
  chunk: string;
  open: () => Promise<object>;
}

/** Texts that every page needs: a visitor loads those of one language. */
const ofAll: Record<Language, Texts> = {
  de: {
    chunk: 'src/page/public-texts.ts',
    open: () => import('./public-texts.js').then(({ publicDe }) => publicDe),
  },
  en: {
    chunk: 'src/page/public-texts.en.ts',
    open: () => import('./public-texts.en.js').then(({ publicEn }) => publicEn),
  },
  hsb: {
    chunk: 'src/page/public-texts.hsb.ts',
    open: () => import('./public-texts.hsb.js').then(({ publicHsb }) => publicHsb),
  },
};

/** Texts of the pages of staff, which there are not in Sorbian. */
const ofStaff: Record<Exclude<Language, 'hsb'>, Texts> = {
  de: {
    chunk: 'src/page/staff-texts.ts',
    open: () => import('./staff-texts.js').then(({ staffDe }) => staffDe),
  },
  en: {
    chunk: 'src/page/staff-texts.en.ts',
    open: () => import('./staff-texts.en.js').then(({ staffEn }) => staffEn),
  },
};

/** Texts that only some pages need, a file each and language, by namespace. */
export const filesOfSome = {
  project: 'project/project',
  statistics: 'coverage/statistics',
  programme: 'programme/programme',
  contact: 'advice/contact',
  subscription: 'subscription/subscription',
  openData: 'open-data/open-data',
  field: 'history/field',
} as const;
type SomeTexts = keyof typeof filesOfSome;

/** Which of them a page shows, now or when something on it is opened; texts-of.test.ts sees to it that none is missing. */
const ofPages: Partial<Record<PageName, SomeTexts[]>> = {
  start: ['project', 'openData'],
  map: ['project', 'subscription'],
  municipality: ['project', 'contact', 'openData'],
  address: ['project', 'contact', 'openData'],
  municipalityHistory: ['field'],
  editionHistory: ['field'],
  projects: ['project'],
  project: ['project', 'openData'],
  slips: ['project'],
  missing: ['project'],
  statistics: ['statistics'],
  programmes: ['programme'],
  programme: ['programme'],
  contact: ['contact'],
  subscribe: ['subscription'],
  subscription: ['subscription'],
  embedCode: ['openData'],
  embed: ['openData'],
  data: ['openData'],
};

/** Namespaces beside those of all pages. */
export const someTextsOf = (page: PageName): SomeTexts[] =>
  ofPages[page] ?? (isOfStaff(page) ? ['project', 'programme', 'contact', 'field'] : []);

const openSome = import.meta.glob<Record<string, object>>(
  '../{project/project,coverage/statistics,programme/programme,advice/contact,subscription/subscription,open-data/open-data,history/field}.{de,en,hsb}.ts',
);

function some(namespace: SomeTexts, language: Language): Texts {
  const file = `${filesOfSome[namespace]}.${language}.ts`;
  const open = async () => ({ [namespace]: Object.values(await openSome[`../${file}`]!())[0]! });
  return { chunk: `src/${file}`, open };
}

const textsFor = (language: Language, page: PageName): Texts[] => [
  ofAll[language],
  ...someTextsOf(page).map((namespace) => some(namespace, language)),
  ...(isOfStaff(page) && language !== 'hsb' ? [ofStaff[language]] : []),
];

/** The browser's texts of one page. */
export async function textsOf(language: Language, page: PageName): Promise<object> {
  const parts = await Promise.all(textsFor(language, page).map(({ open }) => open()));
  return Object.assign({}, ...parts) as object;
}

/** Their files, which the document asks for beside the page's own. */
export const textChunks = (language: Language, page: PageName): string[] =>
  textsFor(language, page).map(({ chunk }) => chunk);
