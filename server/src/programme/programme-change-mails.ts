import type { EntityManager } from 'typeorm';
import { serviceOrigin } from '../account/link-address.js';
import { readConfiguration } from '../platform/configuration.js';
import { queueMail } from '../platform/mail.js';
import type { ChangeRow } from './programme-change.queries.js';
import { leadOf, type LeadReader, leadsBut } from './programme-change-readers.queries.js';
import { effectOf, whatOf } from './programme-change-words.js';

/* Mails about proposed changes of programmes. They name what is changed and why, never persons. */

interface Told {
  subject: string;
  paragraphs: string[];
}

async function tell(
  manager: EntityManager,
  readers: readonly LeadReader[],
  { programmeId }: ChangeRow,
  { subject, paragraphs }: Told,
): Promise<void> {
  const address = `${serviceOrigin(readConfiguration())}/foerderprogramm/${programmeId}/aenderungen`;
  for (const { id, name, email } of readers) {
    const parts = [
      `Guten Tag ${name},`,
      ...paragraphs,
      `Ansehen: ${address}`,
      'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.',
    ];
    const body = `${parts.join('\n\n')}\n`;
    await queueMail(manager, { accountId: id, recipient: email, subject, body });
  }
}

/** To all who may decide it. */
export async function mailProposed(manager: EntityManager, change: ChangeRow): Promise<void> {
  const what = whatOf(change);
  await tell(manager, await leadsBut(manager, change.proposed_by), change, {
    subject: `Vorschlag zu einem Förderprogramm: ${what}`,
    paragraphs: [
      `eine andere Person der Leitung schlägt eine Änderung vor: ${what}. Grund: ${change.reason}`,
      effectOf(change),
      'Bitte entscheiden Sie darüber: Bis dahin ändert sich nichts.',
    ],
  });
}

/** To the one who proposed it; those who were asked learn that it was withdrawn. */
export async function mailDecided(
  manager: EntityManager,
  change: ChangeRow,
  { decision, reason }: { decision: 'approved' | 'refused' | 'withdrawn'; reason: string },
): Promise<void> {
  const what = whatOf(change);
  if (decision === 'withdrawn')
    return tell(manager, await leadsBut(manager, change.proposed_by), change, {
      subject: `Vorschlag zurückgezogen: ${what}`,
      paragraphs: [`der Vorschlag ${what} wurde zurückgezogen. Es ist nichts mehr zu tun.`],
    });
  const proposer = change.proposed_by === null ? null : await leadOf(manager, change.proposed_by);
  const isApproved = decision === 'approved';
  const sentence = isApproved
    ? `Ihr Vorschlag ${what} wurde übernommen und gilt ab jetzt.`
    : `Ihr Vorschlag ${what} wurde abgelehnt. Grund: ${reason}`;
  return tell(manager, proposer ? [proposer] : [], change, {
    subject: `Vorschlag ${isApproved ? 'übernommen' : 'abgelehnt'}: ${what}`,
    paragraphs: [sentence],
  });
}
