import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Configuration } from '../platform/configuration.js';
import { originOf } from '../platform/origin.js';
import { problem, toProblem } from '../platform/problem.js';
import { BoundedMemory } from './bounded-memory.js';
import { etagOf, isKnown } from './etag.js';
import type { Layer } from './layers.js';
import { readTileRequest } from './tile-address.js';
import { tileJson } from './tile-json.js';
import { TileStore } from './tile-store.js';
import type { TileAddress } from './web-mercator.js';

const decompress = promisify(gunzip);
const MEMORY_BYTES = 64 * 1024 * 1024;
const CONTENT_TYPE = 'application/vnd.mapbox-vector-tile';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** A finished answer to an address with a valid `v`. */
interface TileAnswer {
  /** null: 204. */
  gz: Buffer | null;
  etag: string;
  /** Of the usual answer, 200 with gzip. */
  headers: OutgoingHttpHeaders;
}

interface Tiles {
  db: DataSource;
  store: TileStore;
  memory: BoundedMemory<TileAnswer>;
  settings: Pick<Configuration, 'publicUrl'>;
}

/**
 * Tiles stand beside Nest, without its guards and interceptors: everything here is public, and a tile in memory is
 * answered with hardly more than one look into a map. The address with a valid `v` is itself the key.
 */
export function registerTiles(
  fastify: FastifyInstance,
  db: DataSource,
  settings: Pick<Configuration, 'publicUrl'> = { publicUrl: null },
): void {
  const memory = new BoundedMemory<TileAnswer>(MEMORY_BYTES, ({ gz }) => gz?.length ?? 0);
  const store = new TileStore(db);
  // Tiles are compressed already, and a page's security headers say nothing about them.
  fastify.get('/tiles/*', { compress: false, helmet: false }, (request, reply) => {
    const known = memory.get(request.raw.url!);
    if (known === undefined) return answer(request, reply, { db, store, memory, settings });
    return sendFinal(request, reply, known);
  });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { db, store, memory, settings }: Tiles,
): Promise<FastifyReply> {
  const asked = readTileRequest(request.raw.url!);
  if (asked.kind === 'refused') return refuse(reply, asked.status, asked.detail);
  if (asked.kind === 'description') {
    const text = await tileJson(db, asked.layer, asked.edition, originOf(request, settings));
    if (text) return sendTileJson(request, reply, text);
    return refuse(reply, 404, `Zum Stand ${asked.edition} gibt es in dieser Kartenebene nichts.`);
  }
  const { layer, address, v } = asked;
  const { gz, isFinal } = await store.find(layer, address, v);
  const etag = gz ? etagOf(gz) : '';
  const found = { gz, etag, headers: gz ? readyHeaders(gz, etag) : {} };
  if (!isFinal) return sendTile(request, reply, found, 'no-cache');
  // An answer from memory asks nobody, so there is none of what may have to be taken back at once.
  if (!layer.isEdited && request.raw.url === canonical(layer, address, v!))
    memory.set(request.raw.url, found);
  return sendFinal(request, reply, found);
}

/** Only addresses as the TileJSON makes them are remembered, or anybody could fill the memory with copies. */
const canonical = (layer: Layer, { z, x, y }: TileAddress, v: string): string =>
  `/tiles/${layer.name}/${z}/${x}/${y}.pbf?v=${v}`;

function sendTile(request: FastifyRequest, reply: FastifyReply, { gz, etag }: TileAnswer, caching: string) {
  reply.header('access-control-allow-origin', '*').header('cache-control', caching);
  if (gz === null) return reply.code(204).send();
  reply.header('vary', 'accept-encoding');
  if (!takesGzip(request)) return sendPlain(request, reply, gz, etag);
  reply.header('etag', etag);
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.header('content-type', CONTENT_TYPE).header('content-encoding', 'gzip').send(gz);
}

/** The usual answer goes straight to the socket: no header is put together, no hook is asked. */
function sendFinal(request: FastifyRequest, reply: FastifyReply, tile: TileAnswer) {
  if (!tile.gz || request.raw.headers['if-none-match'] !== undefined || !takesGzip(request))
    return sendTile(request, reply, tile, IMMUTABLE);
  reply.hijack();
  reply.raw.writeHead(200, tile.headers);
  reply.raw.end(tile.gz);
  return reply;
}

const readyHeaders = (gz: Buffer, etag: string): OutgoingHttpHeaders => ({
  'access-control-allow-origin': '*',
  'cache-control': IMMUTABLE,
  vary: 'accept-encoding',
  etag,
  'content-type': CONTENT_TYPE,
  'content-encoding': 'gzip',
  'content-length': gz.length,
});

const GZIP_REFUSED = /gzip\s*;\s*q=0(?!\.0*[1-9])/;

function takesGzip(request: FastifyRequest): boolean {
  const accepted = request.raw.headers['accept-encoding'];
  if (typeof accepted !== 'string' || !accepted.includes('gzip')) return false;
  return !accepted.includes('q=0') || !GZIP_REFUSED.test(accepted);
}

/** Other bytes, so another strong ETag. */
async function sendPlain(request: FastifyRequest, reply: FastifyReply, gz: Buffer, etag: string) {
  const plainTag = etag.replace(/"$/, '-plain"');
  reply.header('etag', plainTag);
  if (isKnown(request.headers['if-none-match'], plainTag)) return reply.code(304).send();
  return reply.header('content-type', CONTENT_TYPE).send(await decompress(gz));
}

function sendTileJson(request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  const etag = etagOf(text);
  reply.header('access-control-allow-origin', '*').header('cache-control', 'no-cache').header('etag', etag);
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}

function refuse(reply: FastifyReply, status: number, detail: string): FastifyReply {
  return reply
    .code(status)
    .header('access-control-allow-origin', '*')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(toProblem(problem(status, detail))));
}
