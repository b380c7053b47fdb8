import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { MunicipalityHitDto } from '../api/client.js';
import { useSettled } from '../ui/settled.js';
import { MIN_SEARCH, onlyHit, searchQuery } from './queries.js';

/** So long typing must pause before the service is asked. */
const PAUSE = 150;

/** What a combobox does: ask while typing, move, choose, close. */
export function useSearch(initialText: string, onChoose: (hit: MunicipalityHitDto) => void) {
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
  const choose = (hit: MunicipalityHitDto) => {
    edit(hit.name, false);
    onChoose(hit);
  };
  const move = (step: number) => {
    setOpen(true);
    if (options.length > 0)
      setActive((Math.max(active, step > 0 ? -1 : 0) + step + options.length) % options.length);
  };
  /** With one hit it is opened; with several, the first press shows which would be. */
  const enter = () => {
    const hit = options[active] ?? (hits && onlyHit(hits));
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
    reopen: () => setOpen(text.trim().length >= MIN_SEARCH && text !== initialText),
    onKeyDown: (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    },
  };
}

function useHits(text: string, open: boolean) {
  const settled = useSettled(text, PAUSE);
  const isLongEnough = settled.length >= MIN_SEARCH;
  const { data, isError } = useQuery({ ...searchQuery(settled), enabled: open && isLongEnough });
  // Hits of an earlier text would say something false about this one.
  return { hits: isLongEnough && settled === text ? data?.items : undefined, failed: isError };
}
