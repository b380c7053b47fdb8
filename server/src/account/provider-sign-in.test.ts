import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BrowserJar } from '../../test/browser-jar.js';
import {
  accountsOf,
  cancel,
  openProviderScene,
  type ProviderScene,
  PUBLIC,
  quiet,
  signIn,
  untilCallback,
} from '../../test/provider-scene.js';
import { setClock } from '../platform/clock.js';
import { PROVIDER_COOKIE } from './provider-cookie.js';

const wolf = {
  claims: {
    name: 'Petra Wolf',
    email: 'Petra.Wolf@olbernhau.example',
    email_verified: true,
    roles: ['fahrdienst', 'kommune'],
    ags: ['14521460', '14521470'],
  },
};
const START = `${PUBLIC}/api/session/provider`;
const CALLBACK = `${PUBLIC}/api/session/provider/callback`;

let scene: ProviderScene;
beforeAll(async () => {
  scene = await openProviderScene({ wolf });
}, 120_000);
afterAll(() => scene.close());
afterEach(() => setClock(null));

const session = async (jar: BrowserJar) => (await jar.request(`${PUBLIC}/api/session`)).json();
const locationOf = async (jar: BrowserJar, url: string) => {
  const answer = await jar.request(url);
  return { status: answer.status, location: answer.headers.get('location') };
};

describe('Whoever signs in at the provider of the Land', () => {
  it('is led through its pages and back to where they came from, signed in with role and Kommunen of the claims', async () => {
    const jar = scene.browser();
    const end = await signIn(jar, 'wolf', `${START}?return=/gemeinde/14521460%3FasOf=2026-11-01`);
    expect(end).toBe('/gemeinde/14521460?asOf=2026-11-01');
    expect((await session(jar)).account).toMatchObject({
      name: 'Petra Wolf',
      email: 'petra.wolf@olbernhau.example',
      role: 'municipal_officer',
      // Pfaffroda, of the second key, is part of Olbernhau today.
      areas: [{ key: '14521460', name: 'Olbernhau' }],
      hasPassword: false,
    });
    expect(await accountsOf(scene.db)).toHaveLength(1);
  });

  it('is signed in a second time without any question, and nothing is written in the history', async () => {
    const jar = scene.browser();
    await signIn(jar, 'wolf');
    const versions = () => scene.db.query(`SELECT id FROM record_version WHERE record = 'account'`);
    const before = await versions();
    expect(await signIn(jar, 'wolf')).toBe('/konto');
    expect(await versions()).toEqual(before);
    expect(await accountsOf(scene.db)).toHaveLength(1);
  });

  it('leaves nothing of the round trip behind', async () => {
    const jar = scene.browser();
    const started = await jar.request(START);
    const cookie = started.headers.getSetCookie().find((line) => line.startsWith(PROVIDER_COOKIE))!;
    for (const attribute of [
      'HttpOnly',
      'Secure',
      'SameSite=Lax',
      'Path=/api/session/provider',
      'Max-Age=600',
    ])
      expect(cookie).toContain(attribute);
    expect(started.headers.get('cache-control')).toBe('no-store');
    await signIn(jar, 'wolf');
    expect(jar.has(PROVIDER_COOKIE)).toBe(false);
  });

  it('ends with a sentence, not signed in, when they cancel there', async () => {
    const jar = scene.browser();
    expect(await cancel(jar, 'wolf')).toBe('/anmelden?fehler=abgebrochen');
    expect((await session(jar)).account).toBeNull();
  });
});

