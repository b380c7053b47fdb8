import { z } from 'zod';
import { cleanLine } from '../platform/typed-text.js';
import type { Claims } from './provider-roles.js';

/* Who a person is by the claims of an identity provider, and how well it knows that. Pure. */

export interface ProviderPerson {
  issuer: string;
  subject: string;
  name: string | null;
  /** In small letters, as stored. */
  email: string | null;
  emailVerified: boolean;
}

/** RFC 8176: methods that prove more than a password does: a key, a card, a code, a second channel. */
const SECOND_FACTORS = ['mfa', 'mca', 'otp', 'hwk', 'swk', 'sc', 'sms', 'tel'];

export function isSecondFactor(claims: Claims): boolean {
  const methods = Array.isArray(claims.amr) ? claims.amr : [claims.amr];
  return methods.some((method) => SECOND_FACTORS.includes(method as string));
}

/** null: without a usable subject nobody can be told apart. */
export function personOf(claims: Claims): ProviderPerson | null {
  const keys = identifier.safeParse(claims);
  if (!keys.success) return null;
  const email = z.email().max(254).safeParse(addressOf(claims.email));
  return {
    issuer: keys.data.iss,
    subject: keys.data.sub,
    name: textOf(claims.name) ?? givenAndFamilyName(claims),
    email: email.success ? email.data : null,
    // A few providers send it as text.
    emailVerified: claims.email_verified === true || claims.email_verified === 'true',
  };
}

/** As OpenID Connect Core limits them: 255 signs of ASCII. */
const visible = z.string().regex(/^[\x20-\x7e]{1,255}$/);
const identifier = z.object({ iss: visible, sub: visible });

const givenAndFamilyName = (claims: Claims): string | null =>
  [textOf(claims.given_name), textOf(claims.family_name)].filter((part) => part !== null).join(' ') || null;

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return cleanLine(value, 200) || null;
}

/** Not cleaned: what is left could be the address of somebody else. */
const addressOf = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : null);
