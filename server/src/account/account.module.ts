import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessTokenService } from './access-token.service.js';
import { AccountController } from './account.controller.js';
import { AccountHistoryService } from './account-history.service.js';
import { AccountService } from './account.service.js';
import { AccountTidy } from './account-tidy.js';
import { AnonymisationJob } from './anonymise.js';
import { AuthenticationService } from './authentication.service.js';
import { KnownBrowser } from './known-browser.js';
import { LinkService } from './link.service.js';
import { OutboxService } from './outbox.service.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { OwnSessionService } from './own-session.service.js';
import { ProviderAccountService } from './provider-account.service.js';
import { ProviderClient } from './provider-client.js';
import { ProviderCodeService } from './provider-code.service.js';
import { ProviderCookie } from './provider-cookie.js';
import { ProviderSignInService } from './provider-sign-in.service.js';
import { RightsGuard } from './rights.guard.js';
import { SecondFactorCodes } from './second-factor-codes.js';
import { SecondFactorProof } from './second-factor-proof.js';
import { SecondFactorService } from './second-factor.service.js';
import { Secrets } from './secrets.js';
import { SessionController } from './session.controller.js';
import { SignInService } from './sign-in.service.js';

@Module({
  controllers: [SessionController, OwnAccountController, AccountController],
  providers: [
    AuthenticationService,
    SignInService,
    OwnSessionService,
    KnownBrowser,
    LinkService,
    OwnAccountService,
    SecondFactorService,
    SecondFactorCodes,
    SecondFactorProof,
    Secrets,
    AccessTokenService,
    AccountTidy,
    AccountService,
    AccountHistoryService,
    OutboxService,
    AnonymisationJob,
    ProviderSignInService,
    ProviderClient,
    ProviderCookie,
    ProviderAccountService,
    ProviderCodeService,
    { provide: APP_GUARD, useClass: RightsGuard },
  ],
  exports: [Secrets],
})
export class AccountModule {}
