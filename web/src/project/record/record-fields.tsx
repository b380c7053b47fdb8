import type { ReactNode } from 'react';
import { SelectField, TextField, CheckField, Field } from '../../ui/field.js';
import type { Draft } from './record-draft.js';
import { centsOf, centsText, countOf, countText } from './record-money.js';

/** One field of a form over a record. */
export interface FieldSpec {
  key: string;
  label: string;
  kind?: 'text' | 'long' | 'number' | 'money' | 'date' | 'select' | 'check';
  hint?: ReactNode;
  /** Of a select; the first is what an empty field means. */
  options?: readonly (readonly [value: string, label: string])[];
  required?: boolean;
  maxLength?: number;
}

interface FieldsProps {
  specs: readonly FieldSpec[];
  draft: Draft;
  faults: Record<string, string>;
  onEdit: (change: Record<string, string>) => void;
}

export function RecordFields({ specs, draft, faults, onEdit }: FieldsProps) {
  return specs.map((spec) => (
    <RecordField
      key={spec.key}
      spec={spec}
      value={draft[spec.key] ?? ''}
      error={faults[spec.key]}
      onType={(value) => onEdit({ [spec.key]: value })}
    />
  ));
}

interface RecordFieldProps {
  spec: FieldSpec;
  value: string;
  error: string | undefined;
  onType: (value: string) => void;
}

function RecordField({ spec, value, error, onType }: RecordFieldProps) {
  const { key, label, kind = 'text', hint, options = [], required, maxLength = 200 } = spec;
  if (kind === 'check')
    return (
      <CheckField
        label={label}
        hint={hint}
        checked={value === 'yes'}
        onChange={(event) => onType(event.currentTarget.checked ? 'yes' : '')}
      />
    );
  if (kind === 'select')
    return (
      <SelectField
        {...{ label, hint, error, value }}
        name={key}
        onChange={(event) => onType(event.currentTarget.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </SelectField>
    );
  if (kind === 'long')
    return (
      <Field {...{ label, hint, error }}>
        {(ties) => (
          <textarea
            className="kern-form-input__input"
            rows={3}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onType(event.currentTarget.value)}
            {...ties}
          />
        )}
      </Field>
    );
  if (kind === 'date')
    return (
      <TextField
        {...{ label, hint, error, value, required }}
        type="date"
        name={key}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    );
  return (
    <TextField
      {...{ label, hint, error, value, required, maxLength }}
      name={key}
      inputMode={kind === 'text' ? undefined : 'decimal'}
      autoComplete="off"
      onBlur={() => {
        const tidy = tidied(kind, value);
        if (tidy !== value) onType(tidy);
      }}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** Shown back as it was understood. */
function tidied(kind: FieldSpec['kind'], value: string): string {
  if (kind === 'money') return centsText(centsOf(value) ?? null) || value;
  return kind === 'number' ? countText(countOf(value) ?? null) || value : value;
}
