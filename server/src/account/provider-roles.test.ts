import { describe, expect, it } from 'vitest';
import { areaKeysOf, requireKnownRoles, roleOf } from './provider-roles.js';

const MEANING = {
  'breitband-verwaltung': 'admin',
  'breitband-beratung': 'dias_advisor',
  kommune: 'municipal_officer',
  Landkreis: 'district_officer',
  'Rechnungs Prüfung': 'auditor',
};
const role = (claims: Record<string, unknown>, claim = 'roles') => roleOf(claims, claim, MEANING);

describe('The role of someone whom the provider knows', () => {
  it.each([
    ['as one text', { roles: 'kommune' }, 'municipal_officer'],
    ['as several in one text', { roles: 'fahrdienst kommune' }, 'municipal_officer'],
    ['as a list', { roles: ['fahrdienst', 'Landkreis'] }, 'district_officer'],
    ['with a space in its name', { roles: ['Rechnungs Prüfung'] }, 'auditor'],
    ['with a space in its name, as one text', { roles: 'Rechnungs Prüfung' }, 'auditor'],
  ])('is read %s', (_how, claims, expected) => expect(role(claims)).toBe(expected));

  it('is the strongest of several, whatever their order', () => {
    expect(role({ roles: ['kommune', 'breitband-verwaltung', 'breitband-beratung'] })).toBe('admin');
    expect(role({ roles: 'Landkreis kommune' })).toBe('district_officer');
    expect(roleOf({ roles: ['a', 'b'] }, 'roles', { a: 'auditor', b: 'municipal_officer' })).toBe(
      'municipal_officer',
    );
  });

  it('is found in a nested claim, as Keycloak sends it, and in one whose name has dots', () => {
    expect(role({ realm_access: { roles: ['kommune'] } }, 'realm_access.roles')).toBe('municipal_officer');
    expect(role({ 'https://land.example/roles': ['kommune'] }, 'https://land.example/roles')).toBe(
      'municipal_officer',
    );
  });

  it.each([
    ['no claim', {}],
    ['a role of another service', { roles: ['fahrdienst'] }],
    ['our own name of a role, which nobody mapped', { roles: ['admin'] }],
    ['another case', { roles: ['KOMMUNE'] }],
    ['names that every object has', { roles: ['constructor', '__proto__', 'toString'] }],
    ['something else', { roles: { kommune: true } }],
    ['nothing', { roles: null }],
  ])('is none for %s', (_what, claims) => expect(role(claims)).toBeNull());

  it('is refused at the start where the settings name one that does not exist, or none at all', () => {
    expect(() => requireKnownRoles({ kommune: 'municipal_oficer' })).toThrow('municipal_oficer');
    expect(() => requireKnownRoles({})).toThrow('OIDC_ROLES fehlt');
    expect(() => requireKnownRoles(MEANING)).not.toThrow();
  });
});

const municipal = (ags: unknown) => areaKeysOf({ ags }, 'ags', 'municipal_officer');
const district = (ags: unknown) => areaKeysOf({ ags }, 'ags', 'district_officer');

describe('The Kommunen of someone whom the provider knows', () => {
  it('are read from a list or a text, each once', () => {
    expect(municipal(['14521460', '14522080', '14521460'])).toEqual(['14521460', '14522080']);
    expect(municipal('14522080, 14521460;14521035  14521460')).toEqual(['14521035', '14521460', '14522080']);
    expect(municipal([14521460])).toEqual(['14521460']);
  });

  it('may be given as ARS: Verbandsgemeinde and the like are left out', () =>
    expect(municipal('145215115460')).toEqual(['14521460']));

  it('are the same for a kreisfreie Stadt with 5 and with 8 digits', () => {
    expect(municipal('14713')).toEqual(['14713000']);
    expect(district('14713000')).toEqual(['14713']);
    expect(district('145210000000')).toEqual(['14521']);
  });

  it('never become more than was given: an AGS is no Kreis', () => {
    expect(district(['14521460', '145215115460'])).toEqual([]);
    expect(district('14521')).toEqual(['14521']);
  });

  it('leave out what is no key', () => {
    expect(municipal(['Olbernhau', '1452146', '14521460x', '', null, { ags: '14521460' }])).toEqual([]);
    expect(municipal(undefined)).toEqual([]);
  });

  it('are none for a role that is not bound to Kommunen', () =>
    expect(areaKeysOf({ ags: '14521460' }, 'ags', 'dias_advisor')).toEqual([]));
});
