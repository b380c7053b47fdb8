import type { ComponentProps, KeyboardEvent } from 'react';
import { Icon } from './icon.js';

interface ComboboxInputProps extends Omit<ComponentProps<'input'>, 'id'> {
  id: string;
  combobox: {
    text: string;
    options: unknown[];
    open: boolean;
    active: number;
    type: (value: string) => void;
    close: () => void;
    reopen: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** The field of a combobox. Its list is called `${id}-list`, its options `${id}-${index}`. */
export function ComboboxInput({ id, combobox, ...input }: ComboboxInputProps) {
  const { text, options, open, active } = combobox;
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        {...input}
        id={id}
        className="kern-form-input__input"
        type="text"
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open && options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        value={text}
        onChange={(event) => combobox.type(event.currentTarget.value)}
        onKeyDown={combobox.onKeyDown}
        onBlur={combobox.close}
        onFocus={combobox.reopen}
      />
    </div>
  );
}
