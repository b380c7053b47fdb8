import type { DataSource, EntityManager } from 'typeorm';
import { notFound, refusedWithFaults } from '../../platform/problem.js';
import type { AreaBody, AreaFaultDto } from './area.dto.js';
import { overlapsOf, shapeOfWkb, touchedMunicipalities } from './area.queries.js';
import { storeArea } from './stored-area.queries.js';
import { validityFaults } from './area-faults.js';
import { within } from './area-limits.js';
import { mend } from './area-mend.js';
import { type Shape, shapeOf } from './area-shape.js';
import { fault } from './area-structure.js';
import { km2, toKm2 } from './area-words.js';
import { type AskedChange, changeRecord } from '../record/record-change.js';

/** Judged before the transaction, which then holds the project for a moment only. */
export async function saveArea(db: DataSource, asked: AskedChange, body: AreaBody): Promise<void> {
  const { geometry, srid, lot } = body;
  const shape =
    geometry && (await within(db, (manager) => validShape(manager, shapeOf(geometry, srid), body.mend)));
  await changeRecord(db, asked, async (manager) => {
    if (shape && lot !== null) await requireApart(manager, shape, { project: asked.id, lot });
    if (!(await storeArea(manager, asked.id, lot, shape))) throw noSuchLot(lot);
  });
}

async function validShape(db: EntityManager, shape: Shape, mayMend: boolean): Promise<Shape> {
  const faults = await validityFaults(db, shape);
  const mended = faults.length && mayMend ? await mend(db, shape) : null;
  if (faults.length && !mended) throw refusedArea(faults);
  const valid = mended?.shape ?? shape;
  if ((await touchedMunicipalities(db, valid)).length === 0) throw refusedArea([outside()]);
  return valid;
}

export const noSuchLot = (number: number | null) =>
  notFound(`Das Los ${number} gibt es in diesem Vorhaben nicht.`);

/** What two lots both had would be built, and paid, twice. */
async function requireApart(
  manager: EntityManager,
  shape: Shape,
  own: { project: number; lot: number },
): Promise<void> {
  const others = (await overlapsOf(manager, shape, own)).filter(({ project }) => project === own.project);
  if (others.length === 0) return;
  throw refusedArea(
    others.map(({ lot, area, wkb }) =>
      fault(
        'other',
        `Die Lose ${own.lot} und ${lot} überschneiden sich auf ${km2(toKm2(area))}. Bitte die Fläche aus einem der beiden herausschneiden.`,
        shapeOfWkb(wkb)[0]![0]![0]!,
      ),
    ),
  );
}

const outside = () =>
  fault(
    'outside_saxony',
    'Das Gebiet liegt nicht in Sachsen. Bitte Koordinatensystem und Werte prüfen.',
    null,
  );

/** 422, with the place of each fault. */
export const refusedArea = (faults: AreaFaultDto[]) =>
  refusedWithFaults(
    faults.length === 1
      ? faults[0]!.sentence
      : `Das Gebiet ist an ${faults.length} Stellen nicht gültig. ${faults[0]!.sentence}`,
    faults,
  );
