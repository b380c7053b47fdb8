import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDeed } from '../../account/deed.js';
import { ApiError } from '../../api/client.js';
import type { VersionDto } from '../../api/history.js';
import {
  confirmProject,
  getRecord,
  type ReadRecord,
  type RecordDto,
  reportProject,
} from '../../api/records.js';
import { dayOf } from '../../ui/format.js';
import type { Change, Draft } from './report-draft.js';
import { changesOf, freshDraft, reportOf } from './report-draft.js';
import { readRecordKey, workListKey } from '../work-list/work-list-queries.js';

/** What another person saved while this form was open. */
export interface Conflict {
  theirs: ReadRecord;
  since: VersionDto[];
  mine: Draft;
}

/** What came of a report. */
export interface Saved {
  record: RecordDto;
  at: string;
  milestone: number | null;
  /** Empty: confirmed that nothing has changed. */
  changes: Change[];
}

interface Saving {
  base: ReadRecord;
  /** Null: nothing has changed, and that is said. */
  draft: Draft | null;
}

export const today = () => dayOf(new Date().toISOString());

const fields = [
  'to',
  'reason',
  'promise.promised',
  'promise.reason',
  'promise.explanation',
  'promise.reachedOn',
  'counts.passed',
  'counts.connected',
  'counts.activated',
  'counts.countsOn',
];

/** Sentences that a step still lacks, as the service told them when it refused (409). */
const unmetIn = (error: unknown): string[] =>
  error instanceof ApiError && error.status === 409
    ? (error.problem.errors ?? []).flatMap(({ path, message }) =>
        path.startsWith('requirements.') ? [message] : [],
      )
    : [];

/** The report on a project: starts from one version, saves over exactly that one, and keeps what was typed. */
export function useReport(read: ReadRecord, asked: number | null, onSaved: (saved: Saved) => void) {
  const queries = useQueryClient();
  const [base, setBase] = useState(read);
  const [openedAt, setOpenedAt] = useState(() => new Date().toISOString());
  const [draft, setDraft] = useState(() => freshDraft(read.record, asked, today()));
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [unmet, setUnmet] = useState<string[]>([]);
  const changes = changesOf(base.record, draft);
  const startFrom = (newer: ReadRecord) => {
    setBase(newer);
    setDraft(freshDraft(newer.record, draft.milestone, today()));
    setConflict(null);
    setUnmet([]);
    setOpenedAt(new Date().toISOString());
  };
  // Who has not begun to write begins with the newest.
  if (changes.length === 0 && !conflict && base.etag !== read.etag) startFrom(read);
  const deed = useDeed({
    run: (saving: Saving) => saveOrMeet(saving),
    fields: [...fields, ...base.record.facts.map(({ name }) => `facts.${name}`)],
    onRefused: (error) => {
      const sentences = unmetIn(error);
      setUnmet(sentences);
      // They are said at the state.
      return sentences.length > 0;
    },
    onDone: (answer, { base: from, draft: mine }) => {
      if ('theirs' in answer) return setConflict(answer);
      const { record } = answer;
      queries.setQueryData(readRecordKey(record.id), answer);
      void queries.invalidateQueries({ queryKey: workListKey });
      void queries.invalidateQueries({ queryKey: ['project', record.id] });
      onSaved({
        record,
        at: new Date().toISOString(),
        milestone: mine?.how ? mine.milestone : null,
        changes: mine ? changesOf(from.record, mine) : [],
      });
    },
  });
  const edit = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change });
    if ('to' in change) setUnmet([]);
  };
  return { base, openedAt, draft, edit, changes, conflict, unmet, deed, startFrom };
}
export type ReportEdit = ReturnType<typeof useReport>;

/** Saves, or after a stale write (412) reads what stands there now. */
async function saveOrMeet({ base: { record, etag }, draft }: Saving): Promise<ReadRecord | Conflict> {
  try {
    return draft
      ? await reportProject(record.id, etag, reportOf(record, draft))
      : await confirmProject(record.id, etag);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412) throw error;
    const since = (error.problem.changes ?? []) as VersionDto[];
    return { theirs: await getRecord(record.id), since, mine: draft ?? freshDraft(record, null, today()) };
  }
}
