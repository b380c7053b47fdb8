import { Refusal } from '../platform/refusal.js';
import { type Role, roles } from './permissions.js';

/* What the claims of an identity provider mean here: role and scope. Pure; which keys exist the database knows. */

export type Claims = Record<string, unknown>;

/** The strongest first: whoever is in several groups of the provider gets the one that may do most. */
export const strongestFirst: readonly Role[] = [
  'admin',
  'dias_lead',
  'dias_advisor',
  'district_officer',
  'municipal_officer',
  'auditor',
];

export const isOfficer = (role: Role): boolean => role === 'municipal_officer' || role === 'district_officer';

/** Asked at the start: a misspelt role would only be noticed by whoever is not let in. */
export function requireKnownRoles(meaning: Record<string, string>): void {
  const names = Object.values(meaning);
  if (names.length === 0)
    throw new Refusal(
      'OIDC_ROLES fehlt: Ohne Zuordnung der Rollen kann sich niemand anmelden, etwa OIDC_ROLES={"breitband-beratung":"dias_advisor"}.',
    );
  const unknown = names.filter((name) => !roles.includes(name as Role));
  if (unknown.length > 0)
    throw new Refusal(
      `OIDC_ROLES nennt unbekannte Rollen (${unknown.join(', ')}). Möglich sind ${roles.join(', ')}.`,
    );
}

/** null: none of the provider's roles means one of ours. */
export function roleOf(claims: Claims, roleClaim: string, meaning: Record<string, string>): Role | null {
  const value = claimAt(claims, roleClaim);
  // A single text may be one role with a space in its name, or several roles.
  const theirs = typeof value === 'string' ? [value, ...value.split(/\s+/)] : textsOf(value);
  const ours = new Set(theirs.map((name) => (Object.hasOwn(meaning, name) ? meaning[name] : null)));
  return strongestFirst.find((role) => ours.has(role)) ?? null;
}

/**
 * Keys of Gemeinden or Kreise that a role gets from the claim, if the tables know them. A kreisfreie Stadt is both: its key
 * with 5 and the one with 8 digits mean the same ground. Nothing is widened: an AGS never becomes its Kreis.
 */
export function areaKeysOf(claims: Claims, areaClaim: string, role: Role): string[] {
  if (!isOfficer(role)) return [];
  const value = claimAt(claims, areaClaim);
  const keys = (typeof value === 'string' ? value.split(/[\s,;]+/) : textsOf(value)).map((key) => key.trim());
  const read = role === 'municipal_officer' ? municipalityKey : districtKey;
  return [...new Set(keys.map(read).filter((key) => key !== null))].toSorted();
}

/** AGS of an AGS, of an ARS (12 digits), or of the 5 digits of a kreisfreie Stadt. */
function municipalityKey(key: string): string | null {
  if (/^\d{8}$/.test(key)) return key;
  if (/^\d{12}$/.test(key)) return key.slice(0, 5) + key.slice(9);
  return /^\d{5}$/.test(key) ? `${key}000` : null;
}

/** 5 digits of a Kreis, also written with zeros to the length of an AGS or ARS. */
function districtKey(key: string): string | null {
  return /^(\d{5})(000|0000000)?$/.exec(key)?.[1] ?? null;
}

/** By its name, or by a path into nested claims, as Keycloak's `realm_access.roles`. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined),
      claims,
    );
}

const isRecord = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Numbers too: some providers send keys so. */
function textsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
}
