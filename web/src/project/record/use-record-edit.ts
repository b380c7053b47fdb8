import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDeed } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { ApiError } from '../../api/client.js';
import type { VersionDto } from '../../api/history.js';
import { getRecord, type ReadRecord } from '../../api/records.js';
import { changedKeys, type Draft } from './record-draft.js';
import { atFields } from './record-paths.js';
import { readRecordKey, workListKey } from '../work-list/work-list-queries.js';

/** What another person saved while this form was open. */
export interface Met {
  theirs: ReadRecord;
  since: VersionDto | null;
}

interface EditOptions {
  read: ReadRecord;
  draftOf: (record: ReadRecord['record']) => Draft;
  /** `from`: the version that is saved over. */
  save: (id: number, etag: string, draft: Draft, from: ReadRecord) => Promise<ReadRecord>;
  /** Names of the fields of the form. */
  fields?: readonly string[];
  /** The field that the service means, where it counts rows ("lots.0.funded"). */
  keyOf?: (path: string, draft: Draft) => string;
  onSaved: () => void;
}

/** What the service knows of a project after it was changed here. */
export function useTakeRecord() {
  const queries = useQueryClient();
  return (newer: ReadRecord) => {
    const { id } = newer.record;
    queries.setQueryData(readRecordKey(id), newer);
    void queries.invalidateQueries({ queryKey: workListKey });
    void queries.invalidateQueries({ queryKey: ['project', id] });
    void queries.invalidateQueries({ queryKey: ['recordVersions', id] });
  };
}

/** A form over a part of a record: starts from one version, saves over exactly that one, and keeps what was typed. */
export function useRecordEdit({ read, draftOf, save, fields = [], keyOf = asSent, onSaved }: EditOptions) {
  const take = useTakeRecord();
  const [base, setBase] = useState(read);
  const [openedAt] = useState(() => new Date().toISOString());
  const [draft, setDraft] = useState(() => draftOf(read.record));
  const [met, setMet] = useState<Met | null>(null);
  const start = draftOf(base.record);
  const changed = changedKeys(start, draft);
  const startFrom = (newer: ReadRecord) => {
    setBase(newer);
    setDraft(draftOf(newer.record));
    setMet(null);
  };
  const deed = useDeed({
    run: ({ from, mine }: { from: ReadRecord; mine: Draft }) =>
      saveOrMeet(save, from, mine).catch((error: unknown) => {
        throw atFields(error, (path) => keyOf(path, mine));
      }),
    fields: [...fields, ...Object.keys(draft)],
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
  const edit = (change: Record<string, string>) => setDraft({ ...draft, ...change });
  return { base, openedAt, draft, start, changed, met, deed, edit, setDraft, startFrom };
}
export type RecordEdit = ReturnType<typeof useRecordEdit>;

const asSent = (path: string) => path;

async function saveOrMeet(
  save: EditOptions['save'],
  from: ReadRecord,
  mine: Draft,
): Promise<ReadRecord | Met> {
  const { record, etag } = from;
  try {
    return await save(record.id, etag, mine, from);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412) throw error;
    const since = (error.problem.changes ?? []) as VersionDto[];
    return { theirs: await getRecord(record.id), since: since[0] ?? null };
  }
}
