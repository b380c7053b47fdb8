import { publisherName } from '../../platform/publisher.js';
import type { EntityManager } from 'typeorm';
import { serviceOrigin } from '../../account/link-address.js';
import type { Role } from '../../account/permissions.js';
import { readConfiguration } from '../../platform/configuration.js';
import { queueMail } from '../../platform/mail.js';
import { inGerman } from '../calendar.js';
import type { Mover } from './lifecycle.js';
import type { MailReader } from './status.queries.js';
import { type ProjectStatus, publicationKinds, type PublicationKind, statuses } from '../words.js';

/* Mails about status and publication. They name offices, never persons. */

interface About {
  id: number;
  name: string;
  reference: string;
}

const officeOf = (by: Mover): string => offices[by] ?? publisherName();

/** Everyone else belongs to the publisher. */
const offices: Partial<Record<Mover, string>> = {
  municipal_officer: 'Die Kommune',
  district_officer: 'Der Landkreis',
  service: 'Der Breitbandlotse',
};

export function statusMail(
  project: About,
  change: { from: ProjectStatus; to: ProjectStatus; on: string; reason: string | null; by: Mover },
) {
  return {
    subject: `„${project.name}“: ${statuses[change.to]}`,
    paragraphs: [
      `${officeOf(change.by)} hat den Status des Vorhabens „${project.name}“ (${project.reference}) geändert: bisher „${statuses[change.from]}“, seit dem ${inGerman(change.on)} „${statuses[change.to]}“.`,
      ...(change.reason ? [`Grund: ${change.reason}`] : []),
    ],
  };
}

export function requestMail(
  project: About,
  request: { kind: PublicationKind; reason: string | null; by: Role },
) {
  return {
    subject: `„${project.name}“: Veröffentlichung bitte prüfen`,
    paragraphs: [
      `${officeOf(request.by)} bittet um Ihre Entscheidung über das Vorhaben „${project.name}“ (${project.reference}): ${publicationKinds[request.kind]}. Dafür braucht es eine zweite Person.`,
      ...(request.reason ? [`Grund: ${request.reason}`] : []),
    ],
  };
}

export function decisionMail(
  project: About,
  decided: { kind: PublicationKind; decision: 'approved' | 'refused'; reason: string | null; by: Role },
) {
  const outcome = decided.decision === 'approved' ? 'zugestimmt' : 'nicht zugestimmt';
  return {
    subject: `„${project.name}“: Ihrer Bitte wurde ${outcome}`,
    paragraphs: [
      `${officeOf(decided.by)} hat Ihrer Bitte zum Vorhaben „${project.name}“ (${project.reference}) ${outcome}: ${publicationKinds[decided.kind]}.`,
      ...(decided.reason ? [`Grund: ${decided.reason}`] : []),
    ],
  };
}

/** Queues one mail for each, in the transaction of what it tells of. */
export async function tell(
  manager: EntityManager,
  readers: readonly MailReader[],
  project: About,
  { subject, paragraphs }: { subject: string; paragraphs: string[] },
): Promise<void> {
  const address = `${serviceOrigin(readConfiguration())}/vorhaben/${project.id}`;
  for (const { id, name, email } of readers) {
    const parts = [
      `Guten Tag ${name},`,
      ...paragraphs,
      `Zum Vorhaben: ${address}`,
      'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.',
    ];
    await queueMail(manager, { accountId: id, recipient: email, subject, body: `${parts.join('\n\n')}\n` });
  }
}
