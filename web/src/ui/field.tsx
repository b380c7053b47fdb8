import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon } from './icon.js';

interface Labelled {
  label: string;
  /** One sentence below the label: what belongs here. */
  hint?: ReactNode;
  /** What was refused here, and the mend. */
  error?: ReactNode;
}

/** What ties a control to its label, hint and error. */
interface Ties {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label above, then the hint, the control, and what was refused there. KERN's own fields share one id for all errors. */
export function Field({
  id: given,
  label,
  hint,
  error,
  children,
}: Labelled & { id?: string | undefined; children: (ties: Ties) => ReactNode }) {
  const made = useId();
  const id = given ?? made;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-refused' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="danger" />
      <span>{children}</span>
    </p>
  );
}

export function TextField({
  label,
  hint,
  error,
  id,
  ...input
}: Labelled & Omit<ComponentProps<'input'>, 'className'>) {
  return (
    <Field {...{ id, label, hint, error }}>
      {(ties) => <input className="kern-form-input__input" type="text" {...input} {...ties} />}
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  id,
  children,
  ...select
}: Labelled & Omit<ComponentProps<'select'>, 'className'>) {
  return (
    <Field {...{ id, label, hint, error }}>
      {(ties) => (
        <div className="kern-form-input__select-wrapper">
          <select className="kern-form-input__select" {...select} {...ties}>
            {children}
          </select>
        </div>
      )}
    </Field>
  );
}

export function CheckField({
  label,
  hint,
  ...input
}: Omit<Labelled, 'error'> & Omit<ComponentProps<'input'>, 'type'>) {
  const id = useId();
  return (
    <div className="field check-field">
      <input
        {...input}
        className="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
