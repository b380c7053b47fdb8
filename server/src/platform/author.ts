import { AsyncLocalStorage } from 'node:async_hooks';

/** Who changes something right now; every version of a record that is written meanwhile carries it. */
export interface Author {
  /** Set for a signed-in person, by id only. */
  accountId: string | null;
  /** What acts where nobody is signed in: `seed`, `lotse import coverage`, `service`. Never a name of a person. */
  actor: string;
  requestId: string | null;
  reason: string | null;
}

const authors = new AsyncLocalStorage<Author>();

export const currentAuthor = (): Author | undefined => authors.getStore();

export function withAuthor<T>(author: Partial<Author> & { actor: string }, work: () => T): T {
  return authors.run({ accountId: null, requestId: null, reason: null, ...author }, work);
}
