import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';

/*
 * What failures are counted by. Whoever knows an e-mail address can fail with it; that must not keep its owner out:
 *
 *   address and network     5 failures free, then 1 s doubling to 15 min   a stranger elsewhere slows only themselves
 *   address                 100 free, then 1 s doubling to 5 s             guessing from many networks at once
 *   known browser           5 free, then 1 s doubling to 15 min            instead of both: strangers do not count here
 *   holder                  5 free, then 1 s doubling to 15 min            who is signed in already, or came from the provider
 *   codes of one account    20 free, then one an hour, over all networks   six digits only; after the right password
 *   mails asked for         5 free, then 1 s doubling to 15 min            by address and network
 *
 * A network is one IPv4 address or the IPv6 /64 that one household or office has. Only a hash of all parts together is
 * stored, and for a day after the last wait.
 */

interface Rule {
  /** So many failures cost nothing. */
  free: number;
  /** Seconds after the last free one; twice as long after each further one. */
  first: number;
  most: number;
}

export interface Count extends Rule {
  subject: Buffer;
}

const STEPS: Rule = { free: 5, first: 1, most: 900 };
const SLOW_STEPS: Rule = { free: 100, first: 1, most: 5 };
const CODES: Rule = { free: 20, first: 3600, most: 3600 };

type Visitor = Pick<FastifyRequest, 'ip'>;

export const byAddressAndNetwork = (email: string, visitor: Visitor): Count =>
  count(STEPS, 'network', email, networkOf(visitor));
export const byAddress = (email: string): Count => count(SLOW_STEPS, 'address', email);
export const byKnownBrowser = (accountId: string, browser: string): Count =>
  count(STEPS, 'browser', accountId, browser);
export const byHolder = (accountId: string): Count => count(STEPS, 'holder', accountId);
export const byCodes = (accountId: string): Count => count(CODES, 'codes', accountId);
export const byMailsAskedFor = (email: string, visitor: Visitor): Count =>
  count(STEPS, 'reset', email, networkOf(visitor));

const count = (rule: Rule, ...parts: string[]): Count => ({
  ...rule,
  subject: createHash('sha256').update(JSON.stringify(parts)).digest(),
});

const networkOf = ({ ip }: Visitor): string => rateLimit.normalizeIP(ip);
