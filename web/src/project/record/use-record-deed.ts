import { useState } from 'react';
import { useDeed } from '../../account/deed.js';
import { ApiError } from '../../api/client.js';
import type { VersionDto } from '../../api/history.js';
import { getRecord, type ReadRecord } from '../../api/records.js';
import { useTakeRecord } from './use-record-edit.js';

interface RecordDeedOptions<Values> {
  read: ReadRecord;
  run: (id: number, etag: string, values: Values) => Promise<ReadRecord>;
  fields?: readonly string[];
  onDone: (saved: ReadRecord, values: Values) => void;
}

type Answer = { saved: ReadRecord } | { theirs: ReadRecord; since: VersionDto | null };

/**
 * A deed with no field that another could have edited: a step, a decision, a date. After a stale write (412) the page
 * shows what stands there now, what was typed stays, and the person decides whether it still fits.
 */
export function useRecordDeed<Values>({ read, run, fields, onDone }: RecordDeedOptions<Values>) {
  const take = useTakeRecord();
  const [met, setMet] = useState<{ since: VersionDto | null } | null>(null);
  const { record, etag } = read;
  const deed = useDeed<Values, Answer>({
    fields: fields ?? [],
    run: async (values) => {
      try {
        return { saved: await run(record.id, etag, values) };
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 412) throw error;
        const [since = null] = (error.problem.changes ?? []) as VersionDto[];
        return { theirs: await getRecord(record.id), since };
      }
    },
    onDone: (answer, values) => {
      take('saved' in answer ? answer.saved : answer.theirs);
      setMet('saved' in answer ? null : { since: answer.since });
      if ('saved' in answer) onDone(answer.saved, values);
    },
  });
  return { ...deed, met };
}
export type RecordDeed<Values> = ReturnType<typeof useRecordDeed<Values>>;
