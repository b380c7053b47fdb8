import { type Language, languageOf } from '../ui/language.js';
import { isOfStaff, type PageName } from './routes.js';

/** Whether a person who speaks the language has checked its texts. The pages say so until then. */
export const reviewed: Record<Language, boolean> = { de: true, en: true, hsb: false };

/** The languages in which there is this page. */
export const languagesOf = (page: PageName): Language[] =>
  isOfStaff(page) ? ['de', 'en'] : ['de', 'en', 'hsb'];

/** The language a page is shown in: pages of staff have no Sorbian and are then German, but lead back to it. */
export function shownLanguage(page: PageName, params: URLSearchParams): Language {
  const asked = languageOf(params);
  return languagesOf(page).includes(asked) ? asked : 'de';
}
