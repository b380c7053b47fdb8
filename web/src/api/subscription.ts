import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* News for everyone, and by mail. */

export type NewsDto = wire.ListNewsResponses[200]['items'][number];
export type SubscriptionDto = wire.GetSubscriptionResponses[200];
export type NewsScope = NonNullable<wire.GetSubscriptionFormData['query']>;

export const getSubscriptionForm = (query: NewsScope) => answerOf(sdk.getSubscriptionForm({ query }));
export const getSubscription = (token: string) => answerOf(sdk.getSubscription({ path: { token } }));
export const listNews = (of?: Of<typeof sdk.listNews>) => answerOf(sdk.listNews(of));
