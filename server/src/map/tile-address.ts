import { type Layer, layers } from './layers.js';
import type { TileAddress } from './web-mercator.js';

export type TileRequest =
  | { kind: 'tile'; layer: Layer; address: TileAddress; v: string | null }
  | { kind: 'description'; layer: Layer; edition: string | null }
  | { kind: 'refused'; status: 400 | 404; detail: string };

const NUMBER = /^(0|[1-9]\d{0,8})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What `/tiles/…` asks for. */
export function readTileRequest(url: string): TileRequest {
  const [path, query = ''] = url.split('?', 2) as [string, string?];
  const parameters = new URLSearchParams(query);
  const [, , first = '', ...rest] = path.split('/');
  if (rest.length === 0 && first.endsWith('.json')) return description(first.slice(0, -5), parameters);
  const [z, x, file, ...more] = rest;
  if (file === undefined || more.length || !file.endsWith('.pbf')) return missing();
  const layer = layers.get(first);
  if (!layer) return missing(first);
  const address = readAddress(layer, [z!, x!, file.slice(0, -4)]);
  return address ? { kind: 'tile', layer, address, v: parameters.get('v') } : nonsense(layer);
}

function description(name: string, parameters: URLSearchParams): TileRequest {
  const layer = layers.get(name);
  if (!layer) return missing(name);
  const edition = parameters.get('edition');
  if (edition === null || isDate(edition)) return { kind: 'description', layer, edition };
  return {
    kind: 'refused',
    status: 400,
    detail: 'Der Stand „edition“ ist kein Datum: bitte als JJJJ-MM-TT angeben, etwa 2021-06-30.',
  };
}

/** 31 February is none, although Date.parse makes the 3rd of March of it. */
const isDate = (text: string): boolean =>
  DATE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

function readAddress(layer: Layer, texts: string[]): TileAddress | null {
  if (!texts.every((text) => NUMBER.test(text))) return null;
  const [z, x, y] = texts.map(Number) as [number, number, number];
  return z <= layer.maxzoom && x < 2 ** z && y < 2 ** z ? { z, x, y } : null;
}

function missing(layer?: string): TileRequest {
  const known = [...layers.keys()].join(', ');
  const detail =
    layer === undefined
      ? 'Diese Adresse gibt es nicht. Eine Kachel heißt /tiles/EBENE/Z/X/Y.pbf, ihre Beschreibung /tiles/EBENE.json.'
      : `Diese Kartenebene gibt es nicht. Es gibt: ${known}.`;
  return { kind: 'refused', status: 404, detail };
}

function nonsense(layer: Layer): TileRequest {
  const detail =
    `Diese Kachel gibt es nicht: z muss eine ganze Zahl von 0 bis ${layer.maxzoom} sein, ` +
    'x und y ganze Zahlen von 0 bis unter 2 hoch z.';
  return { kind: 'refused', status: 400, detail };
}
