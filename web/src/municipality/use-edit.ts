import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDeed } from '../account/deed.js';
import { ApiError, type MunicipalityDetailDto } from '../api/client.js';
import { type Edited, readMunicipality, saveMunicipality, type VersionDto } from '../api/history.js';
import { editFields, type EditValues, storedOf, valuesOf } from './edit-values.js';

type Read = Edited<MunicipalityDetailDto>;

/** What another person saved while this form was open. */
export interface Conflict {
  theirs: Read;
  /** The newest of what has changed since; null: the service does not say. */
  version: VersionDto | null;
  mine: EditValues;
  /** Why, as it was typed here. */
  reason: string;
}

interface Saving {
  values: EditValues;
  etag: string;
  reason: string;
}

/** The edit of a Gemeinde: starts from one version, saves over exactly that one, and keeps what was typed. */
export function useEdit(read: Read, onSaved: (saved: MunicipalityDetailDto, count: number) => void) {
  const queries = useQueryClient();
  const { ags } = read.record;
  const [base, setBase] = useState(read);
  const [openedAt, setOpenedAt] = useState(() => new Date().toISOString());
  const [values, setValues] = useState(() => valuesOf(read.record));
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const startFrom = (newer: Read) => {
    setBase(newer);
    setValues(valuesOf(newer.record));
    setConflict(null);
    setOpenedAt(new Date().toISOString());
  };
  const deed = useDeed({
    run: (saving: Saving) => saveOrMeet(ags, saving),
    fields: [...editFields, 'reason'],
    onDone: async (answer, { values: mine }) => {
      if ('theirs' in answer) return setConflict(answer);
      const before = (conflict?.theirs ?? base).record;
      const count = editFields.filter((field) => storedOf(mine)[field] !== before[field]).length;
      await queries.invalidateQueries({ queryKey: ['municipality', ags] });
      await queries.invalidateQueries({ queryKey: ['versions', 'municipality', ags] });
      onSaved(answer.record, count);
    },
  });
  return { base, openedAt, values, setValues, conflict, deed, startFrom };
}

/** Saves, or after a stale write (412) reads what stands there now. */
async function saveOrMeet(ags: string, { values, etag, reason }: Saving): Promise<Read | Conflict> {
  try {
    return await saveMunicipality(ags, etag, { ...storedOf(values), reason });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412) throw error;
    const since = (error.problem.changes ?? []) as VersionDto[];
    return { theirs: await readMunicipality(ags), version: since[0] ?? null, mine: values, reason };
  }
}
