import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AccessTokenService } from './access-token.service.js';
import { actorOf } from './actor.js';
import { OwnAccountService } from './own-account.service.js';
import { Right } from './right.js';
import { SecondFactorService } from './second-factor.service.js';
import {
  type AccessTokenBody,
  accessTokenBody,
  accessTokenList,
  newAccessTokenDto,
  type OwnAccountBody,
  ownAccountBody,
  type PasswordBody,
  passwordBody,
  recoveryCodesDto,
  type SecondFactorBody,
  secondFactorBody,
  type SecondFactorRemovalBody,
  secondFactorRemovalBody,
  secondFactorSetupDto,
  sessionDto,
} from './session.dto.js';

/** What everyone does with the own account. */
@ApiTags('Eigenes Konto')
@Controller()
export class OwnAccountController {
  constructor(
    private readonly account: OwnAccountService,
    private readonly factor: SecondFactorService,
    private readonly tokens: AccessTokenService,
  ) {}

  @Put('own-account')
  @Right('own_account.use')
  @ApiOperation({ summary: 'Own name and phone' })
  @ApiOkResponse({ standardSchema: sessionDto })
  saveOwnAccount(@Body({ schema: ownAccountBody }) body: OwnAccountBody, @Req() request: FastifyRequest) {
    return this.account.save(actorOf(request), body);
  }

  @Put('own-account/password')
  @HttpCode(204)
  @Right('own_account.use')
  @ApiOperation({ summary: 'Changes the own password; every other session and every access token ends' })
  @ApiNoContentResponse()
  changePassword(@Body({ schema: passwordBody }) body: PasswordBody, @Req() request: FastifyRequest) {
    return this.account.changePassword(actorOf(request), body, request);
  }

  @Post('own-account/second-factor')
  @HttpCode(200)
  @Right('own_account.secure')
  @ApiOperation({
    summary: 'Begins to set up the second factor (TOTP, RFC 6238); counts only once a code is confirmed',
  })
  @ApiOkResponse({ standardSchema: secondFactorSetupDto })
  beginSecondFactor(@Req() request: FastifyRequest) {
    return this.factor.begin(actorOf(request));
  }

  @Put('own-account/second-factor')
  @Right('own_account.secure')
  @ApiOperation({
    summary: 'Confirms the second factor with its first code; answers with the recovery codes',
  })
  @ApiOkResponse({ standardSchema: recoveryCodesDto })
  confirmSecondFactor(
    @Body({ schema: secondFactorBody }) body: SecondFactorBody,
    @Req() request: FastifyRequest,
  ) {
    return this.factor.confirm(actorOf(request), body, request);
  }

  @Post('own-account/second-factor/removal')
  @HttpCode(204)
  @Right('own_account.use')
  @ApiOperation({ summary: 'Removes the second factor, where the role does not need it' })
  @ApiNoContentResponse()
  removeSecondFactor(
    @Body({ schema: secondFactorRemovalBody }) body: SecondFactorRemovalBody,
    @Req() request: FastifyRequest,
  ) {
    return this.factor.remove(actorOf(request), body);
  }

  @Post('own-account/recovery-codes')
  @HttpCode(200)
  @Right('own_account.use')
  @ApiOperation({ summary: 'New recovery codes; the old ones end. Needs a code of the app' })
  @ApiOkResponse({ standardSchema: recoveryCodesDto })
  renewRecoveryCodes(
    @Body({ schema: secondFactorBody }) body: SecondFactorBody,
    @Req() request: FastifyRequest,
  ) {
    return this.factor.renewRecoveryCodes(actorOf(request), body);
  }

  @Get('access-tokens')
  @Right('own_account.use')
  @ApiOperation({ summary: 'Own access tokens that are still valid' })
  @ApiOkResponse({ standardSchema: accessTokenList })
  listAccessTokens(@Req() request: FastifyRequest) {
    return this.tokens.list(actorOf(request));
  }

  @Post('access-tokens')
  @Right('own_account.use')
  @ApiOperation({ summary: 'A new access token for scripts and GIS programs, shown once' })
  @ApiCreatedResponse({ standardSchema: newAccessTokenDto })
  createAccessToken(
    @Body({ schema: accessTokenBody }) body: AccessTokenBody,
    @Req() request: FastifyRequest,
  ) {
    return this.tokens.create(actorOf(request), body);
  }

  @Delete('access-tokens/:id')
  @HttpCode(204)
  @Right('own_account.use')
  @ApiOperation({ summary: 'Revokes an own access token' })
  @ApiNoContentResponse()
  revokeAccessToken(@Param('id') id: string, @Req() request: FastifyRequest) {
    return this.tokens.revoke(actorOf(request), id);
  }
}
