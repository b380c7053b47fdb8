import type { Role } from '../../account/permissions.js';
import { publicStateOf } from '../public/public-state.js';
import { type Kind, type ProjectStatus, type PublicationKind, statuses } from '../words.js';

/*
 * Publication is a step of its own that needs two persons: one asks, another decides. Pure; the service asks these rules
 * when it is asked for, and again when it is decided.
 */

export interface Published {
  name: string;
  kind: Kind;
  status: ProjectStatus;
  heldFrom: ProjectStatus | null;
  recipientName: string | null;
  technology: string | null;
  municipalities: number;
  /** Lots whose operator is known. */
  operators: number;
  published: boolean;
  early: boolean;
  addressDisplay: 'counts' | 'state_and_quarter';
}

/** What stands against it, as sentences; empty: it can be asked for and decided. */
export function obstaclesTo(kind: PublicationKind, of: Published): string[] {
  const rules: Record<PublicationKind, (of: Published) => (string | null)[]> = {
    publish: (project) => [alreadyPublished(project), notYetPublic(project), ...missingWords(project)],
    publish_early: (project) => [
      alreadyPublished(project),
      notInPreparation(project),
      ...missingWords(project),
    ],
    unpublish: ({ published }) => [published ? null : 'Das Vorhaben ist nicht veröffentlicht.'],
    show_addresses: ({ addressDisplay }) => [
      addressDisplay === 'counts' ? null : 'Stand und Quartal je Adresse werden schon gezeigt.',
    ],
  };
  return rules[kind](of).filter((sentence) => sentence !== null);
}

const shown = (of: Published, early: boolean) => publicStateOf({ ...of, published: true, early });

const alreadyPublished = ({ published }: Published) =>
  published ? 'Das Vorhaben ist schon veröffentlicht.' : null;

function notYetPublic(of: Published): string | null {
  if (shown(of, false) !== null) return null;
  if (shown(of, true) !== null)
    return `Zu früh: „${statuses[of.status]}“ liegt vor dem Antrag. Behebung: als „in Vorbereitung“ veröffentlichen oder den Antrag abwarten.`;
  return neverPublic(of);
}

function notInPreparation(of: Published): string | null {
  if (shown(of, true) === null) return neverPublic(of);
  if (shown(of, false) === null) return null;
  return `Passt nicht: „${statuses[of.status]}“ liegt nicht vor dem Antrag. Behebung: einfach veröffentlichen.`;
}

const neverPublic = ({ status }: Published) =>
  `Passt nicht: Ein Vorhaben im Status „${statuses[status]}“ wird nicht veröffentlicht.`;

/** Whoever reads of it must learn what is built where, and by whom. */
function missingWords(of: Published): (string | null)[] {
  const missing = (what: string) => `Fehlt: ${what}. Behebung: bitte im Vorhaben eintragen.`;
  const builder =
    of.kind === 'commercial'
      ? of.operators > 0 || of.recipientName
        ? null
        : missing('wer baut (ein Los mit Netzbetreiber)')
      : of.recipientName
        ? null
        : missing('der Zuwendungsempfänger');
  return [
    of.name.trim() ? null : missing('der Name'),
    of.municipalities > 0 ? null : missing('mindestens eine Gemeinde'),
    builder,
    of.technology ? null : missing('die Technik'),
  ];
}

const officers: readonly Role[] = ['municipal_officer', 'district_officer'];
/** What the recipient decides on record: one of the two persons must be of them. */
const needsRecipient: readonly PublicationKind[] = ['publish_early', 'show_addresses'];

export interface Asked {
  kind: PublicationKind;
  requestedBy: string | null;
  requesterRole: Role | null;
}

/** Why this person cannot decide it, though the project is theirs to decide; null: they can. */
export function obstacleToDeciding(
  { kind, requestedBy, requesterRole }: Asked,
  { accountId, role }: { accountId: string; role: Role },
): string | null {
  if (requestedBy === accountId)
    return 'Darüber entscheidet eine zweite Person: Sie selbst haben darum gebeten.';
  if (needsRecipient.includes(kind) && ![role, requesterRole].some((one) => one && officers.includes(one)))
    return 'Das entscheidet die Kommune oder der Landkreis: Eine der beiden Personen muss von dort sein.';
  return null;
}
