import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import type { AreaCheckBody, AreaCheckDto, AreaFaultDto } from './area.dto.js';
import {
  areaOf,
  changeOf,
  insideOf,
  namedToday,
  outsideOf,
  outsideProject,
  touchedMunicipalities,
  type TouchedMunicipality,
  withoutProject,
} from './area.queries.js';
import { validityFaults } from './area-faults.js';
import { mendOf } from './area-mend.js';
import { overlapsWith } from './area-overlaps.js';
import { inDegrees, type Shape } from './area-shape.js';
import { fault } from './area-structure.js';
import { km2, toKm2 } from './area-words.js';

type Db = DataSource | EntityManager;

/** For whom, and as what, an area is checked. */
export interface CheckedFor {
  actor: Actor;
  project: number | null;
  lot: number | null;
  /** Gemeinden that the project names; empty: none, or there is no project yet. */
  municipalities: string[];
  isFunded: boolean;
  /** The area with longitude and latitude in the other order; null: it came in metres, or that is nowhere. */
  swapped: Shape | null;
  cut: AreaCheckBody['cut'];
}

const TOLERANCE = 'Streifen unter 100 m² an Grenzen zählen nicht.';

/** Validity comes first: nothing is laid over an area that is not valid. */
export async function checkArea(db: Db, shape: Shape, whose: CheckedFor): Promise<AreaCheckDto> {
  const faults = await validityFaults(db, shape);
  if (faults[0]?.kind === 'outside_saxony') return outsideSaxony(db, faults[0], whose);
  if (faults.length) return { ...nothing, valid: false, faults, mended: await mendOf(db, shape) };
  const touched = await touchedMunicipalities(db, shape);
  if (touched.length === 0) return outsideSaxony(db, nowhere(shape), whose);
  const named = await namedToday(db, whose.municipalities);
  const keys = named.length ? named : touched.map(({ ags }) => ags);
  const outside = await outsideOf(db, shape, keys);
  const overlaps = await overlapsWith(db, shape, whose);
  return {
    ...nothing,
    areaKm2: toKm2(await areaOf(db, shape)),
    municipalities: touched.map((one) => municipalityDto(one, named)),
    outside: outside && { areaKm2: toKm2(outside.area), geometry: { ...inDegrees(outside.shape) } },
    overlaps,
    change: await changed(db, shape, whose),
    cut: await cutOut(db, shape, keys, overlaps, whose.cut),
    notes: [...(await lotNotes(db, shape, whose)), TOLERANCE],
  };
}

const nothing: AreaCheckDto = {
  valid: true,
  faults: [],
  mended: null,
  areaKm2: null,
  municipalities: [],
  outside: null,
  overlaps: [],
  change: null,
  cut: null,
  notes: [],
};

const municipalityDto = ({ ags, name, area }: TouchedMunicipality, named: string[]) => ({
  ags,
  name,
  areaKm2: toKm2(area),
  isNamed: named.includes(ags),
});

const nowhere = (shape: Shape): AreaFaultDto =>
  fault(
    'outside_saxony',
    'Das Gebiet liegt nicht in Sachsen. Bitte Koordinatensystem und Werte prüfen.',
    shape[0]![0]![0]!,
  );

/** Often longitude and latitude are only in the wrong order: then the mend is to swap them. */
async function outsideSaxony(db: Db, found: AreaFaultDto, { swapped }: CheckedFor): Promise<AreaCheckDto> {
  const isMend = swapped !== null && (await touchedMunicipalities(db, swapped)).length > 0;
  if (!isMend) return { ...nothing, valid: false, faults: [found] };
  const sentence =
    'Das Gebiet liegt nicht in Sachsen: Länge und Breite sind vermutlich vertauscht. Bitte tauschen.';
  const mended = {
    geometry: { ...inDegrees(swapped) },
    sentence: 'Länge und Breite werden getauscht.',
    addedKm2: toKm2(await areaOf(db, swapped)),
    removedKm2: 0,
  };
  return { ...nothing, valid: false, faults: [{ ...found, sentence }], mended };
}

async function changed(db: Db, shape: Shape, { project, lot }: CheckedFor): Promise<AreaCheckDto['change']> {
  if (project === null) return null;
  const { added, removed } = await changeOf(db, shape, { project, lot });
  return { addedKm2: toKm2(added), removedKm2: toKm2(removed) };
}

/** Of other projects only what was shown as an overlap, so that nobody finds a hidden one by cutting. */
async function cutOut(
  db: Db,
  shape: Shape,
  keys: string[],
  overlaps: AreaCheckDto['overlaps'],
  cut: AreaCheckBody['cut'],
): Promise<AreaCheckDto['cut']> {
  if (cut === null) return null;
  const isShown =
    cut === 'outside' || overlaps.some(({ project, lot }) => project === cut.project && lot === cut.lot);
  const left = !isShown
    ? null
    : cut === 'outside'
      ? await insideOf(db, shape, keys)
      : await withoutProject(db, shape, cut);
  if (!left) return null;
  const removed = (await areaOf(db, shape)) - (await areaOf(db, left));
  return { geometry: { ...inDegrees(left) }, removedKm2: toKm2(removed) };
}

async function lotNotes(db: Db, shape: Shape, { project, lot }: CheckedFor): Promise<string[]> {
  if (project === null || lot === null) return [];
  const outside = toKm2(await outsideProject(db, shape, project));
  return outside > 0
    ? [`Vom Los liegen ${km2(outside)} außerhalb des Gebiets, das das Vorhaben selbst hat.`]
    : [];
}
