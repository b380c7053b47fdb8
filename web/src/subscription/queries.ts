import { queryOptions } from '@tanstack/react-query';
import { getSubscription, getSubscriptionForm, listNews, type NewsScope } from '../api/subscription.js';

/** With a ticket of its own each time. */
export const subscriptionFormQuery = (scope: NewsScope) =>
  queryOptions({ queryKey: ['subscription-form', scope], queryFn: () => getSubscriptionForm(scope) });

export const subscriptionQuery = (token: string) =>
  queryOptions({ queryKey: ['subscription', token], queryFn: () => getSubscription(token), retry: false });

export const newsQuery = (limit: number, asOf: string | null) =>
  queryOptions({
    queryKey: ['news', limit, asOf],
    queryFn: () => listNews({ query: { limit, ...(asOf && { asOf }) } }),
  });
