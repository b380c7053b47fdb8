import type { Language } from '../ui/language.js';
import type { PageName } from './routes.js';

/** Pages that count in law in German alone, and Leichte Sprache, which is German. */
const germanByNature: PageName[] = ['imprint', 'privacy', 'accessibility', 'easyRead'];

/** The frame speaks the language that was asked for, the page itself does not. */
export const isGermanOnly = (page: PageName, language: Language): boolean =>
  language !== 'de' && germanByNature.includes(page);
