import type { Actor } from '../../account/actor.js';
import { covers } from '../../account/permissions.js';
import { isOfficer } from '../../account/provider-roles.js';
import { badRequest, problem, type ProblemError } from '../../platform/problem.js';

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

/** Where the money goes and where is built, as far as it matters to whoever may say so. */
export interface Places {
  recipientArea: string | null;
  municipalities: readonly { ags: string }[];
}

/**
 * An officer speaks for the own Gemeinden or the own Kreis: a recipient or a Gemeinde that lies elsewhere, a union or a Landkreis
 * that contains the own Gemeinde too, is entered by an advisor. What is stored stays. Each at its field.
 */
export function foreignPlaces(
  actor: Pick<Actor, 'role' | 'areas'>,
  { recipientArea, municipalities }: Places,
  stored: Places | null,
): ProblemError[] {
  if (!isOfficer(actor.role)) return [];
  const isForeign = (area: string) => !covers(actor.areas, area);
  const known = new Set(stored?.municipalities.map(({ ags }) => ags));
  const recipient =
    recipientArea !== null && recipientArea !== stored?.recipientArea && isForeign(recipientArea)
      ? [
          {
            path: 'recipientArea',
            message: `Passt nicht: Der Zuwendungsempfänger (${recipientArea}) liegt nicht in Ihrer Zuständigkeit. Bitte einen eigenen angeben; einen anderen trägt die Digitalagentur ein.`,
          },
        ]
      : [];
  return [
    ...recipient,
    ...municipalities.flatMap(({ ags }, index) =>
      !known.has(ags) && isForeign(ags)
        ? [
            {
              path: `municipalities.${index}.ags`,
              message: `Passt nicht: Die Gemeinde ${ags} liegt nicht in Ihrer Zuständigkeit. Bitte nur eigene Gemeinden angeben; andere trägt die Digitalagentur ein.`,
            },
          ]
        : [],
    ),
  ];
}

export function requireOwnPlaces(
  actor: Pick<Actor, 'role' | 'areas'>,
  places: Places,
  stored: Places | null,
): void {
  const errors = foreignPlaces(actor, places, stored);
  if (errors.length > 0) throw problem(403, errors[0]!.message, errors);
}
