import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../ui/field.js';
import { type Trust, trusts } from './trust.js';

/** Typed texts of a form by field. */
export type Typed = Record<string, string>;

interface CommonProps {
  typed: Typed;
  faults: Record<string, string>;
  onType: (change: Typed) => void;
  /** Sure of nothing: only a value that is not known is so. */
  trustIsGiven?: boolean;
}

/** What every change says: on what it rests, how sure that is, and why it is made. */
export function ChangeCommon({ typed, faults, onType, trustIsGiven = false }: CommonProps) {
  const { t } = useTranslation(['programmeChange', 'programme']);
  return (
    <>
      <TextField
        label={t('field.source')}
        hint={t('field.sourceHint')}
        name="source"
        required
        maxLength={500}
        autoComplete="off"
        value={typed.source ?? ''}
        error={faults.source}
        onChange={(event) => onType({ source: event.currentTarget.value })}
      />
      {!trustIsGiven && (
        <SelectField
          label={t('field.trust')}
          value={typed.trust ?? 'primary'}
          error={faults.trust}
          onChange={(event) => onType({ trust: event.currentTarget.value })}
        >
          {trusts
            .filter((trust): trust is Exclude<Trust, 'unknown'> => trust !== 'unknown')
            .map((trust) => (
              <option key={trust} value={trust}>
                {t(`programme:trust.${trust}`)}
              </option>
            ))}
        </SelectField>
      )}
      <TextField
        label={t('field.reason')}
        name="reason"
        required
        maxLength={500}
        autoComplete="off"
        value={typed.reason ?? ''}
        error={faults.reason}
        onChange={(event) => onType({ reason: event.currentTarget.value })}
      />
    </>
  );
}

interface FieldsProps {
  names: readonly string[];
  label: (name: string) => string;
  typed: Typed;
  faults: Record<string, string>;
  onType: (change: Typed) => void;
  type?: 'text' | 'date';
  required?: boolean;
}

/** Several fields of a kind. */
export function ChangeFields({ names, label, typed, faults, onType, type = 'text', required }: FieldsProps) {
  return names.map((name) => (
    <TextField
      key={name}
      label={label(name)}
      name={name}
      type={type}
      required={required}
      maxLength={type === 'text' ? 500 : undefined}
      autoComplete="off"
      value={typed[name] ?? ''}
      error={faults[name]}
      onChange={(event) => onType({ [name]: event.currentTarget.value })}
    />
  ));
}
