import { type RefObject, useEffect, useRef } from 'react';

/** What appears in the place of what had the focus takes it. */
export function useFocusInside<T extends HTMLElement>(selector: string, takes: boolean): RefObject<T | null> {
  const box = useRef<T>(null);
  useEffect(() => {
    if (takes) box.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [selector, takes]);
  return box;
}

/** When what is shown changes and what had the focus is gone with it, the focus stays in the same place of the page. */
export function useFocusKept<T extends HTMLElement>(selector: string, shown: string): RefObject<T | null> {
  const box = useRef<T>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [selector, shown]);
  return box;
}

/** What opened a form in its own place gets the focus back when that is closed again. */
export function useFocusBack<T extends HTMLElement>(selector: string, isOpen: boolean): RefObject<T | null> {
  const box = useRef<T>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) box.current?.querySelector<HTMLElement>(selector)?.focus();
    wasOpen.current = isOpen;
  }, [selector, isOpen]);
  return box;
}
