import type { i18n } from 'i18next';
import { makeI18n } from './make-i18n.js';
import { publicDe } from './public-texts.js';
import { staffDe } from './staff-texts.js';

/** German is the measure: another language must have the same keys, which the types check. */
const de = { ...publicDe, ...staffDe };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: typeof de;
  }
}

/** All texts of the house; the browser starts with those that its page needs. */
export const createI18n = (language: string): i18n => makeI18n(language, de);
