import type { DataSource, EntityManager } from 'typeorm';
import { serviceOrigin } from '../../account/link-address.js';
import { permissions } from '../../account/permissions.js';
import { readConfiguration } from '../../platform/configuration.js';
import { queueMail } from '../../platform/mail.js';
import { todayInBerlin } from '../../project/calendar.js';
import {
  advisorsBut,
  type MailReader,
  officersOf,
  readerOf,
} from '../../project/lifecycle/status.queries.js';

/* Mails about a funding case. They name offices, never persons, and never what was written in the case. */

export interface AboutCase {
  id: number;
  name: string;
  reference: string;
  managed_by: string[];
}

/** Queues one mail for each, in the transaction of what it tells of. */
export async function tellOfCase(
  manager: EntityManager,
  readers: readonly MailReader[],
  project: AboutCase,
  { subject, paragraphs }: { subject: string; paragraphs: string[] },
): Promise<void> {
  const address = `${serviceOrigin(readConfiguration())}/fall/${project.id}`;
  for (const { id, name, email } of readers) {
    const parts = [
      `Guten Tag ${name},`,
      ...paragraphs,
      `Zum Förderfall: ${address}`,
      'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.',
    ];
    await queueMail(manager, { accountId: id, recipient: email, subject, body: `${parts.join('\n\n')}\n` });
  }
}

/** „Cluster 12“ (BZ-12) */
export const calledCase = ({ name, reference }: AboutCase): string => `„${name}“ (${reference})`;

/** Who is told on the side of the Kommune. */
export const recipientSide = (
  db: DataSource | EntityManager,
  project: AboutCase,
  but: string,
): Promise<MailReader[]> => officersOf(db, project.managed_by, but);

/** Whose case it is at the Digitalagentur: who it is assigned to, or stands in for them; where nobody, all advisors. */
export async function advisorSide(
  manager: EntityManager,
  projectId: number,
  but: string,
): Promise<MailReader[]> {
  const [row] = await manager.query(
    `SELECT coalesce((SELECT b.deputy_id FROM absence b WHERE b.account_id = c.assigned_to
                        AND $2::date BETWEEN b.first_day AND b.last_day), c.assigned_to) AS account
       FROM funding_case c WHERE c.project_id = $1`,
    [projectId, todayInBerlin()],
  );
  const reader = row?.account && row.account !== but ? await readerOf(manager, row.account) : null;
  // Who has another role by now is told nothing: the case is then everybody's.
  if (reader && reader.role in permissions['case.check']) return [reader];
  return row?.account === but ? [] : advisorsBut(manager, but);
}
