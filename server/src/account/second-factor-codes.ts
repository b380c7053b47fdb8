import { Injectable, Logger } from '@nestjs/common';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { Secret, TOTP } from 'otpauth';
import { now } from '../platform/clock.js';
import { Secrets } from './secrets.js';

const ISSUER = 'Breitbandlotse';
/** One step of 30 seconds before and after: clocks of phones differ, and typing takes time. */
const WINDOW = 1;
const SECRET_BYTES = 20;

/** Codes of an authenticator app (TOTP, RFC 6238). Its secret is stored encrypted with a key of this installation. */
@Injectable()
export class SecondFactorCodes {
  private readonly log = new Logger('security');

  constructor(private readonly secrets: Secrets) {}

  async newSecret(email: string): Promise<{ secret: string; uri: string; encrypted: string }> {
    const secret = new Secret({ size: SECRET_BYTES });
    const uri = new TOTP({ issuer: ISSUER, label: email, secret }).toString();
    return { secret: secret.base32, uri, encrypted: await this.encrypt(secret.base32) };
  }

  /** The time step that the code belongs to, or null: a wrong code. Whether it was used before is asked elsewhere. */
  async stepOf(encrypted: string, code: string): Promise<number | null> {
    if (!/^\d{6}$/.test(code)) return null;
    const secret = await this.decrypt(encrypted);
    if (secret === null) return null;
    const timestamp = now().getTime();
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const delta = totp.validate({ token: code, window: WINDOW, timestamp });
    return delta === null ? null : TOTP.counter({ timestamp }) + delta;
  }

  private async encrypt(secret: string): Promise<string> {
    return new CompactEncrypt(new TextEncoder().encode(secret))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(await this.secrets.key('second_factor'));
  }

  private async decrypt(encrypted: string): Promise<string | null> {
    try {
      const key = await this.secrets.key('second_factor');
      const { plaintext } = await compactDecrypt(encrypted, key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return new TextDecoder().decode(plaintext);
    } catch {
      this.log.error('A second factor cannot be read: was SECRET changed? Recovery codes still work.');
      return null;
    }
  }
}
