import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OperatorChooser } from '../../project/record/record-operator-field.js';
import { FieldError } from '../../ui/field.js';
import { listIn, listText } from './part-draft.js';

interface ListFieldProps {
  label: string;
  hint?: ReactNode;
  /** What is chosen, as the form keeps it. */
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** Several of a few: lots, Gemeinden of the case. */
export function ChoicesField(props: ListFieldProps & { options: readonly (readonly [string, string])[] }) {
  const { label, hint, value, error, options, onChange } = props;
  const id = useId();
  const chosen = listIn(value);
  const toggle = (option: string, isOn: boolean) =>
    onChange(
      listText(options.flatMap(([each]) => ((each === option ? isOn : chosen.includes(each)) ? [each] : []))),
    );
  return (
    <fieldset className={error ? 'field choices-field field-refused' : 'field choices-field'}>
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="choices">
        {options.map(([option, name]) => (
          <label key={option} htmlFor={`${id}-${option}`}>
            <input
              type="checkbox"
              id={`${id}-${option}`}
              checked={chosen.includes(option)}
              onChange={(event) => toggle(option, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** Several operators of the register, one after the other. */
export function OperatorsField(props: ListFieldProps & { operators: Readonly<Record<string, string>> }) {
  const { label, value, error, operators, onChange } = props;
  const { t } = useTranslation('case');
  const chosen = listIn(value);
  return (
    <div className="field operators-field">
      {chosen.length > 0 && (
        <>
          <p className="field-name">{label}</p>
          <ul className="chosen-list">
            {chosen.map((id) => (
              <li key={id}>
                <span>{operators[id] ?? id}</span>
                <KernButton
                  variant="tertiary"
                  className="kern-btn--small"
                  text={t('form.remove')}
                  alt={t('form.removeNamed', { name: operators[id] ?? id })}
                  onClick={() => onChange(listText(chosen.filter((each) => each !== id)))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <OperatorChooser
        key={value}
        label={chosen.length > 0 ? t('form.another') : label}
        chosen={null}
        error={error}
        onChoose={(operator) =>
          operator && onChange(listText([...new Set([...chosen, String(operator.id)])]))
        }
      />
    </div>
  );
}
