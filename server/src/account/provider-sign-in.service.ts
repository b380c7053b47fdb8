import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Configuration } from '../platform/configuration.js';
import type { OidcConfiguration } from '../platform/oidc-configuration.js';
import { originOf } from '../platform/origin.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { notFound } from '../platform/problem.js';
import { ProviderAccountService, type Scope } from './provider-account.service.js';
import { isSecondFactor, personOf } from './provider-claims.js';
import { ProviderClient } from './provider-client.js';
import { ProviderCookie } from './provider-cookie.js';
import { ProviderFault } from './provider-fault.js';
import { areaKeysOf, type Claims, isOfficer, roleOf } from './provider-roles.js';
import { existingDistricts, hasOwnSecondFactor, municipalitiesOfToday } from './provider.queries.js';
import { returnPath, signInPage } from './return-path.js';
import { noteSecurity } from './security-log.js';
import { beginSession, requireSafeConnection } from './session-start.js';

const CALLBACK = '/api/session/provider/callback';

/** Sign-in at the identity provider of the Land: OpenID Connect, authorization code with PKCE. */
@Injectable()
export class ProviderSignInService {
  private readonly log = new Logger('provider');

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly client: ProviderClient,
    private readonly cookie: ProviderCookie,
    private readonly accounts: ProviderAccountService,
  ) {}

  /** Sends the browser to the provider. */
  async start(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.settings();
    requireSafeConnection(request);
    const back = returnPath(this.addressOf(request).searchParams.get('return'));
    await this.orToSignInPage(reply, back, async () => {
      const trip = this.client.begin();
      const address = await this.client.addressOf(trip, this.redirectUri(request));
      await this.cookie.keep(request, reply, 'at_provider', { ...trip, back });
      return address.href;
    });
  }

  /** The browser is back: signs in, or says on the sign-in page why not. */
  async finish(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const settings = this.settings();
    const trip = await this.cookie.read(request, 'at_provider');
    this.cookie.clear(request, reply);
    await this.orToSignInPage(reply, trip?.back ?? returnPath(null), async () => {
      const address = this.addressOf(request);
      if (!trip || address.searchParams.get('state') !== trip.state)
        throw new ProviderFault('abgelaufen', 'no sign-in of this browser is under way');
      const claims = await this.client.claimsOf(address, trip);
      const person = personOf(claims);
      if (!person) throw new ProviderFault('anbieter', 'no usable subject in the claims');
      const accountId = await this.accounts.accountOf(person, await this.scopeOf(claims, settings));
      const second = settings.secondFactor === 'provider' || isSecondFactor(claims);
      if (second || !(await hasOwnSecondFactor(this.db, accountId))) {
        await beginSession(request, accountId, { second });
        noteSecurity('sign_in.succeeded', accountId, request);
        return trip.back;
      }
      await this.cookie.keep(request, reply, 'needs_code', { accountId, back: trip.back });
      return signInPage({ schritt: 'code' }, trip.back);
    });
  }

  private async scopeOf(claims: Claims, settings: OidcConfiguration): Promise<Scope> {
    const role = roleOf(claims, settings.roleClaim, settings.roles);
    if (!role) throw new ProviderFault('kein-recht', `no role of OIDC_ROLES in claim ${settings.roleClaim}`);
    const keys = areaKeysOf(claims, settings.areaClaim, role);
    const find = role === 'district_officer' ? existingDistricts : municipalitiesOfToday;
    const areas = await find(this.db, keys);
    if (isOfficer(role) && areas.length === 0)
      throw new ProviderFault(
        'kein-recht',
        `${keys.length} keys for ${role} in claim ${settings.areaClaim}, none known`,
      );
    return { role, areas };
  }

  private async orToSignInPage(
    reply: FastifyReply,
    back: string,
    work: () => Promise<string>,
  ): Promise<void> {
    const target = await work().catch((error: unknown) => {
      if (!(error instanceof ProviderFault)) throw error;
      const line = `no sign-in (${error.code}): ${error.message}`;
      // What a person or a stranger brings about is no reason to look into settings.
      if (error.code === 'anbieter' || error.code === 'kein-recht') this.log.warn(line);
      else this.log.log(line);
      return signInPage({ fehler: error.code }, back);
    });
    void reply.header('cache-control', 'no-store').redirect(target, 302);
  }

  private settings(): OidcConfiguration {
    if (!this.configuration.oidc)
      throw notFound('Hier ist kein Anmeldedienst eingerichtet. Bitte mit E-Mail und Passwort anmelden.');
    return this.configuration.oidc;
  }

  /** As the provider knows it, and as the browser came back to it. */
  private redirectUri(request: FastifyRequest): string {
    return originOf(request, this.configuration) + CALLBACK;
  }

  private addressOf(request: FastifyRequest): URL {
    const { search } = new URL(request.url, 'http://localhost');
    return new URL(this.redirectUri(request) + search);
  }
}
