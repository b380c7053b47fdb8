import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import type Provider from 'oidc-provider';
import type { Configuration, JWKS } from 'oidc-provider';

export interface ProviderUser {
  /** Claims of the id token and of userinfo; the key under which the user stands is the subject and the name to log in with. */
  claims: Record<string, unknown>;
  /** How the user proves who they are (RFC 8176). */
  amr?: string[];
}

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** By subject; may be changed at any time. */
  users: Map<string, ProviderUser>;
  /** What the provider refused at its token endpoint, in its own words. */
  refusals: string[];
  /** Takes the address under which the service wants its callbacks; to be called before anyone signs in. */
  register(redirectUri: string): Promise<void>;
  /** From now on it names keys that it does not sign with: every token looks forged. */
  changePublishedKeys(): Promise<void>;
  /** Down and up again under the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const CLAIMS = ['name', 'given_name', 'family_name', 'email', 'email_verified', 'roles', 'ags'];

/** A real OpenID provider (oidc-provider) with its own pages to log in and to consent, on a free port of loopback. */
export async function startOpenidProvider(users: Record<string, ProviderUser> = {}): Promise<TestProvider> {
  const jwks = await signingKeys();
  let handler: http.RequestListener = (_request, answer) => answer.writeHead(503).end();
  let server = await listen((request, answer) => handler(request, answer), 0);
  const { port } = server.address() as AddressInfo;
  const test: TestProvider = {
    issuer: `http://127.0.0.1:${port}`,
    clientId: 'breitbandlotse',
    clientSecret: 'a secret of the test',
    users: new Map(Object.entries(users)),
    refusals: [],
    register: async (redirectUri) => {
      handler = (await providerOf(test, jwks, redirectUri)).callback();
    },
    changePublishedKeys: async () => {
      const own = handler;
      const others = JSON.stringify(withoutPrivateParts(await signingKeys()));
      handler = (request, answer) =>
        request.url === '/jwks'
          ? answer.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(others)
          : own(request, answer);
    },
    stop: () => close(server),
    start: async () => {
      server = await listen((request, answer) => handler(request, answer), port);
    },
  };
  return test;
}

async function providerOf(test: TestProvider, jwks: JWKS, redirectUri: string): Promise<Provider> {
  const configuration: Configuration = {
    clients: [
      {
        client_id: test.clientId,
        client_secret: test.clientSecret,
        redirect_uris: [redirectUri],
      },
    ],
    jwks,
    cookies: { keys: ['a key of the test'] },
    claims: { openid: ['sub', 'amr'], profile: CLAIMS, email: ['email', 'email_verified'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, subject) => {
      const user = test.users.get(subject);
      return user && { accountId: subject, claims: () => ({ sub: subject, ...user.claims }) };
    },
  };
  const provider = await quietly(async () => {
    const library = await import('oidc-provider');
    return new library.Provider(test.issuer, configuration);
  });
  withMethods(provider, test);
  provider.on('grant.error', (_context, error) => {
    test.refusals.push(`${error.message}: ${error.error_detail ?? ''}`);
  });
  return provider;
}

/** It warns of this version of Node and of everything that is for tests only. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}

/** The provider's own login page knows no methods: they are added to what it hands in. */
function withMethods(provider: Provider, test: TestProvider): void {
  const finish = provider.interactionFinished.bind(provider);
  provider.interactionFinished = (request, response, result, options) => {
    const subject = result.login?.accountId;
    const amr = subject ? test.users.get(subject)?.amr : undefined;
    const login = result.login && { ...result.login, ...(amr && { amr }) };
    return finish(request, response, { ...result, ...(login && { login }) }, options);
  };
}

async function signingKeys(): Promise<JWKS> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' }] } as JWKS;
}

/** The same name for another key, so that a reader takes it for the one that was used. */
const withoutPrivateParts = ({ keys }: JWKS) => ({
  keys: keys.map(({ kty, n, e, alg, use, kid }) => ({ kty, n, e, alg, use, kid })),
});

function listen(handler: http.RequestListener, port: number): Promise<http.Server> {
  return new Promise((resolve, reject) => {
    const server = http.createServer(handler).once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function close(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
