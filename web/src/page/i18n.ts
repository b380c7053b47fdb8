import type { i18n } from 'i18next';
import type { Language } from '../ui/language.js';
import { makeI18n } from './make-i18n.js';
import { publicDe } from './public-texts.js';
import { publicEn } from './public-texts.en.js';
import { publicHsb } from './public-texts.hsb.js';
import { staffDe } from './staff-texts.js';
import { staffEn } from './staff-texts.en.js';

/** German is the measure: another language must have the same keys, which the types check (ui/texts.ts). */
const de = { ...publicDe, ...staffDe };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: typeof de;
  }
}

export const allTexts: Record<Language, object> = {
  de,
  en: { ...publicEn, ...staffEn },
  // Pages of staff are not shown in Sorbian.
  hsb: publicHsb,
};

/** All texts of the house; the browser starts with those that its page needs (texts-of.ts). */
export const createI18n = (language: Language): i18n => makeI18n(language, allTexts[language]);
