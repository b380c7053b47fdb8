import type { ComponentProps, ReactNode } from 'react';

interface OptionListProps extends Omit<ComponentProps<'div'>, 'children'> {
  label: string;
  options: { id: string; content: ReactNode }[];
  /** Index of the option that Enter would take. */
  active: number;
  onChoose: (index: number) => void;
}

/** The list of a combobox or of the map. Who owns it has the focus and hears the keys, and names the active option. */
export function OptionList({ label, options, active, onChoose, ...rest }: OptionListProps) {
  return (
    <div role="listbox" aria-label={label} {...rest}>
      {options.map(({ id, content }, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={id}
          id={id}
          role="option"
          className="option"
          aria-selected={index === active}
          // The focus stays where it is; a click must not blur it before it counts.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
