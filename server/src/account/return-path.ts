const HERE = 'http://here.invalid';
const DEFAULT = '/konto';

/** Where someone goes who just signed in: a page of this service, never another site and never back to the sign-in. */
export function returnPath(wanted: string | null): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, HERE)) return DEFAULT;
  const url = new URL(wanted, HERE);
  const path = url.pathname + url.search + url.hash;
  // `//other.example`, `/\other.example` and `/.//other.example` lead elsewhere.
  if (url.origin !== HERE || path.startsWith('//')) return DEFAULT;
  return /^\/(api|anmelden)(\/|\?|#|$)/.test(path) ? DEFAULT : path;
}

/** The sign-in page with something to say, and the way on. */
export function signInPage(parameters: Record<string, string>, back: string): string {
  const query = new URLSearchParams({ ...parameters, ...(back !== DEFAULT && { return: back }) });
  return `/anmelden?${query}`;
}
