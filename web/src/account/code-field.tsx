import { TextField } from '../ui/field.js';
import { takeFocus } from '../ui/take-focus.js';

interface CodeFieldProps {
  label: string;
  hint: string;
  error?: string | undefined;
  /** A recovery code has letters too. */
  recovery?: boolean;
  /** Takes the focus when it comes up. */
  focused?: boolean;
}

/** A code of the app, six digits; with `recovery` one of the codes for an emergency. */
export function CodeField({ label, hint, error, recovery = false, focused = false }: CodeFieldProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      name="code"
      inputMode={recovery ? 'text' : 'numeric'}
      autoComplete={recovery ? 'off' : 'one-time-code'}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      data-retry=""
      required
      ref={focused ? takeFocus : undefined}
    />
  );
}
