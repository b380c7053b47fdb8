import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import {
  askOverride,
  type CaseStepDto,
  type FindingDto,
  type OverrideBody,
  type ReadCase,
} from '../../api/funding.js';
import { type AskedPass, OverrideForm } from '../../project/record/override-form.js';
import { TextField } from '../../ui/field.js';
import { CaseDeedForm } from '../case/case-deed-form.js';
import { useCaseDeed } from '../case/use-case-deed.js';

interface AskProps {
  finding: FindingDto;
  read: ReadCase;
  onDone: (sentence: string) => void;
  onClose: () => void;
}

/** An advisor asks to let a finding pass; a lead decides. It holds as long as the figures stay. */
export function AskOverride({ finding, read, onDone, onClose }: AskProps) {
  const { t } = useTranslation('case');
  const [reason, setReason] = useState('');
  useLeaveWarning(reason !== '');
  const deed = useCaseDeed<string>({
    read,
    run: (id, etag, typed) => askOverride(id, etag, { rule: finding.rule, reason: typed }),
    fields: ['reason'],
    onDone: () => {
      onClose();
      onDone(t('override.asked'));
    },
  });
  return (
    <CaseDeedForm
      deed={deed}
      title={t('override.ask')}
      submit={t('override.askButton')}
      valuesOf={() => reason.trim()}
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
        error={deed.faults.fields.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </CaseDeedForm>
  );
}

/** Of a part of a case, by which its steps are told apart. */
export type PartOfStep = Omit<NonNullable<OverrideBody['step']>, 'to' | 'effectiveOn'>;

interface AskStepProps extends Omit<AskProps, 'finding'> {
  part: PartOfStep;
  step: CaseStepDto;
  requirement: string;
}

export function AskCaseStepOverride({ read, part, step, requirement, onDone, onClose }: AskStepProps) {
  const { t } = useTranslation('record');
  const deed = useCaseDeed<AskedPass>({
    read,
    run: (id, etag, { reason, effectiveOn }) =>
      askOverride(id, etag, {
        rule: `step.${requirement}`,
        reason,
        step: { ...part, to: step.to, effectiveOn },
      }),
    fields: ['reason', 'effectiveOn'],
    onDone: () => {
      onClose();
      onDone(t('override.asked'));
    },
  });
  return <OverrideForm deed={deed} onClose={onClose} />;
}
