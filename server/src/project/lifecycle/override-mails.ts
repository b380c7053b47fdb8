import type { EntityManager } from 'typeorm';
import { may, permissions } from '../../account/permissions.js';
import type { OverrideRow } from './override.queries.js';
import { advisorsBut, type MailReader, readerOf } from './status.queries.js';

/*
 * Mails about exceptions and overrides: to the leads who may decide, and to the one who asked. They name neither persons
 * nor reasons: those stand behind the link.
 */

interface Mail {
  subject: string;
  paragraphs: string[];
}
type OfMail = Pick<OverrideRow, 'step' | 'rule'>;

/** Where it was asked for: of a project, or of its case. */
export interface OverridePlace {
  /** „Vorhaben“, „Förderfall“ */
  noun: string;
  project: { id: number; name: string; reference: string; managed_by: readonly string[] };
  /** What whoever is told must still be allowed to do. */
  reads: 'project.read' | 'case.read';
  /** Links to the page where it is decided. */
  tell: (manager: EntityManager, readers: readonly MailReader[], mail: Mail) => Promise<void>;
  /** Whose step it is, from where to where; null: it is a finding. */
  stepOf: (row: OfMail) => string | null;
}

export type Outcome = 'approved' | 'refused' | 'revoked';
const OUTCOMES: Record<Outcome, string> = {
  approved: 'genehmigt',
  refused: 'abgelehnt',
  revoked: 'widerrufen',
};

const whatOf = ({ step }: OfMail) => (step ? 'Ausnahme' : 'Übersteuerung');
const called = ({ noun, project: { name, reference } }: OverridePlace) => `${noun} „${name}“ (${reference})`;
const about = (place: OverridePlace, row: OfMail): string => {
  const step = place.stepOf(row);
  return step === null ? '' : ` Es geht um diesen Schritt: ${step}.`;
};

export async function tellAsked(
  manager: EntityManager,
  place: OverridePlace,
  row: OfMail,
  asker: string,
): Promise<void> {
  const leads = (await advisorsBut(manager, asker)).filter(
    ({ role }) => role in permissions['case.override'],
  );
  const what = whatOf(row);
  await place.tell(manager, leads, {
    subject: `„${place.project.name}“: ${what} bitte prüfen`,
    paragraphs: [
      `Im ${called(place)} ist eine ${what} beantragt.${about(place, row)} Bitte entscheiden Sie: Dafür braucht es jemanden aus der Leitung, der nicht selbst darum gebeten hat.`,
    ],
  });
}

/** Whoever asked, unless the account is gone, no longer reads it (another role, other areas), or it was the same person. */
export async function tellDecided(
  manager: EntityManager,
  place: OverridePlace,
  row: OfMail & Pick<OverrideRow, 'askedAccount'>,
  { outcome, by }: { outcome: Outcome; by: string },
): Promise<void> {
  const { askedAccount } = row;
  const asker = askedAccount && askedAccount !== by ? await readerOf(manager, askedAccount) : null;
  const thing = { areas: place.project.managed_by };
  if (!asker || !may({ ...asker, accountId: asker.id }, place.reads, thing)) return;
  const what = whatOf(row);
  const reason = outcome === 'approved' ? '' : ' Den Grund lesen Sie dort.';
  await place.tell(manager, [asker], {
    subject: `„${place.project.name}“: ${what} ${OUTCOMES[outcome]}`,
    paragraphs: [
      `Die ${what}, um die Sie im ${called(place)} gebeten haben, ist ${OUTCOMES[outcome]}.${about(place, row)}${reason}`,
    ],
  });
}
