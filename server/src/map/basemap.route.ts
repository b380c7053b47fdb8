import path from 'node:path';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../platform/configuration.js';
import { originOf } from '../platform/origin.js';
import { problem, toProblem } from '../platform/problem.js';
import { Basemap } from './basemap.js';
import { etagOf, isKnown } from './etag.js';
import type { TileAddress } from './web-mercator.js';

const LAST_ZOOM = 19;
const CACHING = 'public, max-age=86400';

type Settings = Pick<Configuration, 'basemapUrl' | 'basemapCredit' | 'dataDir' | 'databaseUrl' | 'publicUrl'>;

/** The optional background: `/basemap.json` says whether there is one, `/basemap/z/x/y` gives its pictures. */
export function registerBasemap(fastify: FastifyInstance, settings: Settings): void {
  const { basemapUrl, basemapCredit, dataDir, databaseUrl } = settings;
  // Several instances on one server database have no folder in common: there the memory has to do.
  const folder = databaseUrl === null ? path.join(dataDir, 'basemap-cache') : null;
  const basemap = basemapUrl === null ? null : new Basemap(basemapUrl, folder);
  fastify.get('/basemap.json', (request, reply) => {
    reply.header('cache-control', 'no-cache');
    return reply.send(
      basemap ? description(originOf(request, settings), basemapCredit) : { available: false },
    );
  });
  fastify.get<{ Params: Record<keyof TileAddress, string> }>('/basemap/:z/:x/:y', async (request, reply) => {
    if (!basemap) return refuse(reply, 404, 'Hier ist kein Kartenhintergrund eingestellt.');
    const address = readAddress(request.params);
    if (!address) return refuse(reply, 400, 'z, x und y müssen ganze Zahlen einer Kachel sein.');
    return sendImage(request, reply, basemap, address);
  });
}

const description = (origin: string, credit: string | null) => ({
  available: true,
  tilejson: '3.0.0',
  tiles: [`${origin}/basemap/{z}/{x}/{y}`],
  tileSize: 256,
  minzoom: 0,
  maxzoom: LAST_ZOOM,
  attribution: credit ?? '',
});

function readAddress(params: Record<keyof TileAddress, string>): TileAddress | null {
  const texts = [params.z, params.x, params.y];
  if (!texts.every((text) => /^(0|[1-9]\d{0,8})$/.test(text))) return null;
  const [z, x, y] = texts.map(Number) as [number, number, number];
  return z <= LAST_ZOOM && x < 2 ** z && y < 2 ** z ? { z, x, y } : null;
}

async function sendImage(
  request: FastifyRequest,
  reply: FastifyReply,
  basemap: Basemap,
  address: TileAddress,
): Promise<FastifyReply> {
  const image = await basemap.find(address).catch((error: unknown) => {
    // Its address may hold a key, so only what happened is logged.
    const cause = (error as Error).cause as { code?: string } | undefined;
    new Logger('basemap').warn(`${(error as Error).message} ${cause?.code ?? ''}`);
    return null;
  });
  if (!image)
    return refuse(
      reply,
      502,
      'Der Kartenhintergrund ist gerade nicht erreichbar. Die Karte geht auch ohne ihn.',
    );
  reply.header('cache-control', CACHING);
  if (image.bytes.length === 0) return reply.status(204).send();
  const etag = etagOf(image.bytes);
  reply.header('etag', etag).header('x-content-type-options', 'nosniff');
  if (isKnown(request.headers['if-none-match'], etag)) return reply.status(304).send();
  return reply.type(image.type).send(image.bytes);
}

function refuse(reply: FastifyReply, status: number, detail: string): FastifyReply {
  // `toProblem` hides what happened behind a 500; this one is the neighbour's fault and says so.
  const answer = { ...toProblem(problem(status, detail)), status, detail };
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(answer));
}
