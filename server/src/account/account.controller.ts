import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IfMatch } from '../platform/if-match.js';
import {
  versionDiffDto,
  type VersionDiffQuery,
  versionDiffQuery,
  versionList,
  type VersionQuery,
  versionQuery,
} from '../platform/version.dto.js';
import {
  type AccountBody,
  accountBody,
  accountDto,
  accountKey,
  accountList,
  type AccountQuery,
  accountQuery,
  type InvitationBody,
  invitationBody,
  mailList,
  type MailQuery,
  mailQuery,
  type ReasonBody,
  reasonBody,
} from './account.dto.js';
import { AccountHistoryService } from './account-history.service.js';
import { AccountService } from './account.service.js';
import { actorOf } from './actor.js';
import { OutboxService } from './outbox.service.js';
import { Right } from './right.js';

/** Accounts of others: invited, changed, deactivated, never deleted. */
@ApiTags('Konten')
@Controller()
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly history: AccountHistoryService,
    private readonly outbox: OutboxService,
  ) {}

  @Get('accounts')
  @Right('account.read')
  @ApiOperation({ summary: 'Accounts within the own scope, by name' })
  @ApiOkResponse({ standardSchema: accountList })
  listAccounts(@Query({ schema: accountQuery }) query: AccountQuery, @Req() request: FastifyRequest) {
    return this.accounts.list(actorOf(request), query);
  }

  @Post('accounts')
  @Right('account.manage')
  @ApiOperation({
    summary: 'Invites someone: the account and the mail with the link come into being together',
  })
  @ApiCreatedResponse({ standardSchema: accountDto })
  inviteAccount(@Body({ schema: invitationBody }) body: InvitationBody, @Req() request: FastifyRequest) {
    return this.accounts.invite(actorOf(request), body);
  }

  @Get('accounts/:id')
  @Right('account.read')
  @ApiOperation({ summary: 'One account; its ETag is needed to change it' })
  @ApiOkResponse({ standardSchema: accountDto })
  getAccount(
    @Param('id', { schema: accountKey }) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.accounts.get(actorOf(request), id, reply);
  }

  @Put('accounts/:id')
  @Right('account.manage')
  @IfMatch('version that was edited')
  @ApiOperation({ summary: 'Role and scope of an account' })
  @ApiOkResponse({ standardSchema: accountDto })
  saveAccount(
    @Param('id', { schema: accountKey }) id: string,
    @Body({ schema: accountBody }) body: AccountBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.accounts.save(actorOf(request), id, body, ifMatch, reply);
  }

  @Post('accounts/:id/deactivation')
  @HttpCode(200)
  @Right('account.manage')
  @ApiOperation({ summary: 'Deactivates: sessions and tokens end at once; nothing is deleted' })
  @ApiOkResponse({ standardSchema: accountDto })
  deactivateAccount(
    @Param('id', { schema: accountKey }) id: string,
    @Body({ schema: reasonBody }) body: ReasonBody,
    @Req() request: FastifyRequest,
  ) {
    return this.accounts.deactivate(actorOf(request), id, body);
  }

  @Post('accounts/:id/reactivation')
  @HttpCode(200)
  @Right('account.manage')
  @ApiOperation({ summary: 'Takes a deactivation back' })
  @ApiOkResponse({ standardSchema: accountDto })
  reactivateAccount(
    @Param('id', { schema: accountKey }) id: string,
    @Body({ schema: reasonBody }) body: ReasonBody,
    @Req() request: FastifyRequest,
  ) {
    return this.accounts.reactivate(actorOf(request), id, body);
  }

  @Post('accounts/:id/invitation')
  @HttpCode(204)
  @Right('account.manage')
  @ApiOperation({ summary: 'Sends the invitation again; the old link ends' })
  @ApiNoContentResponse()
  renewInvitation(@Param('id', { schema: accountKey }) id: string, @Req() request: FastifyRequest) {
    return this.accounts.renewInvitation(actorOf(request), id);
  }

  @Post('accounts/:id/reset')
  @HttpCode(204)
  @Right('account.manage')
  @ApiOperation({
    summary: 'For someone who lost password or second factor: ends both and sends a link to set them anew',
  })
  @ApiNoContentResponse()
  resetAccount(
    @Param('id', { schema: accountKey }) id: string,
    @Body({ schema: reasonBody }) body: ReasonBody,
    @Req() request: FastifyRequest,
  ) {
    return this.accounts.reset(actorOf(request), id, body);
  }

  @Get('accounts/:id/versions')
  @Right('account.read')
  @ApiOperation({ summary: 'Who changed role and scope, when and why; the newest first' })
  @ApiOkResponse({ standardSchema: versionList })
  listAccountVersions(
    @Param('id', { schema: accountKey }) id: string,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.history.list(actorOf(request), id, query);
  }

  @Get('accounts/:id/versions/diff')
  @Right('account.read')
  @ApiOperation({ summary: 'What differs between two versions of an account' })
  @ApiOkResponse({ standardSchema: versionDiffDto })
  diffAccountVersions(
    @Param('id', { schema: accountKey }) id: string,
    @Query({ schema: versionDiffQuery }) query: VersionDiffQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.history.diff(actorOf(request), id, query);
  }

  @Get('outbox')
  @Right('outbox.read')
  @ApiOperation({ summary: 'Mails, the newest first; outside the demo without their text' })
  @ApiOkResponse({ standardSchema: mailList })
  listMails(@Query({ schema: mailQuery }) query: MailQuery) {
    return this.outbox.list(query);
  }
}
