import { Refusal } from '../platform/refusal.js';
import type { BoundaryFeature } from './boundary-layer.js';
import { foldGerman } from './fold.js';

/** What a record of a boundary file says about a Gemeinde, in our words; null where the file says nothing. */
export interface BoundaryRow {
  line: number;
  ags: string;
  ars: string | null;
  name: string | null;
  officialName: string | null;
  sorbianName: string | null;
  kind: string | null;
  districtName: string | null;
  population: number | null;
  geometry: Uint8Array;
}

export interface RowIssue {
  line: number;
  column: string;
  value: string;
  reason: string;
}

/** `skipped`: water, or an area of another level than Gemeinde. `outOfArea`: in another Land than the instance's. */
export type RowReading =
  { row: BoundaryRow } | { outOfArea: true } | { skipped: true } | { refused: RowIssue };

/**
 * Names of attributes in VG250 (BKG), GeoSN, INSPIRE and our own exports, folded. A Shapefile cuts a name at ten
 * characters, so a cut name counts as well.
 */
const COLUMNS = {
  ags: [
    'ags',
    'agskey',
    'gemeindeschluessel',
    'amtlichergemeindeschluessel',
    'gemschluessel',
    'gemschl',
    'schluessel',
    'ags0',
    'nationalcode',
  ],
  ars: ['ars', 'rs', 'regionalschluessel', 'ars0', 'rs0'],
  name: ['gen', 'name', 'gemeindename', 'ortsname', 'gemname', 'gemeinde', 'text', 'spelling'],
  officialName: ['nameamtlich', 'amtlichername', 'officialname'],
  sorbianName: ['namesorbisch', 'sorbischername', 'sorbisch', 'sorbianname'],
  kind: ['bez', 'admin', 'bezeichnung', 'art', 'kind'],
  districtName: ['kreisname', 'kreis', 'districtname'],
  population: ['ewz', 'population', 'einwohner', 'einwohnerzahl'],
  landFactor: ['gf'],
  level: ['ade'],
} as const;

type Field = keyof typeof COLUMNS;
export type ColumnNames = Partial<Record<Field, string>>;

/** Finds the columns of a layer by the names of its attributes. */
export function columnsOf(names: string[]): ColumnNames {
  const folded = new Map(names.map((name) => [foldGerman(name).replaceAll(' ', ''), name]));
  const columns: ColumnNames = {};
  for (const [field, spellings] of Object.entries(COLUMNS) as [Field, readonly string[]][]) {
    const found = spellings
      .flatMap((spelling) => [
        folded.get(spelling),
        folded.get(spelling.slice(0, 9)),
        folded.get(spelling.slice(0, 10)),
      ])
      .find((name) => name !== undefined);
    if (found) columns[field] = found;
  }
  if (columns.ags || columns.ars) return columns;
  throw new Refusal(
    `In der Datei fehlt die Spalte mit dem Gemeindeschlüssel (AGS, ARS oder SCHLUESSEL); gefunden: ${names.join(', ') || 'keine'}.`,
  );
}

const MUNICIPALITY_LEVEL = 6;
const WATER = new Set([1, 2]);

export function readRow(feature: BoundaryFeature, columns: ColumnNames, states: string[]): RowReading {
  const value = (field: Field) => (columns[field] ? feature.properties[columns[field]] : null);
  const text = (field: Field) => textOf(value(field));
  if (isOtherLevel(text('level')) || WATER.has(Number(text('landFactor') ?? 0))) return { skipped: true };
  const keyColumn = columns.ags && text('ags') ? columns.ags : (columns.ars ?? columns.ags)!;
  const key = keyOf(feature.properties[keyColumn]);
  const kind = kindOf(text('kind'));
  const ags = toAgs(key) ?? (kind === 'Stadt' && /^\d{5}$/.test(key) ? `${key}000` : null);
  if (!ags && /^(\d{2,3}|\d{5}|\d{9})$/.test(key)) return { skipped: true };
  if (!ags) return refused(feature, keyColumn, feature.properties[keyColumn], NO_KEY);
  if (!states.includes(ags.slice(0, 2))) return { outOfArea: true };
  if (!feature.geometry) {
    return refused(feature, 'Geometrie', ags, feature.flaw ?? 'der Datensatz hat keine Geometrie');
  }
  const ars = keyOf(value('ars')) || key;
  return {
    row: {
      line: feature.line,
      ags,
      ars: /^\d{12}$/.test(ars) && toAgs(ars) === ags ? ars : null,
      name: text('name'),
      officialName: text('officialName'),
      sorbianName: text('sorbianName'),
      kind,
      districtName: text('districtName'),
      population: populationOf(value('population')),
      geometry: feature.geometry,
    },
  };
}

const NO_KEY = 'kein Gemeindeschlüssel: erwartet werden 8 Ziffern (AGS) oder 12 (ARS)';

function refused(feature: BoundaryFeature, column: string, value: unknown, reason: string): RowReading {
  return { refused: { line: feature.line, column, value: String(value ?? ''), reason } };
}

function isOtherLevel(level: string | null): boolean {
  return level !== null && /^\d+$/.test(level) && Number(level) !== MUNICIPALITY_LEVEL;
}

/** A key without spaces; a number that lost its leading zero (Schleswig-Holstein to Saarland) gets it back. */
function keyOf(value: unknown): string {
  const key = String(value ?? '').replace(/[\s.]/g, '');
  const numeric = typeof value === 'number' || typeof value === 'bigint';
  return numeric && (key.length === 7 || key.length === 11) ? `0${key}` : key;
}

function toAgs(key: string): string | null {
  if (/^\d{8}$/.test(key)) return key;
  return /^\d{12}$/.test(key) ? key.slice(0, 5) + key.slice(9) : null;
}

function textOf(value: unknown): string | null {
  const text = String(value ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

/** Große Kreisstadt, Kreisfreie Stadt, Landeshauptstadt are towns like the others; `kind` says only Stadt. */
function kindOf(kind: string | null): string | null {
  return kind && /stadt$/i.test(kind) ? 'Stadt' : kind;
}

/** 0 and less stand for "unknown" in files of BKG. */
function populationOf(value: unknown): number | null {
  const count = value === null || value === undefined ? NaN : Number(value);
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}
