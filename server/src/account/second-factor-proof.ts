import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Credential, takeRecoveryCode, takeTotpStep } from './credential.queries.js';
import { hashOfRecoveryCode, isRecoveryCode } from './recovery-codes.js';
import { SecondFactorCodes } from './second-factor-codes.js';

type Proven = Pick<Credential, 'accountId' | 'totpSecret'>;

/** Whether someone holds the second factor of an account: by a code of the app or a recovery code, each good for once. */
@Injectable()
export class SecondFactorProof {
  constructor(
    private readonly db: DataSource,
    private readonly codes: SecondFactorCodes,
  ) {}

  /** Attempts are to be counted by the caller (`takeAttempt`). */
  async prove(account: Proven, code: string): Promise<boolean> {
    if (isRecoveryCode(code))
      return takeRecoveryCode(this.db, account.accountId, hashOfRecoveryCode(account.accountId, code));
    return this.proveByApp(account, code);
  }

  async proveByApp({ accountId, totpSecret }: Proven, code: string): Promise<boolean> {
    const step = totpSecret && (await this.codes.stepOf(totpSecret, code.replaceAll(/\s/g, '')));
    return typeof step === 'number' && takeTotpStep(this.db, accountId, step);
  }
}
