import type { ReactNode, Ref } from 'react';
import { FieldError } from '../../ui/field.js';
import { Key } from '../../ui/keys-switch.js';

interface ChoiceProps {
  name: string;
  checked: boolean;
  onChoose: () => void;
  disabled?: boolean;
  /** Pressed alone it chooses this one. */
  hotkey?: string | undefined;
  children: ReactNode;
}

/** One of a few: a radio button as large as a button. What is blocked stays to be seen, grey. */
export function Choice({ name, checked, onChoose, disabled = false, hotkey, children }: ChoiceProps) {
  return (
    <label className="report-choice">
      <input type="radio" name={name} checked={checked} disabled={disabled} onChange={onChoose} />
      <span>{children}</span>
      {hotkey && <Key>{hotkey}</Key>}
    </label>
  );
}

interface ChoicesProps {
  legend: ReactNode;
  /** Of the legend: hidden where the heading says it. */
  hidden?: boolean;
  error?: string | undefined;
  id: string;
  group?: Ref<HTMLFieldSetElement>;
  children: ReactNode;
}

export function Choices({ legend, hidden = false, error, id, group, children }: ChoicesProps) {
  return (
    <fieldset
      ref={group}
      id={id}
      className="report-choices"
      role="radiogroup"
      tabIndex={-1}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={hidden ? 'sr-only' : undefined}>{legend}</legend>
      <div className="report-choice-row">{children}</div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
