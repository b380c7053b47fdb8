import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Configuration } from '../platform/configuration.js';
import { isLoopback, type OidcConfiguration } from '../platform/oidc-configuration.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { faultOf } from './provider-fault.js';
import type { Claims } from './provider-roles.js';

/** What a sign-in is recognised by when it comes back. */
export interface RoundTrip {
  state: string;
  nonce: string;
  /** Proof key (PKCE): whoever steals the code has no use for it. */
  verifier: string;
}

const TIMEOUT_SECONDS = 10;
/** After this the provider's metadata are read anew. */
const METADATA_LIFE_MS = 3_600_000;

/** Talks with the identity provider; whatever goes wrong there is a `ProviderFault`. */
@Injectable()
export class ProviderClient {
  private discovered: { until: number; client: Promise<oidc.Configuration> } | null = null;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  begin(): RoundTrip {
    return {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
  }

  async addressOf(trip: RoundTrip, redirectUri: string): Promise<URL> {
    try {
      return oidc.buildAuthorizationUrl(await this.client(), {
        redirect_uri: redirectUri,
        scope: this.settings.scope,
        state: trip.state,
        nonce: trip.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(trip.verifier),
        code_challenge_method: 'S256',
      });
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Trades the code in and reads the claims: what the signed token says wins over the userinfo endpoint. */
  async claimsOf(callback: URL, trip: RoundTrip): Promise<Claims> {
    try {
      const client = await this.client();
      const tokens = await oidc.authorizationCodeGrant(client, callback, {
        expectedState: trip.state,
        expectedNonce: trip.nonce,
        pkceCodeVerifier: trip.verifier,
        idTokenExpected: true,
      });
      const signed = tokens.claims()!;
      if (!client.serverMetadata().userinfo_endpoint) return { ...signed };
      return { ...(await oidc.fetchUserInfo(client, tokens.access_token, signed.sub)), ...signed };
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Asked for when first needed, so that the service starts without the provider; a failure is not remembered. */
  private client(): Promise<oidc.Configuration> {
    if (this.discovered && this.discovered.until > Date.now()) return this.discovered.client;
    const discovered = { until: Date.now() + METADATA_LIFE_MS, client: discover(this.settings) };
    this.discovered = discovered;
    discovered.client.catch(() => {
      if (this.discovered === discovered) this.discovered = null;
    });
    return discovered.client;
  }

  private get settings(): OidcConfiguration {
    return this.configuration.oidc!;
  }
}

function discover({ issuer, clientId, clientSecret }: OidcConfiguration): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  const execute = [oidc.enableNonRepudiationChecks];
  // Only ever for a provider on this very machine; configuration refuses every other one without TLS.
  if (server.protocol === 'http:' && isLoopback(server)) execute.push(oidc.allowInsecureRequests);
  const authentication = clientSecret === null ? oidc.None() : withSecret(clientSecret);
  return oidc.discovery(server, clientId, undefined, authentication, { execute, timeout: TIMEOUT_SECONDS });
}

/** As the provider wants it: Basic is what a client uses that was registered without saying (OpenID Discovery 3). */
function withSecret(secret: string): oidc.ClientAuth {
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const basic = methods.includes('client_secret_basic') || !methods.includes('client_secret_post');
    (basic ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret))(server, ...rest);
  };
}
