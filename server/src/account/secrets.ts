import { hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Configuration } from '../platform/configuration.js';
import { CONFIGURATION } from '../platform/platform.module.js';

export type KeyPurpose =
  'cookie' | 'second_factor' | 'provider' | 'known-browser' | 'contact' | 'subscription';

/** Keys of this installation, each for one purpose, all from one secret: SECRET, or one that is made once and stored. */
@Injectable()
export class Secrets {
  private secret: string | null;

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) configuration: Configuration,
  ) {
    this.secret = configuration.secret;
  }

  /** 32 bytes, the same on every instance. */
  async key(purpose: KeyPurpose): Promise<Uint8Array> {
    this.secret ??= await storedSecret(this.db);
    return new Uint8Array(hkdfSync('sha256', this.secret, '', `breitbandlotse ${purpose}`, 32));
  }
}

/** Several instances may start at once: the first one's stays. */
async function storedSecret(db: DataSource): Promise<string> {
  await db.query(
    `INSERT INTO setting (name, value) VALUES ('secret', to_jsonb($1::text)) ON CONFLICT (name) DO NOTHING`,
    [randomBytes(48).toString('base64url')],
  );
  const [row] = await db.query(`SELECT value FROM setting WHERE name = 'secret'`);
  return row.value as string;
}
