import { useState } from 'react';
import { useDeed } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { getCase, type ReadCase } from '../../api/funding.js';
import { changedKeys, type Draft } from '../../project/record/record-draft.js';
import { atFields } from '../../project/record/record-paths.js';
import { useTakeCase } from './case-queries.js';
import { ownWrite } from './own-writes.js';
import { type PartField, partKey } from './part-draft.js';
import { changesMet, type Met } from './use-case-deed.js';

export interface EditMet extends Met {
  theirs: ReadCase;
}

interface EditOptions {
  read: ReadCase;
  draftOf: (record: ReadCase['record']) => Draft;
  save: (id: number, etag: string, draft: Draft, reason: string | undefined) => Promise<ReadCase>;
  fields: readonly PartField[];
  /** The field that the service means, where it counts rows; those of numbered parts where it is left out. */
  keyOf?: (path: string, draft: Draft) => string;
  onSaved: () => void;
}

const MOST_ROWS = 200;
/** Every name a refusal may have: of a single part, and of numbered ones. */
const namesOf = (fields: readonly PartField[]): string[] =>
  fields.flatMap(({ name }) => [
    name,
    ...Array.from({ length: MOST_ROWS }, (_, row) => `${row + 1}.${name}`),
  ]);

/** A form over a part of a case: starts from one version, saves over exactly that one, and keeps what was typed. */
export function useCaseEdit({ read, draftOf, save, fields, keyOf = partKey, onSaved }: EditOptions) {
  const { takeCase } = useTakeCase();
  const [base, setBase] = useState(read);
  const [openedAt] = useState(() => new Date().toISOString());
  const [draft, setDraft] = useState(() => draftOf(read.record));
  const [met, setMet] = useState<EditMet | null>(null);
  const [reason, setReason] = useState('');
  const start = draftOf(base.record);
  const changed = changedKeys(start, draft);
  const startFrom = (newer: ReadCase) => {
    setBase(newer);
    setDraft(draftOf(newer.record));
    setMet(null);
  };
  const deed = useDeed({
    run: ({ from, mine }: { from: ReadCase; mine: Draft }) =>
      saveOrMeet(
        // A field that this page itself wrote meanwhile, by another deed, is for the person to decide.
        (id, etag, typed) =>
          ownWrite({
            kind: 'case',
            id,
            etag,
            run: (latest) => save(id, latest, typed, reason.trim() || undefined),
            fits: (last) => changedKeys(draftOf(from.record), draftOf(last.record)).length === 0,
          }),
        keyOf,
        from,
        mine,
      ),
    fields: [...namesOf(fields), ...Object.keys(draft), 'reason'],
    onDone: (answer, { mine }) => {
      if ('theirs' in answer) {
        setDraft(mine);
        return setMet(answer);
      }
      takeCase(answer);
      startFrom(answer);
      onSaved();
    },
  });
  useLeaveWarning(changed.length > 0 || reason !== '');
  const edit = (change: Record<string, string>) => setDraft((now) => ({ ...now, ...change }));
  return {
    base,
    openedAt,
    draft,
    start,
    changed,
    met,
    deed,
    edit,
    setDraft,
    startFrom,
    fields,
    reason,
    setReason,
  };
}
export type CaseEdit = ReturnType<typeof useCaseEdit>;

async function saveOrMeet(
  save: (id: number, etag: string, draft: Draft) => Promise<ReadCase>,
  keyOf: (path: string, draft: Draft) => string,
  { record, etag }: ReadCase,
  mine: Draft,
): Promise<ReadCase | EditMet> {
  try {
    return await save(record.id, etag, mine);
  } catch (error) {
    const stale = metOrNull(error);
    if (stale) return { ...stale, theirs: await getCase(record.id) };
    throw atFields(error, (path) => keyOf(path, mine));
  }
}

function metOrNull(error: unknown): Met | null {
  try {
    return changesMet(error);
  } catch {
    return null;
  }
}
