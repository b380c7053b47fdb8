import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Credential, takeRecoveryCode, takeTotpStep } from './credential.queries.js';
import { hashOfRecoveryCode, isRecoveryCode } from './recovery-codes.js';
import { SecondFactorCodes } from './second-factor-codes.js';
import { byCodes } from './sign-in-counts.js';
import { takeAttempt } from './sign-in-delay.js';

const tooManyCodes = (wait: string): string =>
  `Zu viele falsche Codes. Bitte in ${wait} noch einmal versuchen.`;

type Proven = Pick<Credential, 'accountId' | 'totpSecret'>;

/** Whether someone holds the second factor of an account: by a code of the app or a recovery code, each good for once. */
@Injectable()
export class SecondFactorProof {
  constructor(
    private readonly db: DataSource,
    private readonly codes: SecondFactorCodes,
  ) {}

  /**
   * Of someone who has shown a password or comes from the identity provider: a stranger cannot use up the codes that may
   * be tried. Beside them the caller counts by whom the attempt was made.
   */
  async prove(account: Proven, code: string): Promise<boolean> {
    const attempt = await takeAttempt(this.db, [byCodes(account.accountId)], { words: tooManyCodes });
    const isRight = await this.isRight(account, code);
    if (isRight) await attempt.succeed();
    return isRight;
  }

  /** Attempts are to be counted by the caller (`takeAttempt`). */
  async proveByApp({ accountId, totpSecret }: Proven, code: string): Promise<boolean> {
    const step = totpSecret && (await this.codes.stepOf(totpSecret, code.replaceAll(/\s/g, '')));
    return typeof step === 'number' && takeTotpStep(this.db, accountId, step);
  }

  private async isRight(account: Proven, code: string): Promise<boolean> {
    if (isRecoveryCode(code))
      return takeRecoveryCode(this.db, account.accountId, hashOfRecoveryCode(account.accountId, code));
    return this.proveByApp(account, code);
  }
}
