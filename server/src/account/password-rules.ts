import { badRequest } from '../platform/problem.js';

/** The most common ones of twelve signs and more, and what suggests itself here; compared without case and separators. */
const COMMON = [
  '123456789012',
  '1234567890123',
  '012345678901',
  'abcdefghijkl',
  'administrator',
  'baseball1234',
  'breitbandausbau',
  'breitbandlotse',
  'breitbandlotse1',
  'breitbandlotse123',
  'digitalagentur',
  'digitalagentursachsen',
  'fussball1234',
  'geheimgeheim',
  'hallohallohallo',
  'ichliebedich',
  'iloveyou1234',
  'kennwortkennwort',
  'letmeinletmein',
  'passwort1234',
  'passwort12345',
  'passwort123456',
  'passwortpasswort',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'qwertz123456',
  'qwertzuiop123',
  'qwertzuiopasdf',
  'willkommen12',
  'willkommen123',
  'willkommen2025',
  'willkommen2026',
];
const MIN_DIFFERENT_SIGNS = 5;
const MIN_PART = 4;

/** Of a new password, beside its length: nothing that is tried first (NIST SP 800-63B-4, 3.1.1.2). */
export function requireGoodPassword(
  password: string,
  { email, name }: { email: string; name: string },
  path = 'newPassword',
): void {
  const typed = password.toLowerCase();
  const bare = typed.replaceAll(/[\s._-]/g, '');
  const own = [email.split('@')[0]!, ...name.toLowerCase().split(/\s+/)].filter(
    (part) => part.length >= MIN_PART,
  );
  if (own.some((part) => typed.includes(part)))
    refuse(path, 'Das Passwort enthält Ihren Namen oder Ihre E-Mail-Adresse. Bitte ein anderes wählen.');
  if (COMMON.includes(bare) || new Set(bare).size < MIN_DIFFERENT_SIGNS)
    refuse(path, 'Dieses Passwort ist leicht zu erraten. Bitte einen Satz aus mehreren Wörtern wählen.');
}

function refuse(path: string, message: string): never {
  throw badRequest(message, [{ path, message }]);
}
