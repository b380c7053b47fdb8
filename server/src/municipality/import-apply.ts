import type { DataSource, EntityManager } from 'typeorm';
import { LOCKS } from '../platform/advisory-lock.js';
import { changing } from '../platform/changing.js';
import { bumpDataVersion } from '../platform/data-version.js';
import { Refusal } from '../platform/refusal.js';
import type { DerivedAreas } from './import-areas.js';
import type { ImportPlan } from './import-plan.js';
import {
  type SuccessionRecord,
  writeBoundaryShapes,
  writeDistricts,
  writeMunicipalities,
  writeSuccession,
} from './municipality-writer.js';
import type { Db } from './municipality.queries.js';
import { rebuildSearchTerms } from './search-terms.js';

interface Change extends DerivedAreas {
  plan: ImportPlan;
  succession: SuccessionRecord[];
  ended: SuccessionRecord[];
  /** Version of the Gemeinden that the plan was made for. */
  basedOn: number;
}

/** Swaps everything in at once: nobody sees new borders with old names, Kreise or tiles. */
export async function applyImport(db: DataSource, change: Change): Promise<void> {
  await changing(db, async (manager) => {
    await refuseIfChangedMeanwhile(manager, change.basedOn);
    await writeMunicipalities(manager, [...change.plan.added, ...change.plan.changed]);
    await endMunicipalities(manager, change.ended);
    await writeSuccession(manager, change.succession);
    await writeDistricts(manager, change.districts);
    if (change.emptyDistricts.length > 0) {
      await manager.query('DELETE FROM district WHERE ags = ANY($1)', [change.emptyDistricts]);
    }
    if (change.shapes) await writeBoundaryShapes(manager, change.shapes);
    await rebuildSearchTerms(manager);
    await bumpDataVersion(manager, 'municipality');
  });
}

export async function municipalityVersion(db: Db): Promise<number> {
  const [row] = await db.query(`SELECT version FROM data_version WHERE topic = 'municipality'`);
  return row?.version ?? 0;
}

async function refuseIfChangedMeanwhile(manager: EntityManager, basedOn: number): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.municipality]);
  if ((await municipalityVersion(manager)) === basedOn) return;
  throw new Refusal('Die Gemeinden haben sich inzwischen geändert: bitte den Befehl noch einmal starten.');
}

/** An ended Gemeinde keeps its row, name and key, so that old files and addresses still lead somewhere. */
async function endMunicipalities(manager: EntityManager, ended: SuccessionRecord[]): Promise<void> {
  await manager.query(
    `UPDATE municipality m SET valid_to = t.effective, geometry = NULL
       FROM unnest($1::text[], $2::date[]) AS t (ags, effective)
      WHERE m.ags = t.ags`,
    [ended.map((step) => step.ags), ended.map((step) => step.effective)],
  );
}
