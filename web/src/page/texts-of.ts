import type { Language } from '../ui/language.js';

interface Texts {
  /** Source file, as the build's manifest names it. */
  chunk: string;
  open: () => Promise<object>;
}

/** Texts of all pages: a visitor loads those of one language. */
const ofPublic: Record<Language, Texts> = {
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

const textsFor = (language: Language, isStaff: boolean): Texts[] => [
  ofPublic[language],
  ...(isStaff && language !== 'hsb' ? [ofStaff[language]] : []),
];

/** The browser's texts of one page. */
export async function textsOf(language: Language, isStaff: boolean): Promise<object> {
  const parts = await Promise.all(textsFor(language, isStaff).map(({ open }) => open()));
  return Object.assign({}, ...parts) as object;
}

/** Their files, which the document asks for beside the page's own. */
export const textChunks = (language: Language, isStaff: boolean): string[] =>
  textsFor(language, isStaff).map(({ chunk }) => chunk);
