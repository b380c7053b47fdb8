import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { may } from '../account/permissions.js';
import type { AreaCheckDto } from './area.dto.js';
import { type OverlapRow, overlapsOf, shapeOfWkb } from './area.queries.js';
import type { CheckedFor } from './area-check.js';
import { inDegrees, type Shape } from './area-shape.js';
import { householdsIn, km2, toKm2 } from './area-words.js';
import { countEach } from './households.js';
import { publicStateOf } from './public-state.js';

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
  return rows.map((row, i) => overlapDto(row, { shape: shapes[i]!, households: households[i]! }, whose));
}

/** Of a project that is not public nobody learns more than that there is one: not its name, not where it lies. */
function overlapDto(
  row: OverlapRow,
  shared: { shape: Shape; households: number | null },
  whose: CheckedFor,
): Overlap {
  const isOwn = row.project === whose.project;
  const isShown = isOwn || mayKnow(whose.actor, row);
  const isFunded = !isOwn && whose.isFunded && row.kind !== 'commercial' && !row.commercial;
  const name = isShown ? nameOf(row, isOwn) : 'ein nicht veröffentlichtes Vorhaben';
  const facts = { isFunded, areaKm2: toKm2(row.area), households: shared.households };
  return {
    project: isShown ? row.project : null,
    lot: isShown ? row.lot : null,
    name,
    ...facts,
    sentence: sentenceOf(isShown ? `„${name}“` : `einem nicht veröffentlichten Vorhaben`, facts),
    geometry: isShown ? { ...inDegrees(shared.shape) } : null,
  };
}

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

function sentenceOf(
  name: string,
  { areaKm2, households, isFunded }: Pick<Overlap, 'areaKm2' | 'households' | 'isFunded'>,
) {
  const inside = households === null ? '' : `, ${householdsIn(households)}`;
  const alarm = isFunded ? ' Beide Vorhaben sind gefördert: bitte Doppelförderung ausschließen.' : '';
  return `Überschneidung mit ${name}: ${km2(areaKm2)}${inside}.${alarm}`;
}
