import { useState } from 'react';
import { useDeed } from '../account/deed.js';
import { useLeaveWarning } from '../account/leave-warning.js';
import { getAdviceSession, type ReadSession, saveAdviceSession } from '../api/advice.js';
import { ApiError } from '../api/client.js';
import type { VersionDto } from '../api/history.js';
import { changedKeys, type Draft } from '../project/record/record-draft.js';
import { atFields } from '../project/record/record-paths.js';
import { useTakeAdvice } from './queries.js';
import { draftKey, sessionBody, sessionDraft } from './session-draft.js';

/** What another person saved while this form was open. */
export interface Met {
  theirs: ReadSession;
  since: VersionDto | null;
}

const WORDS = ['areas', 'projectId', 'ledBy', 'subject', 'topics', 'heldOn', 'startsAt', 'form', 'place'];
const TEXTS = ['protocol', 'result', 'nextContactOn', 'nextContactNote', 'participants', 'tasks'];
const ROWS = Array.from({ length: 99 }, (_, at) => at + 1).flatMap((number) => [
  ...['kind', 'office', 'name'].map((name) => `p${number}.${name}`),
  ...['title', 'owner', 'dueOn'].map((name) => `t${number}.${name}`),
]);

/** The form of a session: starts from one version, saves over exactly that one, and keeps what was typed. */
export function useSessionEdit(read: ReadSession, onSaved: () => void) {
  const { take } = useTakeAdvice();
  const [base, setBase] = useState(read);
  const [openedAt] = useState(() => new Date().toISOString());
  const [draft, setDraft] = useState(() => sessionDraft(read.record));
  const [met, setMet] = useState<Met | null>(null);
  const start = sessionDraft(base.record);
  const changed = changedKeys(start, draft);
  const startFrom = (newer: ReadSession) => {
    setBase(newer);
    setDraft(sessionDraft(newer.record));
    setMet(null);
  };
  const deed = useDeed({
    run: ({ from, mine }: { from: ReadSession; mine: Draft }) => saveOrMeet(from, mine),
    fields: [...WORDS, ...TEXTS, ...ROWS],
    onDone: (answer, { mine }) => {
      if ('theirs' in answer) {
        setDraft(mine);
        return setMet(answer);
      }
      take(answer);
      startFrom(answer);
      onSaved();
    },
  });
  useLeaveWarning(changed.length > 0);
  const edit = (change: Draft) => setDraft((now) => ({ ...now, ...change }));
  return { base, openedAt, draft, start, changed, met, deed, edit, setDraft, startFrom };
}
export type SessionEdit = ReturnType<typeof useSessionEdit>;

async function saveOrMeet({ record, etag }: ReadSession, mine: Draft): Promise<ReadSession | Met> {
  try {
    return await saveAdviceSession(record.id, etag, sessionBody(mine));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412)
      throw atFields(error, (path) => draftKey(path, mine));
    const since = (error.problem.changes ?? []) as VersionDto[];
    return { theirs: await getAdviceSession(record.id), since: since[0] ?? null };
  }
}
