import { HERE, open, type Operation } from './operations.js';

/** What anyone takes along, in the matrix of rights: news, feeds, data, sheets. */
export const takeAlongOperations: Record<string, Operation> = {
  listNews: open('GET', `/api/news?municipality=${HERE}`),
  getFeed: open('GET', '/api/feeds'),
  getSubscriptionForm: open('GET', `/api/subscription-form?municipality=${HERE}`),
  // A link of a mail lets in whoever has it, and nobody else.
  getSubscription: open('GET', '/api/subscriptions/abc', undefined, [404]),
  getDataDictionary: open('GET', '/api/data-dictionary'),
  // 404: figures are missing there; 503: the web is not built where this runs without it.
  getMunicipalitySheet: open('GET', `/api/municipalities/${HERE}/sheet.pdf`, undefined, [200, 404, 503]),
};
