import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import type { MilestoneDto } from '../../api/projects.js';
import { type MilestoneStateBody, saveMilestoneState } from '../../api/record-parts.js';
import type { ReadRecord } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { RecordDeedForm } from './record-deed-form.js';
import { today } from '../report/use-report.js';
import { useRecordDeed } from './use-record-deed.js';

export type MilestoneDeed = 'reached' | 'waived';

interface MilestoneFormProps {
  read: ReadRecord;
  milestone: MilestoneDto;
  name: string;
  deed: MilestoneDeed;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

/** The day on which it was reached, or why it will not come. */
export function MilestoneForm({ read, milestone, name, deed: kind, onDone, onCancel }: MilestoneFormProps) {
  const { t } = useTranslation('record');
  const day = today();
  const isReached = kind === 'reached';
  const [value, setValue] = useState(isReached ? day : '');
  const deed = useRecordDeed<MilestoneStateBody>({
    read,
    run: (id, etag, body) => saveMilestoneState(id, etag, milestone.number, body),
    fields: ['reachedOn', 'waivedReason'],
    onDone: () => {
      onCancel();
      onDone(t(`milestones.${kind}Done`, { name }));
    },
  });
  useLeaveWarning(!isReached && value !== '');
  const field = isReached ? 'reachedOn' : 'waivedReason';
  return (
    <RecordDeedForm
      deed={deed}
      title={t(`milestones.${kind}Of`, { name })}
      submit={t(`milestones.${kind}Save`)}
      valuesOf={() => ({ [field]: value.trim() })}
      onCancel={onCancel}
    >
      <TextField
        label={t(`milestones.${field}`)}
        hint={isReached ? undefined : t('milestones.waivedReasonHint')}
        type={isReached ? 'date' : 'text'}
        max={isReached ? day : undefined}
        maxLength={200}
        name={field}
        autoComplete="off"
        required
        value={value}
        error={deed.faults.fields[field]}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
    </RecordDeedForm>
  );
}
