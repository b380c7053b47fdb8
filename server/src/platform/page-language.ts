import type { FastifyRequest } from 'fastify';

/** A page answers a form in the language of the one that was sent: „?lang=en“, „&lang=en“ or nothing. */
export function languageOf({ url }: FastifyRequest, sign: '?' | '&'): string {
  const found = /[?&](lang=(?:en|hsb))(?:&|$)/.exec(url)?.[1];
  return found ? sign + found : '';
}
