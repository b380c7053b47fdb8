import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Accounts of others and the outbox, as `client.ts` does it for the public data. */

export type AccountList = wire.ListAccountsResponses[200];
export type AccountDto = AccountList['items'][number];
export type AccountState = AccountDto['state'];
export type AreaName = AccountDto['areas'][number];
export type AccountQuery = NonNullable<wire.ListAccountsData['query']>;
export type InvitationBody = wire.InviteAccountData['body'];
export type AccountBody = wire.SaveAccountData['body'];
export type MailList = wire.ListMailsResponses[200];
export type MailDto = MailList['items'][number];
export type MailState = MailDto['state'];

/** An account with the name of its version, which a change of it has to bring along. */
export interface ReadAccount {
  account: AccountDto;
  etag: string;
}

async function withTag(
  asked: Promise<{ data?: AccountDto; error?: unknown; response?: Response }>,
): Promise<ReadAccount> {
  const answer = await asked;
  const account = await answerOf(Promise.resolve(answer));
  return { account, etag: answer.response?.headers.get('etag') ?? '' };
}

export const listAccounts = (query: AccountQuery) => answerOf(sdk.listAccounts({ query }));
export const inviteAccount = (body: InvitationBody) => answerOf(sdk.inviteAccount({ body }));
export const getAccount = (id: string) => withTag(sdk.getAccount({ path: { id } }));
export const saveAccount = (id: string, etag: string, body: AccountBody) =>
  withTag(sdk.saveAccount({ path: { id }, body, headers: { 'If-Match': etag } }));
export const deactivateAccount = (of: Of<typeof sdk.deactivateAccount>) => answerOf(sdk.deactivateAccount(of));
export const reactivateAccount = (of: Of<typeof sdk.reactivateAccount>) => answerOf(sdk.reactivateAccount(of));
export const renewInvitation = (of: Of<typeof sdk.renewInvitation>) => answerOf(sdk.renewInvitation(of));
export const resetAccount = (of: Of<typeof sdk.resetAccount>) => answerOf(sdk.resetAccount(of));
export const listAccountVersions = (of: Of<typeof sdk.listAccountVersions>) => answerOf(sdk.listAccountVersions(of));
export const listMails = (query: wire.ListMailsData['query']) => answerOf(sdk.listMails({ query }));
