import { useTranslation } from 'react-i18next';
import { CheckField, Field, SelectField, TextField } from '../ui/field.js';
import type { ValueDraft } from './change-draft.js';
import { ChangeSteps } from './change-steps.js';

interface ValueProps {
  draft: ValueDraft;
  label: string;
  hint: string;
  error: string | undefined;
  criteria: readonly { id: string; label: string }[];
  onChange: (draft: ValueDraft) => void;
}

/** The new value by its kind; or that nobody knows it. */
export function ChangeValue(props: ValueProps) {
  const { t } = useTranslation('programmeChange');
  const { draft, onChange } = props;
  return (
    <>
      {!draft.unknown && <Typed {...props} />}
      <CheckField
        label={t('field.unknown')}
        checked={draft.unknown}
        onChange={(event) => onChange({ ...draft, unknown: event.currentTarget.checked })}
      />
    </>
  );
}

function Typed({ draft, label, hint, error, criteria, onChange }: ValueProps) {
  const { t } = useTranslation('programmeChange');
  const type = (text: string) => onChange({ ...draft, text });
  if (draft.kind === 'steps')
    return (
      <fieldset className={error ? 'field field-refused' : 'field'}>
        <legend>{label}</legend>
        <p className="field-hint">{hint}</p>
        <ChangeSteps
          steps={draft.steps}
          criteria={criteria}
          onChange={(steps) => onChange({ ...draft, steps })}
        />
        {error && <p className="field-error">{error}</p>}
      </fieldset>
    );
  if (draft.kind === 'yesNo')
    return (
      <SelectField
        {...{ label, hint, error }}
        value={draft.text}
        onChange={(event) => type(event.currentTarget.value)}
      >
        <option value="yes">{t('field.yes')}</option>
        <option value="no">{t('field.no')}</option>
      </SelectField>
    );
  if (draft.kind === 'lines')
    return (
      <Field {...{ label, error }} hint={`${hint} ${t('field.lines')}`}>
        {(ties) => (
          <textarea
            className="kern-form-input__input"
            rows={5}
            value={draft.text}
            onChange={(event) => type(event.currentTarget.value)}
            {...ties}
          />
        )}
      </Field>
    );
  return (
    <TextField
      {...{ label, error }}
      hint={draft.kind === 'numbers' ? `${hint} ${t('field.numbers')}` : hint}
      name="value"
      value={draft.text}
      inputMode={draft.kind === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      maxLength={500}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
