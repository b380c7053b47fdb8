import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDeed } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { ApiError } from '../../api/client.js';
import type { VersionDto } from '../../api/history.js';
import { type AddressDto, listAddresses } from '../../api/records.js';
import { saveAddress } from '../../api/uploads.js';
import { addressesKey } from '../upload/upload-queries.js';
import { readRecordKey, workListKey } from '../work-list/work-list-queries.js';

/** As the form has it: '' stands for nothing. */
export interface AddressDraft {
  state: AddressDto['state'];
  quarter: string;
  reason: string;
  lot: string;
}
export const draftKeys = ['state', 'quarter', 'reason', 'lot'] as const;

export const draftOf = ({ state, quarter, reason, lotNumber }: AddressDto): AddressDraft => ({
  state,
  quarter: quarter ?? '',
  reason: reason ?? '',
  lot: lotNumber === null ? '' : String(lotNumber),
});
export const changedIn = (start: AddressDraft, draft: AddressDraft) =>
  draftKeys.filter((key) => draft[key].trim() !== start[key]);

/** What another person saved while this form was open. */
export interface MetAddress {
  theirs: AddressDto;
  since: VersionDto | null;
}

interface Asked {
  from: AddressDto;
  mine: AddressDraft;
}

/** One address, from one version, over exactly that one; what was typed is kept. */
export function useAddressEdit(project: number, address: AddressDto, gone: string, onSaved: () => void) {
  const queries = useQueryClient();
  const [base, setBase] = useState(address);
  const [openedAt] = useState(() => new Date().toISOString());
  const [draft, setDraft] = useState(() => draftOf(address));
  const [met, setMet] = useState<MetAddress | null>(null);
  const changed = changedIn(draftOf(base), draft);
  const startFrom = (newer: AddressDto) => {
    setBase(newer);
    setDraft(draftOf(newer));
    setMet(null);
  };
  const deed = useDeed({
    run: ({ from, mine }: Asked) => saveOrMeet(project, from, mine, gone),
    fields: draftKeys,
    onDone: async (answer, { mine }) => {
      if ('theirs' in answer) {
        setDraft(mine);
        return setMet(answer);
      }
      void queries.invalidateQueries({ queryKey: readRecordKey(project) });
      void queries.invalidateQueries({ queryKey: workListKey });
      await queries.invalidateQueries({ queryKey: addressesKey(project) });
      onSaved();
    },
  });
  useLeaveWarning(changed.length > 0);
  return {
    base,
    openedAt,
    draft,
    changed,
    met,
    deed,
    startFrom,
    edit: (change: Partial<AddressDraft>) => setDraft({ ...draft, ...change }),
  };
}

async function saveOrMeet(
  project: number,
  from: AddressDto,
  { state, quarter, reason, lot }: AddressDraft,
  gone: string,
): Promise<AddressDto | MetAddress> {
  try {
    return await saveAddress(project, from, {
      state,
      quarter: quarter || null,
      reason: reason.trim() || null,
      lotNumber: lot === '' ? null : Number(lot),
    });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412) throw error;
    const since = (error.problem.changes ?? []) as VersionDto[];
    const theirs = await currentOf(project, from);
    if (!theirs) throw new ApiError(404, gone);
    return { theirs, since: since[0] ?? null };
  }
}

/** An address has no page of its own: it is found by what it is called. */
async function currentOf(project: number, { number, ags, street, houseNumber }: AddressDto) {
  const search = [street, houseNumber].filter(Boolean).join(' ');
  const { items } = await listAddresses({
    path: { id: project },
    query: { search: search.slice(0, 100), municipality: ags, limit: 500 },
  });
  return items.find((one) => one.number === number);
}
