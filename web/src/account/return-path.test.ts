import { describe, expect, it } from 'vitest';
import { safeReturn, signInPath } from './return-path.js';

describe('After signing in one is led to a page of this service, never elsewhere', () => {
  it.each(['/konto', '/karte?area=14625060&minMbit=100', '/gemeinde/14625060#warum', '/'])('%s', (path) => {
    expect(safeReturn(path)).toBe(path);
  });
  it.each([
    ['another origin', 'https://böse.example/'],
    ['another origin without a scheme', '//böse.example/'],
    ['the same with a backslash', '/\\böse.example'],
    ['the same behind a dot', '/.//böse.example'],
    ['hidden in a line break', '/\t/böse.example'],
    ['a script', 'javascript:alert(1)'],
    ['no path', 'konto'],
    ['nothing', ''],
    ['the sign-in page itself', '/anmelden?return=/konto'],
    ['the sign-in page by a detour', '/karte/../anmelden'],
    ['a used link', '/einladung/abc'],
    ['the interface', '/api/session'],
  ])('not to %s', (_what, path) => {
    expect(safeReturn(path)).toBeNull();
  });
  it('not to where nothing was said', () => expect(safeReturn(null)).toBeNull());
});

describe('The link to sign in', () => {
  it('leads back, filter and all', () => {
    const path = '/karte?area=14625060&minMbit=100';
    expect(signInPath(path)).toBe('/anmelden?return=/karte%3Farea%3D14625060%26minMbit%3D100');
    expect(safeReturn(new URL(signInPath(path), 'http://x').searchParams.get('return'))).toBe(path);
  });
  it('from the sign-in page leads to itself without a way back', () => {
    expect(signInPath('/anmelden?fehler=abgebrochen')).toBe('/anmelden');
  });
});
