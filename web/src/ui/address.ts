import { useEffect, useState } from 'react';

type Change = Record<string, string | null>;

/** The parameters of the address as state: what is chosen in the page stands in the address, and Back undoes it. */
export function useAddress(url: URL): [URLSearchParams, (change: Change, how?: 'push' | 'replace') => void] {
  const [search, setSearch] = useState(url.search);
  useEffect(() => {
    const follow = () => setSearch(location.search);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const change = (next: Change, how: 'push' | 'replace' = 'push') => {
    const params = changed(new URLSearchParams(location.search), next);
    const address = addressOf(location.pathname, params);
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address + location.hash);
    // Tells all who show a part of the address, as Back would.
    dispatchEvent(new PopStateEvent('popstate'));
  };
  return [new URLSearchParams(search), change];
}

/** The same address with some parameters set, or left out (null). */
export function changed(params: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** Slashes and colons are left as they are: an address is also read by people. */
export function addressOf(path: string, params: URLSearchParams): string {
  const query = params.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
  return params.size === 0 ? path : `${path}?${query}`;
}

/** A path of ours that also says which past state is looked at; null: today's. */
export function withAsOf(path: string, asOf: string | null): string {
  if (!asOf) return path;
  const [, pathname, search, hash] = /^([^?#]*)\??([^#]*)(.*)$/.exec(path)!;
  return addressOf(pathname!, changed(new URLSearchParams(search), { asOf })) + hash;
}
