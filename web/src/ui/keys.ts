import { useEffect, useSyncExternalStore } from 'react';

/*
 * Single-letter keys, which some people press by accident (WCAG 2.1.4): they can be switched off. The choice is one word
 * in localStorage, like that of the theme; nothing personal. Each page is loaded anew, so memory alone would forget it.
 */
const NAME = 'keys';
const CHANGED = 'keys-switched';

function areOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'off');
  } catch {
    return;
  }
  dispatchEvent(new Event(CHANGED));
}

function onSwitch(follow: () => void): () => void {
  addEventListener(CHANGED, follow);
  addEventListener('storage', follow);
  return () => {
    removeEventListener(CHANGED, follow);
    removeEventListener('storage', follow);
  };
}

/** Whether single letters and digits do something. True on the server, too. */
export const useKeysOn = (): boolean => useSyncExternalStore(onSwitch, areOn, () => true);

const texts = ['text', 'search', 'email', 'tel', 'url', 'password', 'number', 'date', 'datetime-local'];

/** Where keys are letters: a field, or a list that jumps to what is typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return texts.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Deeds by the key that is pressed alone: off in fields, off where they were switched off. */
export function useLetterKeys(deeds: Record<string, () => void>): void {
  const on = useKeysOn();
  useEffect(() => {
    if (!on) return;
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const deed = deeds[event.key.toLowerCase()];
      if (!deed || isTyping(event.target)) return;
      event.preventDefault();
      deed();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  });
}
