import path from 'node:path';
import { openBoundaryFile } from './boundary-file.js';
import { type BoundaryLayer, municipalitySearch } from './boundary-layer.js';
import { type BoundaryRow, type ColumnNames, columnsOf, readRow, type RowIssue } from './boundary-row.js';
import { acceptedSrid, type AcceptedSrid } from './crs.js';

export interface BoundaryReading {
  /** Name of the file, without folders. */
  source: string;
  layer: string;
  srid: AcceptedSrid;
  columns: ColumnNames;
  rows: BoundaryRow[];
  read: number;
  outOfArea: number;
  skipped: number;
  refused: RowIssue[];
}

interface ReadingOptions {
  crs?: string;
  layer?: string;
  /** Länder of this instance by their two-digit keys. */
  states: string[];
}

/** Reads the Gemeinden of our Länder from a boundary file; geometries of other Länder are not kept. */
export async function readBoundaries(file: string, options: ReadingOptions): Promise<BoundaryReading> {
  const layer = await openBoundaryFile(file, municipalitySearch(options.layer));
  try {
    const srid = acceptedSrid(layer.crs, options.crs);
    return {
      source: path.basename(file),
      layer: layer.name,
      srid,
      ...(await readRows(layer, options.states)),
    };
  } finally {
    await layer.close();
  }
}

async function readRows(layer: BoundaryLayer, states: string[]) {
  const reading = { read: 0, outOfArea: 0, skipped: 0, rows: [] as BoundaryRow[], refused: [] as RowIssue[] };
  let columns: ColumnNames | null = null;
  for await (const feature of layer.features) {
    columns ??= columnsOf(Object.keys(feature.properties));
    reading.read++;
    const result = readRow(feature, columns, states);
    if ('row' in result) reading.rows.push(result.row);
    else if ('refused' in result) reading.refused.push(result.refused);
    else if ('outOfArea' in result) reading.outOfArea++;
    else reading.skipped++;
  }
  return { columns: columns ?? {}, ...reading };
}
