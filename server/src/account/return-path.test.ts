import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { returnPath, signInPage } from './return-path.js';

describe('The way back after signing in', () => {
  it('is a page of this service', () => {
    expect(returnPath('/gemeinde/14521460?asOf=2026-11-01#verlauf')).toBe(
      '/gemeinde/14521460?asOf=2026-11-01#verlauf',
    );
    expect(returnPath(null)).toBe('/konto');
  });

  it.each([
    ['//fremd.example'],
    ['/\\fremd.example'],
    ['/\t/fremd.example'],
    ['/.//fremd.example'],
    ['https://fremd.example'],
    ['javascript:alert(1)'],
    ['konto'],
    [''],
    ['/anmelden?return=/konto'],
    ['/api/session/provider'],
  ])('is the own account for %j', (wanted) => expect(returnPath(wanted)).toBe('/konto'));

  it('never leaves this service, whatever is asked for', () => {
    const signs = fc.string({
      unit: fc.constantFrom('/', '\\', '.', '\t', '\r\n', '@', ':', 'a', '%', '?', '#'),
    });
    fc.assert(
      fc.property(signs, (text) => {
        const target = returnPath(`/${text}`);
        expect(new URL(target, 'https://lotse.example').origin).toBe('https://lotse.example');
        expect(target).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
      }),
    );
  });

  it('travels with the page to sign in, unless it is the usual one', () => {
    expect(signInPage({ fehler: 'anbieter' }, '/karte?x=1')).toBe(
      '/anmelden?fehler=anbieter&return=%2Fkarte%3Fx%3D1',
    );
    expect(signInPage({ fehler: 'anbieter' }, '/konto')).toBe('/anmelden?fehler=anbieter');
  });
});