describe('The way to the provider and back', () => {
  it('asks for a code with proof key, state and nonce, to be sent to the public address', async () => {
    const { status, location } = await locationOf(scene.browser(), START);
    const asked = new URL(location!);
    expect(status).toBe(302);
    expect(asked.origin).toBe(scene.provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: scene.provider.clientId,
      response_type: 'code',
      scope: 'openid profile email',
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{20,}$/),
      nonce: expect.stringMatching(/^[\w-]{20,}$/),
    });
  });

  it('is refused by the provider without a proof key', async () => {
    const jar = scene.browser();
    const { location } = await locationOf(jar, START);
    const bare = new URL(location!);
    bare.searchParams.delete('code_challenge');
    bare.searchParams.delete('code_challenge_method');
    const { location: back } = await locationOf(jar, bare.href);
    expect(new URL(back!).searchParams.get('error')).toBe('invalid_request');
    expect((await locationOf(jar, back!)).location).toBe('/anmelden?fehler=anbieter');
  });

  it('gives nothing to someone who plants the code of another sign-in: the proof key does not fit', async () => {
    const stolen = new URL(await untilCallback(scene.browser(), 'wolf'));
    const jar = scene.browser();
    const own = new URL(await untilCallback(jar, 'wolf'));
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    scene.provider.refusals.length = 0;
    expect((await locationOf(jar, own.href)).location).toBe('/anmelden?fehler=abgelaufen');
    expect(scene.provider.refusals.join()).toContain('code_verifier does not match');
    expect((await session(jar)).account).toBeNull();
  });

  it('works once: the same answer a second time signs nobody in, even with the cookie of before', async () => {
    const jar = scene.browser();
    const callback = await untilCallback(jar, 'wolf');
    const thief = BrowserJar.copyOf(jar);
    expect((await locationOf(jar, callback)).location).toBe('/konto');
    expect((await locationOf(jar, callback)).location).toBe('/anmelden?fehler=abgelaufen');
    expect((await locationOf(thief, callback)).location).toBe('/anmelden?fehler=abgelaufen');
    expect((await session(thief)).account).toBeNull();
  });

  it('belongs to the browser that began it', async () => {
    const callback = await untilCallback(scene.browser(), 'wolf');
    const other = scene.browser();
    expect((await locationOf(other, callback)).location).toBe('/anmelden?fehler=abgelaufen');
    await other.request(START);
    expect((await locationOf(other, callback)).location).toBe('/anmelden?fehler=abgelaufen');
    expect((await session(other)).account).toBeNull();
  });

  it('takes ten minutes at most', async () => {
    const jar = scene.browser();
    const callback = await untilCallback(jar, 'wolf', `${START}?return=/karte`);
    setClock(new Date(Date.now() + 11 * 60_000));
    expect((await locationOf(jar, callback)).location).toBe('/anmelden?fehler=abgelaufen');
  });

  it('is not believed when the token was made for another sign-in', async () => {
    const jar = scene.browser();
    const { location } = await locationOf(jar, START);
    const other = new URL(location!);
    other.searchParams.set('nonce', 'of-another-sign-in-0123456789');
    const callback = await untilCallback(jar, 'wolf', other.href);
    expect((await locationOf(jar, callback)).location).toBe('/anmelden?fehler=anbieter');
    expect((await session(jar)).account).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['an answer that nobody asked for', '?code=abc&state=def'],
    ['an error that nobody asked for', '?error=access_denied&state=def'],
    ['signs', '?code=%20&state[]=1&state=%2500'],
  ])('leads to the sign-in page for %s', async (_what, query) => {
    const expected = { status: 302, location: '/anmelden?fehler=abgelaufen' };
    expect(await locationOf(scene.browser(), CALLBACK + query)).toEqual(expected);
  });

  it.each(['//fremd.example', 'https://fremd.example', '/\\fremd.example'])(
    'never ends on another site: %s',
    async (target) => {
      const jar = scene.browser();
      expect(await signIn(jar, 'wolf', `${START}?return=${encodeURIComponent(target)}`)).toBe('/konto');
    },
  );
});

describe('When the provider is down', () => {
  it('the service says so, and works as soon as it is up: also if it was down when the service started', async () => {
    const later = await openProviderScene({ wolf });
    try {
      await later.provider.stop();
      const jar = later.browser();
      const lines: string[] = [];
      later.service.app.useLogger({ ...quiet, warn: (line: string) => void lines.push(line) });
      const down = { status: 302, location: '/anmelden?fehler=anbieter&return=%2Fkarte' };
      expect(await locationOf(jar, `${START}?return=/karte`)).toEqual(down);
      expect(lines.join()).toContain('ECONNREFUSED');
      await later.provider.start();
      const callback = await untilCallback(jar, 'wolf');
      await later.provider.stop();
      expect((await locationOf(jar, callback)).location).toBe('/anmelden?fehler=anbieter');
      await later.provider.start();
      expect(await signIn(jar, 'wolf')).toBe('/konto');
    } finally {
      await later.close();
    }
  }, 120_000);

  it('and where it does not know us any more, the fault is the same for the person', async () => {
    const { provider } = scene;
    const { clientSecret } = provider;
    try {
      provider.clientSecret = 'another one';
      await provider.register(CALLBACK);
      expect(await signIn(scene.browser(), 'wolf')).toBe('/anmelden?fehler=anbieter');
    } finally {
      provider.clientSecret = clientSecret;
      await provider.register(CALLBACK);
    }
  });
});

describe('The demo on plain http', () => {
  it('signs in as well: its cookies do without Secure', async () => {
    const demo = await openProviderScene(
      { wolf },
      { configuration: { demo: true, publicUrl: null, trustProxy: false } },
    );
    try {
      const jar = demo.browser();
      const isEnd = (next: string) => next === `${demo.address}/konto`;
      await signIn(jar, 'wolf', `${demo.address}/api/session/provider`, isEnd);
      const answer = await jar.request(`${demo.address}/api/session`);
      expect((await answer.json()).account.name).toBe('Petra Wolf');
    } finally {
      await demo.close();
    }
  }, 120_000);
});

describe('A token that someone else has signed', () => {
  it('signs nobody in', async () => {
    const forging = await openProviderScene({ wolf });
    try {
      await forging.provider.changePublishedKeys();
      const jar = forging.browser();
      expect(await signIn(jar, 'wolf')).toBe('/anmelden?fehler=anbieter');
      expect((await session(jar)).account).toBeNull();
      expect(await accountsOf(forging.db)).toEqual([]);
    } finally {
      await forging.close();
    }
  }, 120_000);
});
