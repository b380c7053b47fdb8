import type { EntityManager } from 'typeorm';
import { badRequest } from '../../platform/problem.js';
import { inGerman } from '../../project/calendar.js';
import { documentsOf } from '../../project/lifecycle/status.queries.js';

/* What every part of a case must keep to, whatever it is: days, order, documents, operators. */

export interface FieldError {
  path: string;
  message: string;
}

export function refuse(errors: readonly (FieldError | null)[]): void {
  const found = errors.filter((error) => error !== null);
  if (found.length > 0) throw badRequest(found[0]!.message, found);
}

/** Something that has happened is not dated ahead. */
export const inPast = (
  path: string,
  name: string,
  day: string | null | undefined,
  today: string,
): FieldError | null =>
  !day || day <= today
    ? null
    : {
        path,
        message: `Zu spät: ${name} ist der ${inGerman(day)}, das liegt in der Zukunft. Behebung: einen Tag bis heute (${inGerman(today)}) angeben.`,
      };

/** The second day is not before the first. */
export function inOrder(
  path: string,
  [firstName, first]: [string, string | null | undefined],
  [lastName, last]: [string, string | null | undefined],
): FieldError | null {
  if (!first || !last || last >= first) return null;
  return {
    path,
    message: `Passt nicht: ${lastName} ist der ${inGerman(last)}, ${firstName} der ${inGerman(first)}. Behebung: die Tage prüfen.`,
  };
}

export function distinct<T>(path: string, values: readonly T[]): FieldError | null {
  const twice = values.find((value, at) => values.indexOf(value) !== at);
  if (twice === undefined) return null;
  return {
    path,
    message: `Passt nicht: ${String(twice)} kommt zweimal vor. Behebung: eine Zeile streichen.`,
  };
}

interface Named<T> {
  path: string;
  id: T | null | undefined;
}

/** Documents hang on the project first. */
export async function requireDocuments(
  manager: EntityManager,
  project: number,
  named: readonly Named<string>[],
): Promise<void> {
  const asked = named.filter(({ id }) => !!id);
  if (asked.length === 0) return;
  const own = await documentsOf(manager, project);
  const message = 'Passt nicht: Das Dokument liegt nicht beim Vorhaben. Behebung: zuerst dort hochladen.';
  refuse(asked.map(({ path, id }) => (own.has(id!) ? null : { path, message })));
}

export async function requireOperators(
  manager: EntityManager,
  named: readonly Named<number>[],
): Promise<void> {
  const asked = named.filter(({ id }) => id !== null && id !== undefined);
  if (asked.length === 0) return;
  const rows: { id: number }[] = await manager.query(`SELECT id FROM operator WHERE id = ANY ($1)`, [
    asked.map(({ id }) => id),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  const message =
    'Diesen Netzbetreiber gibt es im Verzeichnis nicht. Behebung: einen aus dem Verzeichnis wählen oder ihn dort zuerst anlegen.';
  refuse(asked.map(({ path, id }) => (known.has(id!) ? null : { path, message })));
}
