import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { narrowAddressDisplay } from '../../api/record-parts.js';
import type { ReadRecord } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { RecordDeedForm } from './record-deed-form.js';
import { useRecordDeed } from './use-record-deed.js';

interface NarrowFormProps {
  read: ReadRecord;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

/** Addresses are no longer shown one by one: at once, and without a second person, since it shows less. */
export function NarrowForm({ read, onDone, onCancel }: NarrowFormProps) {
  const { t } = useTranslation('record');
  const [reason, setReason] = useState('');
  const deed = useRecordDeed<string>({
    read,
    run: narrowAddressDisplay,
    fields: ['reason'],
    onDone: () => {
      onCancel();
      onDone(t('publication.narrow.done'));
    },
  });
  useLeaveWarning(reason !== '');
  return (
    <RecordDeedForm
      deed={deed}
      title={t('publication.narrow.ask')}
      submit={t('publication.narrow.button')}
      valuesOf={() => reason.trim()}
      onCancel={onCancel}
    >
      <p>{t('publication.narrow.means')}</p>
      <TextField
        label={t('publication.narrow.reason')}
        hint={t('publication.narrow.reasonHint')}
        name="reason"
        required
        maxLength={500}
        autoComplete="off"
        value={reason}
        error={deed.faults.fields.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </RecordDeedForm>
  );
}
