import { describe, expect, it } from 'vitest';
import { isSecondFactor, personOf } from './provider-claims.js';

const ISSUER = 'https://anmeldung.example';
const person = (claims: Record<string, unknown>) => personOf({ iss: ISSUER, sub: 'a1', ...claims });

describe('A person whom the provider knows', () => {
  it('has the name and the e-mail of the claims, the e-mail in small letters', () =>
    expect(person({ name: ' Petra Wolf ', email: 'Petra.Wolf@Olbernhau.de', email_verified: true })).toEqual({
      issuer: ISSUER,
      subject: 'a1',
      name: 'Petra Wolf',
      email: 'petra.wolf@olbernhau.de',
      emailVerified: true,
    }));

  it('may have the name in parts, or none', () => {
    expect(person({ given_name: 'Petra', family_name: 'Wolf' })?.name).toBe('Petra Wolf');
    expect(person({ family_name: 'Wolf' })?.name).toBe('Wolf');
    expect(person({})?.name).toBeNull();
  });

  it('has a verified e-mail only if the provider says so', () => {
    expect(person({ email_verified: 'true' })?.emailVerified).toBe(true);
    for (const email_verified of [undefined, false, 'false', 1, {}])
      expect(person({ email_verified })?.emailVerified).toBe(false);
  });

  it('brings nothing that the database cannot hold', () => {
    expect(person({ name: 'Petra\u0000Wolf\n' })?.name).toBe('Petra Wolf');
    expect(person({ name: 'Petra\u202E Wo\u200Blf\u2028' })?.name).toBe('Petra Wolf');
    expect(person({ name: 'x'.repeat(5000) })?.name).toHaveLength(200);
    for (const email of ['keine', 'a@b\u0000.de', 'a\u200B@b.de', 7, `${'a'.repeat(300)}@b.de`])
      expect(person({ email })?.email).toBeNull();
  });

  it('is nobody without a usable subject', () => {
    for (const sub of [undefined, '', 7, 'a\u0000b', 'x'.repeat(256)]) expect(person({ sub })).toBeNull();
  });
});

describe('A sign-in at the provider', () => {
  it.each([['mfa'], ['otp'], ['hwk'], ['swk'], ['sms'], ['sc']])('counts as two factors with %s', (method) =>
    expect(isSecondFactor({ amr: ['pwd', method] })).toBe(true),
  );

  it('counts as one with a password, a PIN, a picture or no word at all', () => {
    for (const amr of [['pwd'], ['pin'], ['face'], ['user', 'geo'], [], undefined, null, {}, 'password'])
      expect(isSecondFactor({ amr })).toBe(false);
  });
});
