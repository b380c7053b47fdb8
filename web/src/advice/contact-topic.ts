import type { ContactLetter } from '../api/advice.js';

type Topic = ContactLetter['topic'];

/** What `?thema=` of the contact page means: pages that lead there say what it is about. */
const topics: Record<string, Topic> = {
  angabe: 'correction',
  barrierefreiheit: 'accessibility',
  dienst: 'service',
};

export const topicOf = (params: URLSearchParams): Topic | undefined => {
  const asked = params.get('thema') ?? '';
  return Object.hasOwn(topics, asked) ? topics[asked] : undefined;
};

/** What the page says first, by topic. */
export const leadOf = (topic: Topic | undefined) =>
  topic === 'correction' || topic === 'accessibility' ? (`leadOf.${topic}` as const) : ('lead' as const);
