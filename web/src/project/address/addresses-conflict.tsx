import { useTranslation } from 'react-i18next';
import type { ConflictField } from '../../history/conflict.js';
import { ConflictNotice } from '../../history/conflict-notice.js';
import { quarterName } from './addresses-words.js';
import { type AddressState, useProjectWords } from '../page/project-words.js';
import {
  type AddressDraft,
  changedIn,
  draftKeys,
  draftOf,
  type MetAddress,
  type useAddressEdit,
} from './use-address-edit.js';

interface ConflictProps {
  edit: ReturnType<typeof useAddressEdit>;
  met: MetAddress;
  name: string;
}

/** Another one was first: their values beside these, nothing chosen for the person. */
export function AddressConflict({ edit, met: { theirs, since }, name }: ConflictProps) {
  const { t } = useTranslation('upload');
  const words = useProjectWords().addressState;
  const { base, draft, deed, openedAt, startFrom } = edit;
  const [start, other] = [draftOf(base), draftOf(theirs)];
  const fields = draftKeys.map((field): ConflictField => ({
    field,
    name: t(`addresses.form.${field}`),
    start: start[field] || null,
    theirs: other[field] || null,
    mine: draft[field].trim() || null,
  }));
  return (
    <ConflictNotice
      key={theirs.etag}
      what={t('addresses.form.what', { address: name })}
      theirs={since && { by: since.by, at: since.recordedAt }}
      startedAt={openedAt}
      fields={fields}
      wordOf={(field, value) =>
        field === 'state'
          ? words[value as AddressState]
          : field === 'quarter'
            ? quarterName(t, value)
            : undefined
      }
      busy={deed.busy}
      onMerge={(values) => {
        const mine = Object.fromEntries(
          draftKeys.map((key) => [key, values[key] ?? '']),
        ) as unknown as AddressDraft;
        if (changedIn(other, mine).length > 0) deed.run({ from: theirs, mine });
        else startFrom(theirs);
      }}
      onDiscard={() => startFrom(theirs)}
    />
  );
}
