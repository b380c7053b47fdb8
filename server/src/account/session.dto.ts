import { z } from 'zod';
import { oneLine } from '../platform/typed-text.js';
import { roles } from './permissions.js';

/** Limits the work of hashing, not the choice: 200 signs are enough for any sentence. */
const typedPassword = z.string().min(1, 'Bitte das Passwort eingeben.').max(200, 'Höchstens 200 Zeichen.');
const email = z.string().trim().toLowerCase().max(254);
const code = z.string().trim().max(40).describe('six digits of the app, or a recovery code');

/** NIST SP 800-63B-4, 3.1.1: length counts, no rules on signs. */
export const newPassword = z
  .string()
  .min(12, 'Bitte mindestens 12 Zeichen wählen; ein Satz aus mehreren Wörtern ist gut.')
  .max(200, 'Höchstens 200 Zeichen.');

export const ownAccountDto = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  role: z.enum(roles),
  areas: z.array(z.object({ key: z.string().describe('AGS, or Kreis with 5 digits'), name: z.string() })),
  managesUsers: z.boolean(),
  isDemo: z.boolean(),
  hasPassword: z.boolean().describe('false: signs in through the identity provider only'),
  secondFactor: z.enum(['on', 'off', 'missing']).describe('missing: the role needs one and it is not set up'),
  recoveryCodesLeft: z.number().int(),
  mayManageAccounts: z.boolean(),
  mayReadAccounts: z.boolean(),
  mayReadOutbox: z.boolean(),
});
export type OwnAccountDto = z.infer<typeof ownAccountDto>;

export const sessionDto = z.object({
  account: ownAccountDto.nullable().describe('null: nobody is signed in'),
});
export type SessionDto = z.infer<typeof sessionDto>;

export const signInBody = z.object({ email, password: typedPassword, code: code.optional() });
export type SignInBody = z.infer<typeof signInBody>;

export const signInOptionsDto = z.object({
  provider: z
    .object({ name: z.string(), url: z.string() })
    .nullable()
    .describe('the OpenID provider: what its button says and where it leads'),
  demoAccounts: z
    .array(
      z.object({
        email: z.string(),
        password: z.string(),
        role: z.enum(roles),
        name: z.string(),
        areas: z.array(z.string()).describe('names'),
        managesUsers: z.boolean(),
      }),
    )
    .describe('in the demo only'),
});
export type SignInOptionsDto = z.infer<typeof signInOptionsDto>;

export const ownSessionDto = z.object({
  id: z.uuid(),
  current: z.boolean(),
  agent: z.string().nullable().describe('browser and system in words, as the browser says of itself'),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export const ownSessionList = z.object({ items: z.array(ownSessionDto) });
export type OwnSessionDto = z.infer<typeof ownSessionDto>;

export const ownAccountBody = z.object({
  name: oneLine(200, { min: 1, missing: 'Bitte einen Namen eingeben.' }),
  phone: oneLine(40).nullable(),
});
export type OwnAccountBody = z.infer<typeof ownAccountBody>;

export const passwordBody = z.object({ currentPassword: typedPassword, newPassword });
export type PasswordBody = z.infer<typeof passwordBody>;

export const passwordResetBody = z.object({ email });
export type PasswordResetBody = z.infer<typeof passwordResetBody>;

/** A link that was sent by mail: an invitation or a password to be set anew. */
export const linkToken = z.string().max(200).describe('the last part of the link');
export const linkDto = z.object({
  purpose: z.enum(['invitation', 'password_reset']),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  areas: z.array(z.string()).describe('names'),
  expiresAt: z.iso.datetime(),
});
export type LinkDto = z.infer<typeof linkDto>;
export const linkBody = z.object({
  name: oneLine(200, { min: 1, missing: 'Bitte einen Namen eingeben.' }).optional(),
  newPassword,
});
export type LinkBody = z.infer<typeof linkBody>;

export const secondFactorSetupDto = z.object({
  secret: z.string().describe('Base32, to type'),
  uri: z.string().describe('otpauth://'),
  qr: z
    .object({ size: z.number().int(), path: z.string() })
    .describe('QR code of the uri as one SVG path of unit squares'),
});
export type SecondFactorSetupDto = z.infer<typeof secondFactorSetupDto>;
export const secondFactorBody = z.object({ code });
export type SecondFactorBody = z.infer<typeof secondFactorBody>;
export const secondFactorRemovalBody = z.object({ password: typedPassword });
export type SecondFactorRemovalBody = z.infer<typeof secondFactorRemovalBody>;
export const recoveryCodesDto = z.object({ recoveryCodes: z.array(z.string()).describe('shown once') });
export type RecoveryCodesDto = z.infer<typeof recoveryCodesDto>;

export const accessTokenDto = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.enum(['read', 'write'])),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type AccessTokenDto = z.infer<typeof accessTokenDto>;
export const accessTokenList = z.object({ items: z.array(accessTokenDto) });
export const newAccessTokenDto = accessTokenDto.extend({
  token: z.string().describe('shown once; sent as Authorization: Bearer …'),
});
export type NewAccessTokenDto = z.infer<typeof newAccessTokenDto>;
export const accessTokenBody = z.object({
  name: oneLine(100, { min: 1, missing: 'Bitte benennen, wofür der Schlüssel ist.' }),
  scopes: z
    .array(z.enum(['read', 'write']))
    .min(1, 'Bitte mindestens „lesen“ wählen.')
    .max(2),
  days: z.number().int().min(1).max(366, 'Höchstens 366 Tage.').describe('days until it expires'),
});
export type AccessTokenBody = z.infer<typeof accessTokenBody>;
