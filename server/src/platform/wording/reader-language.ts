import type { FastifyRequest } from 'fastify';

/** What the service speaks. The web words the public pages of a third language itself. */
export type ServiceLanguage = 'de' | 'en';

/** RFC 9110 § 12.5.4: the first of the languages that are asked for; German unless that is English. */
export function readerLanguage({ headers }: Pick<FastifyRequest, 'headers'>): ServiceLanguage {
  return /^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'de';
}
