import type { FastifyRequest } from 'fastify';

/** Of the public pages, as `?lang=` names them; German needs none. */
export const pageLanguages = ['de', 'en', 'hsb'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** The language of the page that a request came from. */
export const pageLanguageOf = ({ url }: Pick<FastifyRequest, 'url'>): PageLanguage =>
  (/[?&]lang=(en|hsb)(?:&|$)/.exec(url)?.[1] as PageLanguage | undefined) ?? 'de';

/** „?lang=en“, „&lang=en“ or nothing. */
export const langQuery = (language: PageLanguage, sign: '?' | '&'): string =>
  language === 'de' ? '' : `${sign}lang=${language}`;

/** A page answers a form in the language of the one that was sent. */
export const languageOf = (request: Pick<FastifyRequest, 'url'>, sign: '?' | '&'): string =>
  langQuery(pageLanguageOf(request), sign);
