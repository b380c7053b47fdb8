import { Logger } from '@nestjs/common';
import type { HttpException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { openBoundaryFile } from '../../municipality/boundary-file.js';
import { type BoundaryLayer, LayerQuestion } from '../../municipality/boundary-layer.js';
import { problem } from '../../platform/problem.js';
import { Refusal } from '../../platform/refusal.js';
import type { AreaFileDto, AreaFileQuery } from './area.dto.js';
import { uniteShapes } from './area.queries.js';
import { type FileFeatures, readFeatures } from './area-file-features.js';
import { within } from './area-limits.js';
import { areaSearch, areaSrid, CrsQuestion } from './area-file-search.js';
import { inDegrees, inMetres, MOST_POINTS, pointsOf, type Shape } from './area-shape.js';
import { isSound } from './area-structure.js';
import { count } from './area-words.js';

const log = new Logger('area-file');

/** What a file says about an area. Nothing is stored. */
export async function readAreaFile(db: DataSource, file: string, query: AreaFileQuery): Promise<AreaFileDto> {
  try {
    return await read(db, file, query);
  } catch (error) {
    throw refusalOf(error, query.name);
  }
}

async function read(db: DataSource, file: string, query: AreaFileQuery): Promise<AreaFileDto> {
  const layer = await openBoundaryFile(file, areaSearch(query.layer));
  try {
    const srid = areaSrid(layer.crs, query.srid);
    const found = await readFeatures(layer, srid);
    if (found.shapes.length === 0) throw new Refusal(noArea(found));
    const { shape, note } = await asOne(db, found.shapes);
    if (pointsOf(shape) > MOST_POINTS) throw new Refusal(tooFine(pointsOf(shape)));
    return {
      format: layer.format,
      layer: nameOf(layer, query.name),
      srid,
      features: found.features,
      skipped: found.skipped,
      geometry: asRecord(inDegrees(shape)),
      geometryInGrid: asRecord(inMetres(shape)),
      notes: note ? [...found.notes, note] : found.notes,
    };
  } finally {
    await layer.close();
  }
}

/** Several areas become one; what is not valid cannot be united, and is left for the check to mark. */
async function asOne(db: DataSource, shapes: Shape[]): Promise<{ shape: Shape; note: string | null }> {
  if (shapes.length === 1) return { shape: shapes[0]!, note: null };
  const united = shapes.every(isSound) ? await within(db, (manager) => uniteShapes(manager, shapes)) : null;
  if (united)
    return { shape: united, note: `${count(shapes.length)} Flächen wurden zu einem Gebiet vereinigt.` };
  return {
    shape: shapes.flat(),
    note: `${count(shapes.length)} Flächen gehören zum Gebiet. Nicht alle sind gültig, deshalb sind sie noch nicht vereinigt.`,
  };
}

const nameOf = (layer: BoundaryLayer, fileName: string): string =>
  layer.format === 'geojson' && layer.name === 'GeoJSON' ? fileName : layer.name;

function noArea({ features, skipped }: FileFeatures): string {
  if (features === 0) return 'Die Datei enthält keinen Datensatz: bitte die Ebene mit dem Gebiet speichern.';
  const [first] = skipped;
  return `Die Datei enthält keine Fläche. Datensatz ${first!.feature}: ${first!.sentence} Bitte die Ebene mit dem Gebiet speichern.`;
}

const tooFine = (points: number): string =>
  `Das Gebiet hat ${count(points)} Punkte, angenommen werden höchstens ${count(MOST_POINTS)}. Bitte vereinfachen, etwa in ` +
  'QGIS mit „Vereinfachen“ auf 1 m.';

const asRecord = (geometry: object): Record<string, unknown> => geometry as Record<string, unknown>;

/** Every refusal names the file as its sender does, and a question says what it asks for. */
function refusalOf(error: unknown, name: string): unknown {
  if (error instanceof CrsQuestion) return question('srid', error.message, []);
  if (error instanceof LayerQuestion) return question('layer', error.message, error.layers);
  if (error instanceof Refusal) return problem(422, error.message.replace('„area“', `„${name}“`));
  if ((error as Partial<HttpException>).getStatus) return error;
  log.warn(`a file could not be read: ${(error as Error).stack}`);
  return problem(422, 'Die Datei ist nicht lesbar. Bitte sie neu ausgeben, am besten als GeoPackage.');
}

const MOST_CHOICES = 100;

const question = (id: 'srid' | 'layer', sentence: string, choices: string[]) =>
  problem(
    422,
    sentence,
    choices.slice(0, MOST_CHOICES).map((message) => ({ path: id, message })),
    [id],
  );
