import type { TFunction } from 'i18next';
import { type Language, languageOf } from '../ui/language.js';
import type { Visit } from './page.js';
import type { PageName } from './routes.js';

/** Pages that count in law in German alone, and Leichte Sprache, which is German. */
const germanByNature = ['imprint', 'privacy', 'accessibility', 'easyRead'] as const;
type GermanPage = (typeof germanByNature)[number];

/** The frame speaks the language that was asked for, the page itself does not. */
export const isGermanOnly = (page: PageName, language: Language): boolean =>
  language !== 'de' && germanByNature.some((name) => name === page);

/** What such a page is called in lists of search results and of windows: there nothing marks what is German. */
export function germanHead(
  { url, route }: Visit,
  { title, description }: { title: string; description: string },
  t: TFunction<'page'>,
): { title: string; description: string } {
  if (!isGermanOnly(route.page, languageOf(url.searchParams)))
    return { title: t('title', { page: title }), description };
  const page = t(`pages.${route.page as GermanPage}`);
  return { title: t('title', { page }), description: t('language.germanOnly') };
}
