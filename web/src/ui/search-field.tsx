import { useEffect, useRef, useState } from 'react';
import { TextField } from './field.js';
import { useSettled } from './settled.js';

interface SearchFieldProps {
  label: string;
  /** As it stands in the address of the page. */
  search: string | null | undefined;
  /** Fewer letters are no search yet. */
  minimum?: number;
  onSearch: (search: string | null) => void;
}

const PAUSE_MS = 250;

/** Asks when typing pauses, and follows the address when that changes otherwise. */
export function SearchField({ label, search: given, minimum = 1, onSearch }: SearchFieldProps) {
  const search = given ?? '';
  const [text, setText] = useState(search);
  const settled = useSettled(text.trim(), PAUSE_MS);
  const sent = useRef(search);
  useEffect(() => {
    if (settled === sent.current || (settled.length > 0 && settled.length < minimum)) return;
    sent.current = settled;
    onSearch(settled || null);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  useEffect(() => {
    if (search === sent.current) return;
    sent.current = search;
    setText(search);
  }, [search]);
  return (
    <TextField
      type="search"
      label={label}
      autoComplete="off"
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
