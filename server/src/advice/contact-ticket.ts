import { createHmac, timingSafeEqual } from 'node:crypto';

/* When a form was shown, signed: no cookie and no third party is needed to tell a person from a program by it. */

/** Nobody has read and filled it in before. */
const LEAST_MS = 3_000;
/** A form may stay open over a day of work. */
const MOST_MS = 24 * 3_600_000;

const signed = (moment: string, key: Uint8Array): string =>
  createHmac('sha256', key).update(`contact form ${moment}`).digest('base64url');

export function ticketOf(moment: Date, key: Uint8Array): string {
  const time = moment.getTime().toString(36);
  return `${time}.${signed(time, key)}`;
}

export type TicketFault = 'forged' | 'too_fast' | 'too_old';

/** null: it was shown long enough ago, and not too long. */
export function faultOfTicket(ticket: string, key: Uint8Array, moment: Date): TicketFault | null {
  const [time = '', signature = ''] = ticket.split('.');
  const [theirs, ours] = [Buffer.from(signature), Buffer.from(signed(time, key))];
  if (theirs.length !== ours.length || !timingSafeEqual(theirs, ours)) return 'forged';
  const age = moment.getTime() - Number.parseInt(time, 36);
  if (age < LEAST_MS) return 'too_fast';
  return age > MOST_MS ? 'too_old' : null;
}
