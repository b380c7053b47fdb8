import { createHash, randomInt } from 'node:crypto';

const COUNT = 10;
/** Without letters and digits that look alike. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes to write down, for when the phone is gone: xxxx-xxxx-xxxx, each good for once. */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: COUNT }, () => [group(), group(), group()].join('-'));
}

/** Of almost 60 random bits, so a fast hash will do; with the account, so that equal codes would not look equal. */
export const hashOfRecoveryCode = (accountId: string, code: string): string =>
  createHash('sha256')
    .update(`${accountId} ${plain(code)}`)
    .digest('base64url');

export const isRecoveryCode = (code: string): boolean => /^[a-z2-9]{12}$/.test(plain(code));

/** As it is typed: with capitals, blanks or without hyphens. */
const plain = (code: string): string => code.toLowerCase().replaceAll(/[\s-]/g, '');
