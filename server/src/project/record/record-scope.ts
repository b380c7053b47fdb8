import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { may, type Thing } from '../../account/permissions.js';
import { isOfficer } from '../../account/provider-roles.js';
import { findProject, municipalitiesOf, type ProjectRow } from '../project-row.js';
import { recordNotFound } from './record-change.js';

/** Who keeps it may read it, and so may the officers of every Gemeinde in it. */
export const readThing = (managedBy: readonly string[], municipalities: readonly string[]): Thing => ({
  areas: [...managedBy, ...municipalities],
});

/** A project that the one who asks may read, published or not; else it is not there. */
export async function readableProject(
  db: DataSource | EntityManager,
  actor: Actor,
  id: number,
): Promise<ProjectRow> {
  const row = await findProject(db, id);
  const areas = row ? await municipalitiesOf(db, id) : [];
  if (!row || !may(actor, 'project.read', readThing(row.managed_by, areas))) throw recordNotFound(id);
  return row;
}

/** The scope of `project.read` as a list asks for it: officers within these areas only; null: every project. */
export const readableAreas = (actor: Actor): string[] | null => (isOfficer(actor.role) ? actor.areas : null);

export const mayEdit = (actor: Actor, managedBy: readonly string[]): boolean =>
  may(actor, 'project.edit', { areas: managedBy });
export const mayDecide = (actor: Actor, managedBy: readonly string[]): boolean =>
  may(actor, 'project.decide', { areas: managedBy });

/** Of a project `p`: whether it lies in the areas of the parameter; null there: every project does. */
export const inScope = (areas: string) => `(${areas}::text[] IS NULL
  OR p.managed_by && ${areas}
  OR EXISTS (SELECT FROM unnest(p.managed_by) kept WHERE left(kept, 5) = ANY (${areas}))
  OR EXISTS (SELECT FROM project_municipality own
              WHERE own.project_id = p.id AND (own.ags = ANY (${areas}) OR left(own.ags, 5) = ANY (${areas}))))`;

/** A project that the one who asks may change; else it is not there. */
export async function requireEditable(
  db: DataSource | EntityManager,
  actor: Actor,
  id: number,
): Promise<ProjectRow> {
  const row = await findProject(db, id);
  if (!row || !mayEdit(actor, row.managed_by)) throw recordNotFound(id);
  return row;
}
