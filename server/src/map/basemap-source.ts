import { Refusal } from '../platform/refusal.js';
import type { TileAddress } from './web-mercator.js';

const TIMEOUT_MS = 8_000;
const MOST_BYTES = 1_000_000;
const IMAGES = /^image\/(png|jpeg|webp|gif)$/;

export interface BasemapImage {
  type: string;
  /** Empty: there is no picture at this place. */
  bytes: Buffer;
}

const PLACES: { pattern: RegExp; of: (address: TileAddress) => number }[] = [
  { pattern: /\{(z|tilematrix)\}/gi, of: ({ z }) => z },
  { pattern: /\{(x|tilecol)\}/gi, of: ({ x }) => x },
  { pattern: /\{(y|tilerow)\}/gi, of: ({ y }) => y },
];

/** The address of a picture, from a template of XYZ tiles or of a WMTS request (GetTile, key-value). */
export function basemapAddress(template: string): (address: TileAddress) => string {
  const isWeb = /^https?:\/\//.test(template) && URL.canParse(template);
  if (!isWeb || PLACES.some(({ pattern }) => template.search(pattern) < 0)) {
    throw new Refusal(
      'BASEMAP_URL muss mit http:// oder https:// beginnen und {z}, {x} und {y} enthalten ' +
        '(bei WMTS {TileMatrix}, {TileCol} und {TileRow}).',
    );
  }
  return (address) =>
    PLACES.reduce((url, { pattern, of }) => url.replace(pattern, `${of(address)}`), template);
}

/**
 * Fetches one picture. Whatever is no picture of moderate size from this very address is an error: a redirect could lead
 * to somebody who was never named in the credits, or into our own network.
 */
export async function fetchBasemap(url: string): Promise<BasemapImage> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const headers = { accept: 'image/webp,image/png,image/jpeg', 'user-agent': 'Breitbandlotse' };
  const response = await fetch(url, { redirect: 'manual', signal, headers });
  if (response.status === 204 || response.status === 404) {
    await response.body?.cancel();
    return { type: '', bytes: Buffer.alloc(0) };
  }
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (response.status !== 200 || !IMAGES.test(type)) {
    await response.body?.cancel();
    throw new Error(`the background service answered ${response.status} ${type}`);
  }
  return { type, bytes: await readWithin(response, MOST_BYTES) };
}

async function readWithin(response: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body!) {
    length += chunk.length;
    if (length > most) throw new Error('the background service answered with a picture that is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
