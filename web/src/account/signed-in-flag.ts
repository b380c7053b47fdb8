import { useSyncExternalStore } from 'react';

/*
 * Whether somebody has signed in with this browser: one word in localStorage, nothing personal. It spares visitors who
 * never sign in a request on every public page. Other tabs hear of it by the browser's own event.
 */
const key = 'signedIn';
const changed = 'signed-in-flag';

export function readFlag(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    // Storage can be switched off; then pages that need a session ask for it themselves.
    return false;
  }
}

export function writeFlag(signedIn: boolean): void {
  if (signedIn === readFlag()) return;
  try {
    if (signedIn) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    return;
  }
  dispatchEvent(new Event(changed));
}

/** Another tab has signed in or out. */
export function onFlagElsewhere(follow: () => void): () => void {
  const ofKey = (event: StorageEvent) => (event.key === key || event.key === null) && follow();
  addEventListener('storage', ofKey);
  return () => removeEventListener('storage', ofKey);
}

function onFlag(follow: () => void): () => void {
  const stop = onFlagElsewhere(follow);
  addEventListener(changed, follow);
  return () => {
    stop();
    removeEventListener(changed, follow);
  };
}

/** False on the server and in the first render of the browser, so that both are equal. */
export const useFlag = () => useSyncExternalStore(onFlag, readFlag, () => false);
