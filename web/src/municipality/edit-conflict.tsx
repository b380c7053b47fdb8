import { useTranslation } from 'react-i18next';
import { DeedFault } from '../account/deed.js';
import { ConflictNotice } from '../history/conflict-notice.js';
import { conflictOf, mergedValues, storedOf } from './edit-values.js';
import { useFieldNames } from './field-names.js';
import type { Conflict, useEdit } from './use-edit.js';

interface EditConflictProps extends Pick<
  ReturnType<typeof useEdit>,
  'base' | 'openedAt' | 'deed' | 'startFrom'
> {
  conflict: Conflict;
}

/** Someone else saved this Gemeinde meanwhile: what they changed beside what is typed here. */
export function EditConflict({ base, openedAt, deed, startFrom, conflict }: EditConflictProps) {
  const { t } = useTranslation('municipality');
  const names = useFieldNames();
  const { theirs, version, mine, reason } = conflict;
  return (
    <>
      <DeedFault deed={deed} />
      <ConflictNotice
        // A second stale write is a new choice.
        key={theirs.etag}
        what={t('edit.what', { place: base.record.name })}
        theirs={version && { by: version.by, at: version.recordedAt }}
        startedAt={openedAt}
        fields={conflictOf(base.record, theirs.record, storedOf(mine), names)}
        busy={deed.busy}
        onMerge={(values) => deed.run({ values: mergedValues(values), etag: theirs.etag, reason })}
        onDiscard={() => startFrom(theirs)}
      />
    </>
  );
}
