import type { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { areaOf } from '../../project/area/area.queries.js';
import { overlapsWith } from '../../project/area/area-overlaps.js';
import { toKm2 } from '../../project/area/area-words.js';
import { publicStateOf } from '../../project/public/public-state.js';
import { readThing } from '../../project/record/record-scope.js';
import { AREA_TOLERANCE } from '../finding/plausibility-rules-area.js';
import { drawnShape, type OtherRow, otherProjects } from './case-area.queries.js';
import type { CaseOverlapDto, CaseOverlapsDto } from './case-area.dto.js';

/** What other funded projects have of the area of a case, as much of it as the one who asks may know. */
export async function caseOverlaps(db: DataSource, actor: Actor, id: number): Promise<CaseOverlapsDto> {
  const shape = await drawnShape(db, id);
  if (!shape) return { areaKm2: null, items: [] };
  const whose = {
    actor,
    project: id,
    lot: null,
    municipalities: [],
    isFunded: true,
    swapped: null,
    cut: null,
  };
  const found = (await overlapsWith(db, shape, whose)).filter(
    ({ isFunded, geometry, areaKm2 }) =>
      isFunded && (geometry === null || areaKm2 > AREA_TOLERANCE.overlapKm2),
  );
  const others = await otherProjects(
    db,
    found.flatMap(({ project }) => (project === null ? [] : [project])),
  );
  return {
    areaKm2: toKm2(await areaOf(db, shape)),
    items: found.map(({ project, name, areaKm2, households, geometry }) => ({
      name,
      project: project === null ? null : projectFor(actor, others.get(project)!),
      areaKm2,
      households,
      geometry,
    })),
  };
}

/** Its status is for those who may read it, the public state for everybody else. */
function projectFor(actor: Actor, row: OtherRow): CaseOverlapDto['project'] {
  const mayRead = may(actor, 'project.read', readThing(row.managedBy, row.municipalities));
  const mayReadCase = row.hasCase && may(actor, 'case.read', { areas: row.managedBy });
  return {
    id: row.id,
    reference: row.reference,
    status: mayRead ? row.status : null,
    publicState: publicStateOf(row),
    opens: mayReadCase ? 'case' : mayRead ? 'record' : 'public',
  };
}
