import type { ReactNode } from 'react';
import { TextField } from '../../ui/field.js';
import type { Draft } from '../../project/record/record-draft.js';
import { type FieldSpec, RecordFields } from '../../project/record/record-fields.js';
import { OperatorField } from '../../project/record/record-operator-field.js';
import { ChoicesField, OperatorsField } from './list-fields.js';
import { rateField, rateOf } from '../money.js';
import type { PartField } from './part-draft.js';

/** A field of a part of a case as it looks. */
export interface FieldLook extends PartField {
  label: string;
  hint?: ReactNode;
  /** Of a select, of choices. The first of a select is what an empty field means. */
  options?: readonly (readonly [value: string, label: string])[];
  required?: boolean;
  maxLength?: number;
}

interface PartFieldsProps {
  looks: readonly FieldLook[];
  draft: Draft;
  faults: Record<string, string>;
  onEdit: (change: Record<string, string>) => void;
  /** Number of the part where the form holds several. */
  prefix?: string;
  /** Operators of the register by number. */
  operators?: Readonly<Record<string, string>>;
}

export function PartFields({ looks, prefix = '', ...rest }: PartFieldsProps) {
  return looks.map((look) => (
    <OneField key={look.name} look={look} at={prefix ? `${prefix}.${look.name}` : look.name} {...rest} />
  ));
}

type OneFieldProps = Omit<PartFieldsProps, 'looks' | 'prefix'> & { look: FieldLook; at: string };

function OneField({ look, at, draft, faults, onEdit, operators = {} }: OneFieldProps) {
  const { kind, label, options = [] } = look;
  const value = draft[at] ?? '';
  const error = faults[at];
  const type = (text: string) => onEdit({ [at]: text });
  if (kind === 'operator')
    return (
      <OperatorField
        label={label}
        chosen={value ? { id: Number(value), name: operators[value] ?? value } : null}
        error={error}
        onChoose={(operator) => type(operator ? String(operator.id) : '')}
      />
    );
  if (kind === 'operators') return <OperatorsField {...{ label, value, error, operators }} onChange={type} />;
  if (kind === 'choices' || kind === 'lots')
    return <ChoicesField {...{ label, value, error, options }} hint={look.hint} onChange={type} />;
  if (kind === 'rate')
    return (
      <TextField
        {...{ label, error, value, hint: look.hint, required: look.required }}
        name={at}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => type(rateField(rateOf(value) ?? null) || value)}
      />
    );
  return (
    <RecordFields specs={[{ ...specOf(look), key: at }]} draft={draft} faults={faults} onEdit={onEdit} />
  );
}

function specOf({ name, kind, label, hint, options, required, maxLength }: FieldLook): FieldSpec {
  const others: Partial<Record<PartField['kind'], FieldSpec['kind']>> = { document: 'select', year: 'text' };
  const known = others[kind] ?? (kind as FieldSpec['kind']);
  return { key: name, kind: known, label, hint, options, required, maxLength };
}
