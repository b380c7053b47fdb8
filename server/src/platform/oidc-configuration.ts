import { z } from 'zod';
import { Refusal } from './refusal.js';

/** The identity provider of the Land, as the operator describes it; see README "Anmeldung über OpenID Connect". */
export interface OidcConfiguration {
  issuer: string;
  clientId: string;
  /** null: a public client, which PKCE alone protects. */
  clientSecret: string | null;
  /** What the button says. */
  name: string;
  scope: string;
  /** Claim that holds the roles of the provider, and which of ours each means. */
  roleClaim: string;
  roles: Record<string, string>;
  /** Claim that holds AGS or Kreis keys. */
  areaClaim: string;
  /** Whether the provider's sign-in counts as two factors, or ours is asked for unless it says so (`amr`). */
  secondFactor: 'provider' | 'own';
}

interface OidcSettings {
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_CLIENT_SECRET?: string | undefined;
  OIDC_NAME: string;
  OIDC_SCOPE: string;
  OIDC_ROLE_CLAIM: string;
  OIDC_ROLES: string;
  OIDC_AREA_CLAIM: string;
  OIDC_SECOND_FACTOR: 'provider' | 'own';
}

export function oidcOf(values: OidcSettings): OidcConfiguration | null {
  if (!values.OIDC_ISSUER) {
    if (!values.OIDC_CLIENT_ID && !values.OIDC_CLIENT_SECRET && values.OIDC_ROLES === '{}') return null;
    throw new Refusal('Zu OIDC_CLIENT_ID, OIDC_CLIENT_SECRET oder OIDC_ROLES fehlt OIDC_ISSUER.');
  }
  if (!values.OIDC_CLIENT_ID) throw new Refusal('Zu OIDC_ISSUER fehlt OIDC_CLIENT_ID.');
  if (!values.OIDC_SCOPE.split(' ').includes('openid'))
    throw new Refusal('OIDC_SCOPE muss openid enthalten, etwa OIDC_SCOPE="openid profile email".');
  return {
    issuer: issuerOf(values.OIDC_ISSUER),
    clientId: values.OIDC_CLIENT_ID,
    clientSecret: values.OIDC_CLIENT_SECRET ?? null,
    name: values.OIDC_NAME,
    scope: values.OIDC_SCOPE,
    roleClaim: values.OIDC_ROLE_CLAIM,
    roles: rolesOf(values.OIDC_ROLES),
    areaClaim: values.OIDC_AREA_CLAIM,
    secondFactor: values.OIDC_SECOND_FACTOR,
  };
}

/** What this machine says to itself nobody else can read; everything else needs TLS. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

function issuerOf(text: string): string {
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
    throw new Refusal(
      'OIDC_ISSUER muss mit https:// beginnen; http:// geht nur auf demselben Rechner (localhost).',
    );
  // Often copied with the address of its metadata, which would be taken without looking who it belongs to.
  return text.replace(/\/\.well-known\/openid-configuration$/, '');
}

function rolesOf(text: string): Record<string, string> {
  const words = 'OIDC_ROLES muss JSON sein, etwa {"breitband-beratung":"dias_advisor"}.';
  try {
    const parsed = z.record(z.string(), z.string()).safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // not JSON at all
  }
  throw new Refusal(words);
}
