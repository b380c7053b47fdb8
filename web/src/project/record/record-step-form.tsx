import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { changeStatus, type ReadRecord, type StatusBody, type TransitionDto } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import type { Draft } from './record-draft.js';
import { RecordDeedForm } from './record-deed-form.js';
import { changedFacts, factKey, factsDraft, factSpec } from './record-facts.js';
import { RecordFields } from './record-fields.js';
import { askedFacts, dayOfPass } from './record-step.js';
import { today } from '../report/use-report.js';
import { useRecordDeed } from './use-record-deed.js';

interface StepFormProps {
  step: TransitionDto;
  read: ReadRecord;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

/** A step with the facts that it still lacks, its day and, where it is asked for, the reason. */
export function StepForm({ step, read, onDone, onCancel }: StepFormProps) {
  const { t } = useTranslation('record');
  const { record } = read;
  const day = today();
  // What was asked for when the form opened stays, also when another person has written it meanwhile.
  const [asked] = useState(() => askedFacts(step, record));
  const [start] = useState(() => factsDraft({ facts: asked }));
  const [draft, setDraft] = useState<Draft>(() => ({ ...start, effectiveOn: dayOfPass(step) ?? day }));
  const [unread, setUnread] = useState<string[]>([]);
  const { needsReason } = step;
  const deed = useRecordDeed<StatusBody>({
    read,
    run: changeStatus,
    fields: ['effectiveOn', 'reason', 'documents', ...asked.map(({ name }) => factKey(name))],
    onDone: () => {
      onCancel();
      onDone(t('steps.done', { label: step.label }));
    },
  });
  const edit = (change: Record<string, string>) => setDraft({ ...draft, ...change });
  useLeaveWarning(
    Object.keys({ ...start, ...draft }).some(
      (key) => key !== 'effectiveOn' && (start[key] ?? '') !== (draft[key] ?? ''),
    ),
  );
  const faults: Record<string, string> = {
    ...deed.faults.fields,
    ...Object.fromEntries(unread.map((key) => [key, t('form.noCount', { value: draft[key] })])),
  };
  const valuesOf = (): StatusBody | undefined => {
    const changed = changedFacts(asked, draft);
    setUnread(changed.unread);
    if (changed.unread.length > 0) return undefined;
    return {
      to: step.to,
      effectiveOn: draft.effectiveOn || undefined,
      facts: changed.facts,
      reason: draft.reason?.trim() || undefined,
    };
  };
  const words = { none: t('form.none'), documentHint: t('facts.documentHint') };
  return (
    <RecordDeedForm
      deed={deed}
      title={step.label}
      submit={step.label}
      valuesOf={valuesOf}
      onCancel={onCancel}
    >
      <RecordFields
        specs={asked.map((fact) => factSpec(fact, record.documents, words))}
        draft={draft}
        faults={faults}
        onEdit={edit}
      />
      <TextField
        label={t('steps.effectiveOn')}
        hint={t('steps.effectiveHint')}
        type="date"
        name="effectiveOn"
        max={day}
        value={draft.effectiveOn ?? ''}
        error={faults.effectiveOn}
        onChange={(event) => edit({ effectiveOn: event.currentTarget.value })}
      />
      <TextField
        label={t(needsReason ? 'steps.reason' : 'steps.reasonOptional')}
        hint={t(step.direction === 'hold' ? 'steps.reasonHintHold' : 'steps.reasonHint')}
        name="reason"
        maxLength={500}
        autoComplete="off"
        required={needsReason}
        value={draft.reason ?? ''}
        error={faults.reason}
        onChange={(event) => edit({ reason: event.currentTarget.value })}
      />
    </RecordDeedForm>
  );
}
