/** Pages that nobody is led back to: they are the way in themselves. */
const waysIn = /^\/(anmelden|passwort-vergessen|einladung|passwort|api)(\/|$|\?)/;

/** Where to go after signing in, as the address says it: a path of this service, else nothing. */
export function safeReturn(wanted: string | null): string | null {
  if (!wanted?.startsWith('/') || waysIn.test(wanted)) return null;
  const base = 'http://here.invalid';
  try {
    const url = new URL(wanted, base);
    // `//other.example`, `/\other.example` and hidden line breaks all end up at another origin or another path.
    const path = url.pathname + url.search + url.hash;
    return url.origin === base && !path.startsWith('//') && !waysIn.test(path) ? path : null;
  } catch {
    return null;
  }
}

/** The sign-in page that leads back to this path. */
export function signInPath(back: string): string {
  const path = safeReturn(back);
  return path ? `/anmelden?return=${encodeURIComponent(path).replaceAll('%2F', '/')}` : '/anmelden';
}
