import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNow } from './language.js';

/**
 * What somebody wrote or published in German, on a page in another language: it is read aloud as German then. On a
 * German page nothing is added. There is one place for both ways of saying it: as an element, or within a sentence.
 */
export function German({ children }: { children: ReactNode }) {
  return useTranslation().i18n.language === 'de' ? children : <span lang="de">{children}</span>;
}

/** What the service says itself: it speaks German and English (server/src/platform/wording), so only Sorbian pages mark it. */
export function Said({ children }: { children: ReactNode }) {
  return useTranslation().i18n.language === 'hsb' ? <span lang="de">{children}</span> : children;
}

/** `lang` of such a text for an element that is there anyway. */
export function useSaid(): { lang?: 'de' } {
  return useTranslation().i18n.language === 'hsb' ? { lang: 'de' } : {};
}

/** The same within a sentence of ours. */
export const inSaid = (text: string): string => (languageNow() === 'hsb' ? `<de>${text}</de>` : text);

/** `lang` for an element that is there anyway. */
export function useGerman(): { lang?: 'de' } {
  return useTranslation().i18n.language === 'de' ? {} : { lang: 'de' };
}

/** Within a sentence of ours: RichText makes an element of it, plainText takes the marks away. */
export const inGerman = (text: string): string => (languageNow() === 'de' ? text : `<de>${text}</de>`);
