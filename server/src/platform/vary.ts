import type { FastifyReply } from 'fastify';

/** The answer depends on that header of the request, besides those that others have named: compression, language. */
export function alsoVaryBy(reply: FastifyReply, name: string): FastifyReply {
  const known = [reply.getHeader('vary') ?? []].flat().flatMap((names) => String(names).split(/\s*,\s*/));
  const isKnown = known.some((each) => each.toLowerCase() === name.toLowerCase());
  return isKnown ? reply : reply.header('vary', [...known, name].join(', '));
}
