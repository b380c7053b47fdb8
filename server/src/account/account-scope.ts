import type { DataSource, EntityManager } from 'typeorm';
import { badRequest } from '../platform/problem.js';
import { knownAreas } from './account.queries.js';
import type { Role } from './permissions.js';
import { roleNames } from './role-names.js';

export interface AccountScope {
  role: Role;
  areas: string[];
  managesUsers: boolean;
}

const AREA_ROLES = {
  municipal_officer: { digits: 8, least: 'mindestens eine Gemeinde', none: 'keine Gemeinde' },
  district_officer: { digits: 5, least: 'mindestens einen Kreis', none: 'keinen Kreis' },
} as const;

/** Role and areas as they are stored; areas that do not belong to the role or that do not exist today are refused. */
export async function checkedScope(
  db: DataSource | EntityManager,
  { role, areas, managesUsers }: AccountScope,
): Promise<AccountScope> {
  const keys = [...new Set(areas)].toSorted();
  if (role !== 'municipal_officer' && role !== 'district_officer') {
    if (keys.length > 0)
      throw refused('areas', `Passt nicht: Die Rolle „${roleNames[role]}“ hat keine Gebiete.`);
    if (managesUsers)
      throw refused(
        'managesUsers',
        'Passt nicht: Konten der eigenen Kommune verwalten nur Personen aus Kommune oder Landkreis.',
      );
    return { role, areas: [], managesUsers: false };
  }
  const { digits, least, none } = AREA_ROLES[role];
  if (keys.length === 0) throw refused('areas', `Fehlt: Die Rolle „${roleNames[role]}“ braucht ${least}.`);
  const known = await knownAreas(db, keys);
  const wrong = keys.find((key) => key.length !== digits || !known.has(key));
  if (wrong !== undefined)
    throw refused('areas', `Passt nicht: Zum Schlüssel ${wrong} gibt es heute ${none}.`);
  return { role, areas: keys, managesUsers };
}

const refused = (path: string, message: string) => badRequest(message, [{ path, message }]);
