import { useState, type KeyboardEvent } from 'react';

/** Something that was found for a typed text; `exact`: no guess. */
interface Hit {
  name: string;
  exact: boolean;
}

interface ComboboxSetup<T extends Hit> {
  initialText: string;
  /** Asks for what fits the text; `hits` are undefined while unknown. A hook. */
  useHits: (text: string, open: boolean) => { hits: T[] | undefined; failed: boolean };
  /** So many letters are searched for. */
  minimum: number;
  onChoose: (hit: T) => void;
  /** Several are chosen one after the other: choosing empties the field. */
  clears?: boolean;
}

/** What a combobox does: ask while typing, move, choose, close. */
export function useCombobox<T extends Hit>(setup: ComboboxSetup<T>) {
  const { initialText, useHits, minimum, onChoose, clears = false } = setup;
  const [text, setText] = useState(initialText);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { hits, failed } = useHits(text.trim(), open);
  const options = hits?.filter((hit) => hit.exact) ?? [];
  const edit = (value: string, isOpen: boolean) => {
    setText(value);
    setOpen(isOpen);
    setActive(-1);
  };
  const choose = (hit: T) => {
    edit(clears ? '' : hit.name, false);
    onChoose(hit);
  };
  const move = (step: number) => {
    setOpen(true);
    if (options.length > 0)
      setActive((Math.max(active, step > 0 ? -1 : 0) + step + options.length) % options.length);
  };
  /** With one hit it is opened; with several, the first press shows which would be. */
  const enter = () => {
    const only = hits?.length === 1 && hits[0]!.exact ? hits[0] : undefined;
    const hit = options[active] ?? only;
    if (hit) choose(hit);
    else setActive(0);
  };
  const actions: Record<string, (() => void) | false> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: open && options.length > 0 && enter,
    Escape: open && (() => setOpen(false)),
  };
  return {
    text,
    hits,
    options,
    open,
    active,
    failed,
    choose,
    type: (value: string) => edit(value, true),
    close: () => setOpen(false),
    reopen: () => setOpen(text.trim().length >= minimum && text !== initialText),
    onKeyDown: (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    },
  };
}
