import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Signing in and the own account, as `client.ts` does it for the public data. */

export type OwnAccount = NonNullable<wire.GetSessionResponses[200]['account']>;
export type Role = OwnAccount['role'];
export type SignInOptions = wire.GetSignInOptionsResponses[200];
export type DemoAccount = SignInOptions['demoAccounts'][number];
export type OwnSession = wire.ListSessionsResponses[200]['items'][number];
export type Link = wire.GetLinkResponses[200];
export type SecondFactorSetup = wire.BeginSecondFactorResponses[200];
export type AccessToken = wire.ListAccessTokensResponses[200]['items'][number];
export type NewAccessToken = wire.CreateAccessTokenResponses[201];
export type TokenScope = AccessToken['scopes'][number];

export const getSession = () => answerOf(sdk.getSession());
export const getSignInOptions = () => answerOf(sdk.getSignInOptions());
export const signIn = (of: Of<typeof sdk.signIn>) => answerOf(sdk.signIn(of));
/** After the identity provider, where the account has a second factor of ours. */
export const signInWithProviderCode = (of: Of<typeof sdk.finishProviderSignInWithCode>) => answerOf(sdk.finishProviderSignInWithCode(of));
export const signOut = () => answerOf(sdk.signOut());
export const listSessions = () => answerOf(sdk.listSessions());
export const endSession = (of: Of<typeof sdk.endSession>) => answerOf(sdk.endSession(of));
export const signOutEverywhere = () => answerOf(sdk.signOutEverywhere());
export const requestPasswordReset = (of: Of<typeof sdk.requestPasswordReset>) => answerOf(sdk.requestPasswordReset(of));
export const getLink = (of: Of<typeof sdk.getLink>) => answerOf(sdk.getLink(of));
/** `useLink` in the contract; no hook. */
export const redeemLink = (of: Of<typeof sdk.useLink>) => answerOf(sdk.useLink(of));
export const saveOwnAccount = (of: Of<typeof sdk.saveOwnAccount>) => answerOf(sdk.saveOwnAccount(of));
export const changePassword = (of: Of<typeof sdk.changePassword>) => answerOf(sdk.changePassword(of));
export const beginSecondFactor = () => answerOf(sdk.beginSecondFactor());
export const confirmSecondFactor = (of: Of<typeof sdk.confirmSecondFactor>) => answerOf(sdk.confirmSecondFactor(of));
export const removeSecondFactor = (of: Of<typeof sdk.removeSecondFactor>) => answerOf(sdk.removeSecondFactor(of));
export const renewRecoveryCodes = (of: Of<typeof sdk.renewRecoveryCodes>) => answerOf(sdk.renewRecoveryCodes(of));
export const listAccessTokens = () => answerOf(sdk.listAccessTokens());
export const createAccessToken = (of: Of<typeof sdk.createAccessToken>) => answerOf(sdk.createAccessToken(of));
export const revokeAccessToken = (of: Of<typeof sdk.revokeAccessToken>) => answerOf(sdk.revokeAccessToken(of));
