import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import type { CaseStepBody, CaseStepDto } from '../../api/funding.js';
import { centsOf, centsText } from '../../project/record/record-money.js';
import { dayOfPass } from '../../project/record/record-step.js';
import { today } from '../../project/report/use-report.js';
import { TextField } from '../../ui/field.js';
import { CaseDeedForm } from './case-deed-form.js';
import { amountOf } from './case-step.js';
import type { StepsProps } from './case-steps.js';
import { useCaseDeed } from './use-case-deed.js';

interface StepFormProps extends StepsProps {
  step: CaseStepDto;
  onClose: () => void;
}

/** A step with its day, the amount it asks for and, where it is asked for, the reason. */
export function CaseStepForm({ read, step, run, offered, onDone, onClose }: StepFormProps) {
  const { t } = useTranslation('case');
  const amountName = offered ? amountOf(step) : null;
  const [day] = useState(today);
  const [start] = useState(() => ({
    effectiveOn: dayOfPass(step) ?? day,
    reason: '',
    amount: amountName ? centsText(offered?.[amountName] ?? null) : '',
  }));
  const [draft, setDraft] = useState(start);
  const [lack, setLack] = useState<string>();
  const { needsReason } = step;
  useLeaveWarning(JSON.stringify(draft) !== JSON.stringify(start));
  const deed = useCaseDeed<CaseStepBody>({
    read,
    run,
    fields: ['effectiveOn', 'reason', 'approvedAmount', 'paidAmount'],
    onDone: () => {
      onClose();
      onDone(t('steps.done', { label: step.label }));
    },
  });
  const { fields } = deed.faults;
  const valuesOf = (): CaseStepBody | undefined => {
    const cents = amountName ? centsOf(draft.amount) : null;
    const fault = amountName && typeof cents !== 'number';
    setLack(fault ? t('form.unreadable.money', { value: draft.amount }) : undefined);
    if (fault) return undefined;
    return {
      to: step.to,
      effectiveOn: draft.effectiveOn || undefined,
      reason: draft.reason.trim() || undefined,
      ...(amountName && { [amountName]: cents }),
    };
  };
  const edit = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  return (
    <CaseDeedForm {...{ deed, valuesOf }} title={step.label} submit={step.label} onCancel={onClose}>
      {amountName && (
        <TextField
          label={t(`steps.${amountName}`)}
          hint={t('form.moneyHint')}
          name={amountName}
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
          value={draft.amount}
          error={lack ?? fields[amountName]}
          onChange={(event) => edit({ amount: event.currentTarget.value })}
          onBlur={() => edit({ amount: centsText(centsOf(draft.amount) ?? null) || draft.amount })}
        />
      )}
      <TextField
        label={t('steps.effectiveOn')}
        hint={t('steps.effectiveHint')}
        type="date"
        name="effectiveOn"
        max={day}
        value={draft.effectiveOn}
        error={fields.effectiveOn}
        onChange={(event) => edit({ effectiveOn: event.currentTarget.value })}
      />
      <TextField
        label={t(needsReason ? 'steps.reason' : 'steps.reasonOptional')}
        hint={t('steps.reasonHint')}
        name="reason"
        maxLength={500}
        autoComplete="off"
        required={needsReason}
        value={draft.reason}
        error={fields.reason}
        onChange={(event) => edit({ reason: event.currentTarget.value })}
      />
    </CaseDeedForm>
  );
}
