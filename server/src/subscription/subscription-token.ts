import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Links in mails: what they do and for whom, signed. Nothing of them is stored, so that every mail can carry the link that
 * ends it. Letters, digits, „-“ and „_“ only, so that no mail program breaks it.
 */

/** `confirm` and `end` name a subscription, `end_all` the person. */
export type Deed = 'confirm' | 'end' | 'end_all';

const letters = { confirm: 'b', end: 'e', end_all: 'a' } as const;
const deeds = new Map(Object.entries(letters).map(([deed, letter]) => [letter as string, deed as Deed]));
const FORM = /^([bea])([0-9a-f]{32})([\w-]{43})$/;

const signed = (start: string, key: Uint8Array): string =>
  createHmac('sha256', key).update(`subscription ${start}`).digest('base64url');

export function tokenOf(deed: Deed, id: string, key: Uint8Array): string {
  const start = letters[deed] + id.replaceAll('-', '');
  return start + signed(start, key);
}

/** null: not one of ours. */
export function readToken(token: string, key: Uint8Array): { deed: Deed; id: string } | null {
  const [, letter, hex, signature] = FORM.exec(token) ?? [];
  if (!letter || !hex || !signature) return null;
  const [theirs, ours] = [Buffer.from(signature), Buffer.from(signed(letter + hex, key))];
  if (theirs.length !== ours.length || !timingSafeEqual(theirs, ours)) return null;
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { deed: deeds.get(letter)!, id };
}
