import type { DataSource } from 'typeorm';
import { addressCells } from '../address/address-counts.queries.js';
import type { ProjectDetailDto } from './project.dto.js';
import { findPublicProject } from './project.queries.js';
import { lotParts, municipalityParts, publicDocuments, statusEvents } from './project-detail.queries.js';
import { partsOf } from './project-page.js';
import { projectsKnownAt } from './project-past.js';
import { detailOf, projectDtosOf } from './public-project.js';
import { stateHistory } from '../lifecycle/state-history.js';

/** All that the public may know of one project; null: it may know nothing of it. */
export async function projectDetail(
  db: DataSource,
  id: number,
  past: Date | null,
): Promise<Omit<ProjectDetailDto, 'asOf' | 'dataVersion'> | null> {
  const known = projectsKnownAt(db, past, [id]);
  const row = await findPublicProject(known, id);
  if (!row) return null;
  const parts = await partsOf(db, [id], past);
  const [listed] = projectDtosOf([row], parts);
  const events = await statusEvents(known, id);
  const held =
    row.public_state === 'on_hold' ? events.findLast((event) => event.to_status === 'on_hold') : null;
  return {
    ...listed!,
    ...detailOf(row, {
      municipalities: await municipalityParts(known, id),
      lots: await lotParts(known, id),
      milestones: parts.milestones.get(id) ?? [],
      documents: await publicDocuments(known, id),
      addressCells: await addressCells(known, id),
    }),
    stateHistory: stateHistory(events, { kind: row.kind, early: row.published_early }),
    onHoldReason: held?.reason ?? null,
  };
}
