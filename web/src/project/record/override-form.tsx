import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { TextField } from '../../ui/field.js';
import { today } from '../report/use-report.js';
import { RecordDeedForm } from './record-deed-form.js';
import type { RecordDeed } from './use-record-deed.js';

export interface AskedPass {
  reason: string;
  effectiveOn: string | undefined;
}

/** Asks a lead to let pass what blocks a step. It holds as long as what was read stays as it is. */
export function OverrideForm({ deed, onClose }: { deed: RecordDeed<AskedPass>; onClose: () => void }) {
  const { t } = useTranslation('record');
  const [day] = useState(today);
  const [reason, setReason] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(day);
  useLeaveWarning(reason !== '');
  const { fields } = deed.faults;
  return (
    <RecordDeedForm
      deed={deed}
      title={t('override.ask')}
      submit={t('override.askButton')}
      valuesOf={() => ({ reason: reason.trim(), effectiveOn: effectiveOn || undefined })}
      onCancel={onClose}
    >
      <TextField
        label={t('override.reason')}
        hint={t('override.reasonHint')}
        name="reason"
        required
        maxLength={500}
        autoComplete="off"
        value={reason}
        error={fields.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextField
        label={t('steps.effectiveOn')}
        hint={t('steps.effectiveHint')}
        type="date"
        name="effectiveOn"
        max={day}
        value={effectiveOn}
        error={fields.effectiveOn}
        onChange={(event) => setEffectiveOn(event.currentTarget.value)}
      />
    </RecordDeedForm>
  );
}
