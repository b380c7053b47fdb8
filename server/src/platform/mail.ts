import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { now } from './clock.js';
import { readConfiguration } from './configuration.js';

export interface Mail {
  /** The account it is for or about, so that it goes when the account is anonymised; null: nobody's. */
  accountId: string | null;
  /** Somebody without an account whom it goes to: it goes when the person goes. */
  personId?: string;
  recipient: string;
  subject: string;
  /** Plain text. */
  body: string;
  /** Where one click in the mail program ends what it is sent for (RFC 8058). */
  unsubscribeUrl?: string;
}

/** Where a query runner notes that its transaction has queued a mail (`mail-delivery.ts` sends it once that is committed). */
export const MAIL_QUEUED = 'mailQueued';

/**
 * Queues a mail in the transaction of the change that it tells of: both are there or neither. Its Message-ID is made now,
 * so that a mail whose delivery was cut off goes again under the same one.
 */
export async function queueMail(manager: EntityManager, mail: Mail): Promise<void> {
  if (!manager.queryRunner?.isTransactionActive) throw new Error('a mail is queued in a transaction only');
  const moment = now().toISOString();
  await manager.query(
    `INSERT INTO mail (message_id, account_id, recipient, subject, body, created_at, next_attempt_at, person_id,
                       unsubscribe_url)
     VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
    [
      `<${randomUUID()}@${mailHost()}>`,
      mail.accountId,
      mail.recipient,
      mail.subject,
      mail.body,
      moment,
      mail.personId ?? null,
      mail.unsubscribeUrl ?? null,
    ],
  );
  manager.queryRunner.data[MAIL_QUEUED] = true;
}

/** The right side of a Message-ID: the domain that mails come from, which makes it unique in the world. */
function mailHost(): string {
  const { mailFrom, publicUrl } = readConfiguration();
  const sender = /@([a-z0-9.-]+)/i.exec(mailFrom)?.[1];
  if (sender && sender !== 'localhost') return sender;
  return publicUrl ? new URL(publicUrl).hostname : 'localhost';
}
