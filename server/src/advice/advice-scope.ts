import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { may } from '../account/permissions.js';
import { isOfficer } from '../account/provider-roles.js';
import { badRequest } from '../platform/problem.js';
import { findProject, municipalitiesOf } from '../project/project-row.js';

type Db = DataSource | EntityManager;

/** Areas whose requests and sessions the actor reads; null: all. */
export const readableAreas = ({ role, areas }: Actor): string[] | null => (isOfficer(role) ? areas : null);

/** SQL: whether one of the areas lies in those that may be read ($n; null: all). */
export const inAreas = (areas: string, own: string): string =>
  `(${own}::text[] IS NULL OR EXISTS (SELECT FROM unnest(${areas}) a WHERE a = ANY (${own}) OR left(a, 5) = ANY (${own})))`;

/** Refuses what is no Gemeinde or Kreis of today, in the same words as one that somebody else is in charge of. */
export async function requireAreas(
  db: Db,
  areas: readonly string[],
  path: string,
  mayAsk: (area: string) => boolean = () => true,
): Promise<void> {
  const rows: { ags: string }[] = await db.query(
    `SELECT ags FROM municipality WHERE ags = ANY ($1::text[]) AND valid_to IS NULL
     UNION ALL SELECT ags FROM district WHERE ags = ANY ($1::text[])`,
    [areas],
  );
  const known = new Set(rows.map(({ ags }) => ags));
  const wrong = areas.find((area) => !known.has(area) || !mayAsk(area));
  if (wrong === undefined) return;
  const message = `Passt nicht: Der Schlüssel ${wrong} gehört zu keiner Kommune, für die Sie das tun können. Behebung: eine andere Kommune wählen.`;
  throw badRequest(message, [{ path, message }]);
}

/** The project that it is about: one that the actor may read, and that has to do with one of the areas. */
export async function requireProject(
  db: Db,
  actor: Actor,
  id: number | null,
  areas: readonly string[],
): Promise<void> {
  if (id === null) return;
  const project = await findProject(db, id);
  const lies = project ? [...project.managed_by, ...(await municipalitiesOf(db, id))] : [];
  const meets = lies.some((place) =>
    areas.some((area) => place === area || place.startsWith(area) || area.startsWith(place)),
  );
  if (project && meets && may(actor, 'project.read', { areas: lies })) return;
  const message = `Passt nicht: Das Vorhaben ${id} gehört zu keiner der Kommunen. Behebung: ein anderes Vorhaben wählen oder die Angabe leer lassen.`;
  throw badRequest(message, [{ path: 'projectId', message }]);
}
