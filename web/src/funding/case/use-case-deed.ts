import { useState } from 'react';
import { useDeed } from '../../account/deed.js';
import { ApiError } from '../../api/client.js';
import { getCase, getReview, type ReadCase, type ReadReview } from '../../api/funding.js';
import type { VersionDto } from '../../api/history.js';
import { useTakeCase } from './case-queries.js';
import { type AnswerKind, ownWrite } from './own-writes.js';

interface DeedOptions<Values, Read> {
  read: Read;
  run: (id: number, etag: string, values: Values) => Promise<Read>;
  fields?: readonly string[];
  onDone?: (saved: Read, values: Values) => void;
}

export interface Met {
  since: VersionDto | null;
}
type Answer<Read> = { saved: Read } | { theirs: Read; since: VersionDto | null };

/** What has changed meanwhile where the write was stale (412); everything else is a fault. */
export function changesMet(error: unknown): Met {
  if (!(error instanceof ApiError) || error.status !== 412) throw error;
  const [since = null] = (error.problem.changes ?? []) as VersionDto[];
  return { since };
}

/**
 * A deed with no field that another could have edited: a step, a decision, a message of a review. After a stale write the
 * page shows what stands there now, what was typed stays, and the person decides whether it still fits.
 */
function useMetDeed<Values, Read extends { etag: string }>(
  { kind, id }: { kind: AnswerKind; id: number },
  { read, run, fields, onDone }: DeedOptions<Values, Read>,
  again: (id: number) => Promise<Read>,
  take: (newer: Read) => void,
) {
  const [met, setMet] = useState<Met | null>(null);
  const deed = useDeed<Values, Answer<Read>>({
    fields: fields ?? [],
    run: async (values) => {
      try {
        const write = (etag: string) => run(id, etag, values);
        return { saved: await ownWrite({ kind, id, etag: read.etag, run: write }) };
      } catch (error) {
        return { ...changesMet(error), theirs: await again(id) };
      }
    },
    onDone: (answer, values) => {
      take('saved' in answer ? answer.saved : answer.theirs);
      setMet('saved' in answer ? null : { since: answer.since });
      if ('saved' in answer) onDone?.(answer.saved, values);
    },
  });
  return { ...deed, met };
}

export function useCaseDeed<Values>(options: DeedOptions<Values, ReadCase>) {
  const { takeCase } = useTakeCase();
  return useMetDeed({ kind: 'case', id: options.read.record.id }, options, getCase, takeCase);
}

export function useReviewDeed<Values>(id: number, options: DeedOptions<Values, ReadReview>) {
  const { takeReview } = useTakeCase();
  return useMetDeed({ kind: 'review', id }, options, getReview, (newer) => takeReview(id, newer));
}

export type CaseDeed<Values> = ReturnType<typeof useCaseDeed<Values>>;
