import type { FastifyInstance } from 'fastify';
import { now } from './clock.js';
import type { Configuration } from './configuration.js';

const VALID_DAYS = 180;
const PATH = '/.well-known/security.txt';

type Settings = Pick<Configuration, 'publicUrl' | 'securityContact'>;

/** Where somebody who found a gap reports it (RFC 9116). */
export function registerSecurityTxt(fastify: FastifyInstance, settings: Settings): void {
  fastify.get(PATH, (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=86400')
      .type('text/plain; charset=utf-8')
      .send(securityTxt(settings)),
  );
}

export function securityTxt({ publicUrl, securityContact }: Settings): string {
  const lines = [
    `Contact: ${contact(securityContact)}`,
    `Expires: ${expires()}`,
    'Preferred-Languages: de, en',
    publicUrl && `Canonical: ${publicUrl}${PATH}`,
  ];
  return lines
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
}

/** Midnight (UTC), so that the answer is the same all day and on every instance. */
function expires(): string {
  const day = now();
  day.setUTCDate(day.getUTCDate() + VALID_DAYS);
  return `${day.toISOString().slice(0, 10)}T00:00:00Z`;
}

/** A contact is an address of some scheme; an e-mail address alone is none. */
const contact = (text: string): string => (/^[^\s@:/]+@[^\s@]+$/.test(text) ? `mailto:${text}` : text);
