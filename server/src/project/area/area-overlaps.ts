import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import type { AreaCheckDto } from './area.dto.js';
import { type OverlapRow, overlapsOf, shapeOfWkb } from './area.queries.js';
import type { CheckedFor } from './area-check.js';
import { inDegrees, type Shape } from './area-shape.js';
import { householdsIn, km2, toKm2 } from './area-words.js';
import { countEach } from './households.js';
import { publicStateOf } from '../public/public-state.js';

type Overlap = AreaCheckDto['overlaps'][number];

/** What other projects, and other lots of the same one, have of the area too. */
export async function overlapsWith(
  db: DataSource | EntityManager,
  shape: Shape,
  whose: CheckedFor,
): Promise<Overlap[]> {
  const rows = await overlapsOf(db, shape, whose);
  const shapes = rows.map(({ wkb }) => shapeOfWkb(wkb));
  const households = await countEach(db, shapes);
  const found = rows.map((row, i) =>
    overlapDto(row, { shape: shapes[i]!, households: households[i]! }, whose),
  );
  const isHidden = ({ geometry }: Overlap) => geometry === null;
  // By area, and hidden ones at the end: their place among the others would tell it more exactly.
  return [...found.filter((one) => !isHidden(one)), ...found.filter(isHidden)];
}

function overlapDto(
  row: OverlapRow,
  shared: { shape: Shape; households: number | null },
  whose: CheckedFor,
): Overlap {
  const isOwn = row.project === whose.project;
  const isFunded = !isOwn && whose.isFunded && row.kind !== 'commercial' && !row.commercial;
  if (!isOwn && !mayKnow(whose.actor, row)) return hiddenOverlap(row.area, isFunded);
  const name = nameOf(row, isOwn);
  const { households } = shared;
  const areaKm2 = toKm2(row.area);
  const extent = households === null ? km2(areaKm2) : `${km2(areaKm2)}, ${householdsIn(households)}`;
  return {
    project: row.project,
    lot: row.lot,
    name,
    isFunded,
    areaKm2,
    households,
    sentence: sentenceOf(`„${name}“`, extent, isFunded),
    geometry: { ...inDegrees(shared.shape) },
  };
}

/**
 * Of a project that is not public nobody learns more than that there is one: not its name, not where it lies. An exact
 * area, or households, would let one find its border by drawing again and again.
 */
function hiddenOverlap(squareMetres: number, isFunded: boolean): Overlap {
  const areaKm2 = Math.round(squareMetres / 100_000) / 10;
  const extent = areaKm2 === 0 ? 'unter 0,1 km²' : `rund ${roughly.format(areaKm2)} km²`;
  return {
    project: null,
    lot: null,
    name: 'ein nicht veröffentlichtes Vorhaben',
    isFunded,
    areaKm2,
    households: null,
    sentence: sentenceOf('einem nicht veröffentlichten Vorhaben', extent, isFunded),
    geometry: null,
  };
}

const roughly = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

type Known = Pick<
  OverlapRow,
  'status' | 'kind' | 'publishedAt' | 'publishedEarly' | 'heldFrom' | 'managedBy' | 'municipalities'
>;

/** Whether one may know that there is such a project: it is public, or one of those that one may read. */
export function mayKnow(actor: Actor, row: Known): boolean {
  const { status, kind, publishedAt, publishedEarly, heldFrom, managedBy, municipalities } = row;
  const facts = { status, kind, heldFrom, published: publishedAt !== null, early: publishedEarly };
  return (
    publicStateOf(facts) !== null || may(actor, 'project.read', { areas: [...managedBy, ...municipalities] })
  );
}

function nameOf({ name, lot, lotName }: OverlapRow, isOwn: boolean): string {
  const lotWords = lot === null ? '' : lotName ? `Los ${lot} ${lotName}` : `Los ${lot}`;
  if (isOwn) return lotWords;
  return lotWords ? `${name}, ${lotWords}` : name;
}

function sentenceOf(name: string, extent: string, isFunded: boolean): string {
  const alarm = isFunded ? ' Beide Vorhaben sind gefördert: bitte Doppelförderung ausschließen.' : '';
  return `Überschneidung mit ${name}: ${extent}.${alarm}`;
}
