import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type AreaFault, getRecordArea, type RecordArea, saveArea } from '../../api/areas.js';
import { ApiError } from '../../api/client.js';
import type { VersionDto } from '../../api/history.js';
import { getRecord, type ReadRecord } from '../../api/records.js';
import type { Area } from './area-model.js';
import { areaOf, geometryOf } from './area-wire.js';

/** What is stored, and under which version of the record. */
export interface Base {
  read: ReadRecord;
  area: Area;
}

export interface AreaConflict {
  theirs: Base;
  /** Their area is another one than that which was begun with. */
  isAreaChanged: boolean;
  /** The newest of what has changed since; null: the service does not say. */
  version: VersionDto | null;
}

export const storedArea = (stored: RecordArea, lot: number | null): Area => {
  const found = stored.features.find(({ properties }) => properties.lot === lot);
  return found ? areaOf(found.geometry) : [];
};

async function readBase(id: number, lot: number | null): Promise<Base> {
  const [read, stored] = await Promise.all([getRecord(id), getRecordArea(id)]);
  return { read, area: storedArea(stored, lot) };
}

interface Saving {
  area: Area;
  /** Of another version than that which was begun with, where somebody chose so after a stale write. */
  etag?: string;
}

/** Saves over exactly the version that was begun with; after a stale write it reads what stands there now. */
export function useAreaSave(id: number, lot: number | null, first: Base, onSaved: (base: Base) => void) {
  const [base, setBase] = useState(first);
  const [conflict, setConflict] = useState<AreaConflict | null>(null);
  const saving = useMutation({
    mutationFn: async ({ area, etag }: Saving): Promise<Base | AreaConflict> => {
      const body = { geometry: area.length ? geometryOf(area) : null, srid: 25833 as const, lot };
      try {
        return { read: await saveArea(id, etag ?? base.read.etag, body), area };
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 412) throw error;
        const theirs = await readBase(id, lot);
        const isAreaChanged =
          JSON.stringify(geometryOf(theirs.area)) !== JSON.stringify(geometryOf(base.area));
        return { theirs, isAreaChanged, version: ((error.problem.changes ?? []) as VersionDto[])[0] ?? null };
      }
    },
    onSuccess: (answer) => {
      if ('theirs' in answer) return setConflict(answer);
      setConflict(null);
      setBase(answer);
      onSaved(answer);
    },
  });
  const start = (from: Base) => {
    setBase(from);
    setConflict(null);
    saving.reset();
  };
  return { base, conflict, saving, start };
}

/** Places that the service refused the area for. */
export const faultsOfRefusal = (error: unknown): AreaFault[] =>
  error instanceof ApiError ? ((error.problem as { faults?: AreaFault[] }).faults ?? []) : [];
