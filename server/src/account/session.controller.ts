import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../platform/open.js';
import { actorOf } from './actor.js';
import { Right } from './right.js';
import {
  type LinkBody,
  linkBody,
  linkDto,
  linkToken,
  ownSessionList,
  type PasswordResetBody,
  passwordResetBody,
  type SecondFactorBody,
  secondFactorBody,
  sessionDto,
  type SignInBody,
  signInBody,
  signInOptionsDto,
} from './session.dto.js';
import { LinkService } from './link.service.js';
import { OwnSessionService } from './own-session.service.js';
import { ProviderCodeService } from './provider-code.service.js';
import { SignInService } from './sign-in.service.js';

/** Signing in and out, and the links by mail that lead there. */
@ApiTags('Anmeldung')
@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: OwnSessionService,
    private readonly links: LinkService,
    private readonly providerCodes: ProviderCodeService,
  ) {}

  @Get('session')
  @Header('cache-control', 'no-store')
  @Open()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ standardSchema: sessionDto })
  getSession(@Req() request: FastifyRequest) {
    return this.signIns.session(request.actor ?? null);
  }

  @Get('sign-in-options')
  @Open()
  @ApiOperation({ summary: 'Ways to sign in: identity provider, demo accounts' })
  @ApiOkResponse({ standardSchema: signInOptionsDto })
  getSignInOptions() {
    return this.signIns.options();
  }

  @Post('session')
  @HttpCode(200)
  @Open()
  @ApiOperation({
    summary:
      'Sign in with e-mail and password. 401 with unmet ["second_factor"]: send the same with a code; 429: too many attempts, wait Retry-After seconds',
  })
  @ApiOkResponse({ standardSchema: sessionDto })
  signIn(
    @Body({ schema: signInBody }) body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIns.signIn(body, request, reply);
  }

  @Delete('session')
  @HttpCode(204)
  @Right('own_account.secure')
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  signOut(@Req() request: FastifyRequest) {
    return this.signIns.signOut(request);
  }

  @Get('session/provider')
  @Open()
  @ApiOperation({
    summary:
      'Sends the browser to the identity provider (OpenID Connect, code with PKCE); 404 where none is set',
  })
  startProviderSignIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.signIns.startAtProvider(request, reply);
  }

  @Get('session/provider/callback')
  @Open()
  @ApiOperation({ summary: 'Where the identity provider sends the browser back to' })
  finishProviderSignIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.signIns.finishAtProvider(request, reply);
  }

  @Post('session/provider/code')
  @HttpCode(200)
  @Open()
  @ApiOperation({
    summary:
      'Second step of a sign-in at the identity provider, where it did not ask for a second factor and the account has one: the code. 401 with unmet ["second_factor"]: wrong code; without: begin anew',
  })
  @ApiOkResponse({ standardSchema: sessionDto })
  finishProviderSignInWithCode(
    @Body({ schema: secondFactorBody }) body: SecondFactorBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.providerCodes.finish(body, request, reply);
  }

  @Get('sessions')
  @Right('own_account.use')
  @ApiOperation({ summary: 'Own sessions, the last used first' })
  @ApiOkResponse({ standardSchema: ownSessionList })
  listSessions(@Req() request: FastifyRequest) {
    return this.sessions.list(request);
  }

  @Delete('sessions')
  @HttpCode(204)
  @Right('own_account.use')
  @ApiOperation({ summary: 'Sign out everywhere, here too; the own access tokens end as well' })
  @ApiNoContentResponse()
  signOutEverywhere(@Req() request: FastifyRequest) {
    return this.sessions.endAll(actorOf(request), request);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Right('own_account.use')
  @ApiOperation({ summary: 'End one of the own sessions' })
  @ApiNoContentResponse()
  endSession(@Param('id') id: string, @Req() request: FastifyRequest) {
    return this.sessions.end(actorOf(request), id);
  }

  @Post('password-resets')
  @HttpCode(202)
  @Open()
  @ApiOperation({
    summary:
      'Asks for a mail with a link to set the password anew; the answer is the same for unknown addresses',
  })
  requestPasswordReset(
    @Body({ schema: passwordResetBody }) body: PasswordResetBody,
    @Req() request: FastifyRequest,
  ) {
    return this.links.requestPasswordReset(body, request);
  }

  @Get('links/:token')
  @Header('cache-control', 'no-store')
  @Open()
  @ApiOperation({ summary: 'What a link sent by mail is for; 404 once it is used or has expired' })
  @ApiOkResponse({ standardSchema: linkDto })
  getLink(@Param('token', { schema: linkToken }) token: string) {
    return this.links.get(token);
  }

  @Put('links/:token')
  @Open()
  @ApiOperation({
    summary:
      'Uses the link: sets the password, activates an invited account and signs in; every other session and every access token ends',
  })
  @ApiOkResponse({ standardSchema: sessionDto })
  useLink(
    @Param('token', { schema: linkToken }) token: string,
    @Body({ schema: linkBody }) body: LinkBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.links.use(token, body, request, reply);
  }
}
