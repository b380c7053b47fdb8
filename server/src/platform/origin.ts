import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from './configuration.js';
import { alsoVaryBy } from './vary.js';

const HOST = /^([a-z0-9]([a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i;

/**
 * Scheme and host for addresses that leave the service (canonical links, TileJSON): PUBLIC_URL where it is set, else as
 * the visitor called it. A host that is none is never repeated.
 */
export function originOf(request: FastifyRequest, { publicUrl }: Pick<Configuration, 'publicUrl'>): string {
  if (publicUrl) return publicUrl;
  return HOST.test(request.host) ? `${request.protocol}://${request.host}` : 'http://localhost';
}

/**
 * How long an answer that holds such addresses may be kept. Without PUBLIC_URL they follow from what the visitor called,
 * and whoever keeps answers for others might hand them on: then nobody keeps it.
 */
export const cachedByAddress = (
  reply: FastifyReply,
  { publicUrl }: Pick<Configuration, 'publicUrl'>,
  seconds: number,
): FastifyReply =>
  publicUrl
    ? reply.header('cache-control', `public, max-age=${seconds}`)
    : alsoVaryBy(reply.header('cache-control', 'private, no-store'), 'Host');
