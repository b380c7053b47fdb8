import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getAccount, type ReadAccount, saveAccount } from '../api/accounts.js';
import { ApiError } from '../api/client.js';
import type { VersionDto } from '../api/history.js';
import { accountKey, accountsKey } from './administration-queries.js';
import { bodyOf, countChanges, type Scope, scopeChanges, scopeOf } from './administration.js';

/** What another person saved while this form was open. */
export interface Conflict {
  theirs: ReadAccount;
  /** The newest of what has changed since; null: the service does not say. */
  version: VersionDto | null;
  /** Why, as it was typed here. */
  reason: string;
}

interface Draft {
  /** What the edit started from; a newer version that comes in meanwhile does not slip under it. */
  base: ReadAccount;
  scope: Scope;
}

export interface Saving {
  scope: Scope;
  etag: string;
  reason: string;
}

/** The edit of role and scope: starts from one version and keeps what was typed, whatever others save meanwhile. */
export function useScopeDraft(read: ReadAccount) {
  const queries = useQueryClient();
  const { id } = read.account;
  const [draft, setDraft] = useState<Draft>({ base: read, scope: scopeOf(read.account) });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const changes = scopeChanges(scopeOf(draft.base.account), draft.scope);
  const count = countChanges(changes);
  if (count === 0 && !conflict && draft.base.etag !== read.etag)
    setDraft({ base: read, scope: scopeOf(read.account) });
  return {
    draft,
    conflict,
    changes,
    count,
    edit: (scope: Scope) => setDraft({ ...draft, scope }),
    undo: () => setDraft({ ...draft, scope: scopeOf(draft.base.account) }),
    /** Another one has saved; `scope` is what was to be saved here. */
    meet: (met: Conflict, scope: Scope) => {
      setDraft({ ...draft, scope });
      setConflict(met);
    },
    /** What is stored now is where the next edit starts. */
    take: (newer: ReadAccount) => {
      queries.setQueryData(accountKey(id), newer);
      setDraft({ base: newer, scope: scopeOf(newer.account) });
      setConflict(null);
      void queries.invalidateQueries({ queryKey: [...accountKey(id), 'versions'] });
      void queries.invalidateQueries({ queryKey: accountsKey });
    },
  };
}

/** Saves over exactly the version that was edited, or after a stale write (412) reads what stands there now. */
export async function saveOrMeet(
  id: string,
  { etag, scope, reason }: Saving,
): Promise<ReadAccount | Conflict> {
  try {
    return await saveAccount(id, etag, bodyOf(scope, reason));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412) throw error;
    const since = (error.problem.changes ?? []) as VersionDto[];
    return { theirs: await getAccount(id), version: since[0] ?? null, reason };
  }
}
