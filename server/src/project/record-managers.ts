import type { Actor } from '../account/actor.js';
import { covers } from '../account/permissions.js';
import { isOfficer } from '../account/provider-roles.js';
import { badRequest } from '../platform/problem.js';

/**
 * Who keeps a project decides who may change it: an officer adds and takes away the own areas alone, and never the last
 * of them. `stored`: null for a new project.
 */
export function requireOwnManagers(
  actor: Pick<Actor, 'role' | 'areas'>,
  managedBy: readonly string[],
  stored: readonly string[] | null,
): void {
  if (managedBy.length === 0)
    throw refused('Fehlt: wer das Vorhaben pflegt. Bitte mindestens ein Gebiet angeben.');
  if (!isOfficer(actor.role)) return;
  const isOwn = (area: string) => covers(actor.areas, area);
  const changed = [
    ...managedBy.filter((area) => !stored?.includes(area)),
    ...(stored ?? []).filter((area) => !managedBy.includes(area)),
  ];
  const foreign = changed.find((area) => !isOwn(area));
  if (foreign !== undefined)
    throw refused(
      `Passt nicht: ${foreign} liegt nicht in Ihrer Zuständigkeit. Bitte nur eigene Gebiete angeben; andere trägt die Digitalagentur ein.`,
    );
  if (!managedBy.some(isOwn))
    throw refused(
      'Passt nicht: Ein Gebiet Ihrer Zuständigkeit muss dabei bleiben, sonst verlieren Sie das Vorhaben.',
    );
}

const refused = (message: string) => badRequest(message, [{ path: 'managedBy', message }]);
