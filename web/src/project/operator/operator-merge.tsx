import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { useFocusInside } from '../../account/use-focus-inside.js';
import { ApiError } from '../../api/client.js';
import { mergeOperators, type OperatorDto } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { OperatorChooser, type OperatorChoice } from '../record/record-operator-field.js';

interface MergeFormProps {
  operator: OperatorDto;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

/** Both entries as they are by now, where the service says that they are others than were shown. */
const nowOf = (error: unknown): OperatorDto[] =>
  error instanceof ApiError && error.status === 412 ? (error.problem.changes as OperatorDto[]) : [];

/** Two entries are one firm: which one stays, why, and what happens then. */
export function MergeForm({ operator, onDone, onCancel }: MergeFormProps) {
  const { t } = useTranslation('record');
  const box = useFocusInside<HTMLElement>('input', true);
  const [into, setInto] = useState<OperatorChoice | null>(null);
  const [reason, setReason] = useState('');
  const [lack, setLack] = useState<string | undefined>();
  const [goes, setGoes] = useState(operator);
  const { name, lotCount, projectCount } = goes;
  const deed = useDeed({
    run: (other: OperatorChoice) =>
      mergeOperators({
        path: { id: operator.id },
        headers: { 'If-Match': goes.etag },
        body: { into: other.id, intoEtag: other.etag, reason: reason.trim() },
      }).catch((error: unknown) => {
        const [from, kept] = nowOf(error);
        if (from && kept) {
          setGoes(from);
          setInto(kept);
        }
        throw error;
      }),
    fields: ['into', 'reason'],
    onDone: (kept) => onDone(t('operators.merged', { name, into: kept.name })),
  });
  const { form, check, run, faults } = deed;
  useLeaveWarning(into !== null || reason !== '');
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLack(into ? undefined : t('operators.noOther'));
    if (!into) return event.currentTarget.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    if (check(event.currentTarget)) run(into);
  };
  return (
    <section className="action-form" ref={box} aria-label={t('operators.mergeOf', { name })}>
      <h2>{t('operators.mergeOf', { name })}</h2>
      <form ref={form} className="deed-form" noValidate onSubmit={send}>
        <DeedFault deed={deed} />
        <OperatorChooser
          label={t('operators.into')}
          chosen={into}
          without={operator.id}
          error={lack ?? faults.fields.into}
          onChoose={(other) => {
            setInto(other);
            setLack(undefined);
          }}
        />
        {into && (
          <p>
            {[
              t('operators.effect', { name, into: into.name, count: lotCount }),
              t('operators.concerned', { count: projectCount }),
            ].join(' ')}
          </p>
        )}
        <TextField
          label={t('operators.reason')}
          hint={t('steps.reasonHint')}
          name="reason"
          required
          maxLength={500}
          autoComplete="off"
          value={reason}
          error={faults.fields.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="deed-buttons">
          <DeedButton deed={deed} text={t('operators.mergeButton')} />
          <KernButton variant="secondary" text={t('form.cancel')} onClick={onCancel} />
        </div>
      </form>
    </section>
  );
}
