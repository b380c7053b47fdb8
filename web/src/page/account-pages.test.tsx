import { describe, expect, it } from 'vitest';
import { signInDe } from '../account/sign-in.de.js';
import type { SignInOptions } from '../api/account.js';
import type { Transport } from '../api/client.js';
import { render } from '../entry-server.js';
import { madeUpApi } from './made-up-api.js';

const options = { demo: true, basemap: null, manifest: {}, origin: 'https://lotse.example' };
const ways: SignInOptions = {
  provider: { name: 'Sachsen-ID', url: '/api/session/provider' },
  demoAccounts: [
    {
      email: 'kommune@demo.example',
      password: 'nur für die Demo',
      role: 'municipal_officer',
      name: 'Petra Wolf',
      areas: ['Kamenz'],
      managesUsers: true,
    },
    {
      email: 'pruefung@demo.example',
      password: 'x',
      role: 'auditor',
      name: 'Uwe </script><i>',
      areas: [],
      managesUsers: false,
    },
  ],
};

/** Renders a page and writes down what it asked the service for. */
async function open(url: string, answer: SignInOptions = ways) {
  const asked: string[] = [];
  const transport: Transport = async (path) => {
    asked.push(path);
    return path === '/api/sign-in-options' ? { status: 200, json: answer } : madeUpApi()(path);
  };
  const { status, html } = await render(url, transport, options);
  const text = html
    .replace(/<script type="application\/json".*?<\/script>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
  return { status, html, text, asked };
}

const everyPage = [
  '/anmelden',
  '/anmelden?schritt=code',
  '/passwort-vergessen',
  '/einladung/abc-123',
  '/passwort/abc-123',
  '/konto',
];

describe('Every page of the own account', () => {
  it.each(everyPage)('%s keeps to the content security policy', async (url) => {
    const { html } = await open(url);
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))/);
    expect(html).not.toMatch(/\son\w+=/);
    expect(html).not.toContain('<!-- -->');
    expect(html).not.toMatch(/\{\{\w+\}\}/);
    expect(html).not.toContain('</script><i>');
  });
  it.each(everyPage)(
    '%s has one heading, a title, a language, and is kept out of search engines',
    async (url) => {
      const { status, html } = await open(url);
      expect(status).toBe(200);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toMatch(/<html lang="de">/);
      expect(html).toMatch(/<title>[A-ZÄÖÜ][^<]+ \| Breitbandlotse<\/title>/);
      expect(html).toContain('<meta name="robots" content="noindex">');
    },
  );
  it.each(everyPage)('%s says that it needs JavaScript', async (url) => {
    expect((await open(url)).text).toMatch(/muss in Ihrem Browser JavaScript eingeschaltet sein/);
  });
  it.each(everyPage)('%s asks on the server for nothing that belongs to a person', async (url) => {
    const { asked } = await open(url);
    expect(asked.filter((path) => !/^\/api\/(coverage-editions|sign-in-options)/.test(path))).toEqual([]);
  });
});

describe('/anmelden', () => {
  it('offers the identity provider first, then e-mail and password', async () => {
    const { text } = await open('/anmelden');
    expect(text).toMatch(/Mit Sachsen-ID anmelden .*oder mit E-Mail und Passwort E-Mail Passwort/);
  });
  it('without a provider it offers none', async () => {
    expect((await open('/anmelden', { ...ways, provider: null })).text).not.toContain('oder mit E-Mail');
  });
  it('works with password managers', async () => {
    const { html } = await open('/anmelden');
    expect(html).toMatch(/<input[^>]*type="email"[^>]*autoComplete="username"/i);
    expect(html).toMatch(/<input[^>]*autoComplete="current-password"[^>]*type="password"/i);
    expect((await open('/anmelden?schritt=code')).html).toMatch(/autoComplete="one-time-code"/i);
  });
  it('names the demo accounts with role and Kommune, one click each', async () => {
    const { text } = await open('/anmelden');
    expect(text).toContain('Demokonten');
    expect(text).toContain(
      'Sachbearbeitung Kommune Petra Wolf , Kamenz, verwaltet Konten Als Petra Wolf anmelden',
    );
    expect(text).toContain('Prüfung (liest nur)');
  });
  it('without demo accounts it speaks of none', async () => {
    expect((await open('/anmelden', { provider: null, demoAccounts: [] })).text).not.toContain('Demokonten');
  });
  it.each(Object.entries(signInDe.providerFault))(
    'says why the provider led back without success (%s)',
    async (code, sentence) => expect((await open(`/anmelden?fehler=${code}`)).text).toContain(sentence),
  );
  it('repeats no word of the address that it does not know', async () => {
    expect((await open('/anmelden?fehler=constructor&hinweis=geheim')).html).not.toContain('role="alert"');
  });
  it('leads on to the page one came from, and to no other house', async () => {
    const { html } = await open('/anmelden?return=/karte');
    expect(html).toContain('href="/api/session/provider?return=%2Fkarte"');
    expect((await open('/anmelden?return=//böse.example')).html).toContain(
      'href="/api/session/provider?return=%2Fuebersicht"',
    );
  });
});

describe('The header', () => {
  it('leads a visitor to sign in and back, and asks for no session', async () => {
    const { html, asked } = await open('/karte?minMbit=100');
    expect(html).toContain('href="/anmelden?return=/karte%3FminMbit%3D100"');
    expect(asked).not.toContain('/api/session');
  });
});
