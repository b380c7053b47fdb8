import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.js';

const settings = {
  OIDC_ISSUER: 'https://anmeldung.example/realms/land',
  OIDC_CLIENT_ID: 'breitbandlotse',
  OIDC_ROLES: '{"kommune":"municipal_officer"}',
};

describe('The settings of the identity provider', () => {
  it('are none without an issuer', () => expect(readConfiguration({}).oidc).toBeNull());

  it('need issuer, client and roles; the rest has its usual value', () =>
    expect(readConfiguration(settings).oidc).toEqual({
      issuer: 'https://anmeldung.example/realms/land',
      clientId: 'breitbandlotse',
      clientSecret: null,
      name: 'Landesanmeldung',
      scope: 'openid profile email',
      roleClaim: 'roles',
      roles: { kommune: 'municipal_officer' },
      areaClaim: 'ags',
      secondFactor: 'own',
    }));

  it.each([
    ['a provider elsewhere without TLS', { OIDC_ISSUER: 'http://anmeldung.example' }, 'https://'],
    ['one that only looks like this machine', { OIDC_ISSUER: 'http://127.0.0.1.example' }, 'https://'],
    ['no address', { OIDC_ISSUER: 'anmeldung' }, 'OIDC_ISSUER'],
    ['a missing client', { OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID'],
    ['roles that are no JSON', { OIDC_ROLES: 'kommune=municipal_officer' }, 'OIDC_ROLES'],
    ['a scope without openid', { OIDC_SCOPE: 'profile' }, 'openid'],
    ['another second factor', { OIDC_SECOND_FACTOR: 'keiner' }, 'OIDC_SECOND_FACTOR'],
  ])('refuse %s in a sentence', (_what, wrong, words) =>
    expect(() => readConfiguration({ ...settings, ...wrong })).toThrow(words),
  );

  it.each(['http://localhost:8080/realms/land', 'http://127.0.0.1:9000', 'http://[::1]:9000'])(
    'allow plain http on this machine: %s',
    (issuer) => expect(readConfiguration({ ...settings, OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer),
  );

  it('take the address of the metadata for that of the issuer', () =>
    expect(
      readConfiguration({
        ...settings,
        OIDC_ISSUER: 'https://anmeldung.example/realms/land/.well-known/openid-configuration',
      }).oidc?.issuer,
    ).toBe('https://anmeldung.example/realms/land'));
});
