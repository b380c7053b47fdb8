import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../test/accounts.js';
import { startTestService, type TestService } from '../test/service.js';
import { insertSmallLand } from '../test/small-land.js';
import { setClock } from './platform/clock.js';
import { projectRoot } from './platform/project-root.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(insertSmallLand);
});
afterAll(() => service.close());

/** Addresses of pages, one of each kind; the table of the web says how many kinds there are. */
const pages = [
  '/',
  '/karte',
  '/anmelden',
  '/passwort-vergessen',
  '/konto',
  '/verwaltung/konten',
  '/verwaltung/postausgang',
  '/gemeinde/14521035',
  '/gemeinde/14521035/verlauf',
  '/ausgabe/1/verlauf',
  '/einladung/abc',
  '/passwort/abc',
  '/verwaltung/konten/abc',
  '/projekte',
  '/projekt/1',
  '/statistik/termine',
  '/foerderprogramme',
  '/foerderprogramm/gigabit20',
  '/uebersicht',
  '/vorhaben',
  '/vorhaben/neu',
  '/vorhaben/1',
  '/vorhaben/1/melden',
  '/vorhaben/1/gebiet',
  '/vorhaben/1/adressen',
  '/vorhaben/1/verlauf',
  '/hochladen',
  '/hochladen/abc',
  '/netzbetreiber',
  '/beratung',
  '/beratung/anfragen',
  '/beratung/1',
  '/beratung/1/verlauf',
  '/beratung/anfragen/1/verlauf',
  '/fall/1',
  '/fall/1/foerderung',
  '/fall/1/antrag',
  '/fall/1/prognose',
  '/kontakt',
  '/abo',
  '/abo/abc',
  '/einbetten',
  '/daten',
  '/statistik',
  '/impressum',
  '/datenschutz',
  '/barrierefreiheit',
  '/leichte-sprache',
  '/arbeitsplatz',
  '/foerderfinder',
  '/berichte',
  '/berichte/landtag',
  '/berichte/mittelabfluss',
  '/berichte/programme',
  '/gibt-es-nicht',
];

/** Kinds of pages whose address names one thing, beside those of Gemeinden. */
const KINDS_NAMED = 26;

describe('security headers', () => {
  it('are looked at on every kind of page that the web has', () => {
    const table = fs.readFileSync(path.join(projectRoot, 'web/src/page/routes.ts'), 'utf8');
    const fixed = [...table.matchAll(/^ {2}'(\/[^']*)': '/gm)].map(([, address]) => address);
    expect(fixed.length).toBeGreaterThan(0);
    expect(pages).toEqual(expect.arrayContaining(fixed));
    expect([...table.matchAll(/^ {2}\[\/\^/gm)]).toHaveLength(KINDS_NAMED);
  });

  it.each([
    ...pages,
    '/api/health',
    '/api/session',
    '/api/municipalities',
    '/api/gibt-es-nicht',
    '/robots.txt',
  ])('of %s let nothing foreign and nothing inline run', async (url) => {
    const { headers } = await service.get(url);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    for (const directive of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(directive);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=(), '),
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('of what belongs to someone: kept by nobody, read by no other site', async () => {
    const { headers } = await signedIn(service, { role: 'admin' });
    for (const url of ['/api/session', '/api/accounts', '/api/sessions']) {
      const answer = await service.get(url, headers);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(answer.headers['cache-control']).toMatch(/no-store/);
    }
  });

  it('say that visitors come by https only, where they do', async () => {
    const safe = await startTestService(insertSmallLand, { demo: false, publicUrl: 'https://lotse.example' });
    try {
      expect((await safe.get('/api/health')).headers['strict-transport-security']).toBe('max-age=31536000');
      expect((await safe.get('/robots.txt')).headers['strict-transport-security']).toBe('max-age=31536000');
    } finally {
      await safe.close();
    }
  });
});

describe('what is made for the pages of others', () => {
  it.each(['/embed/14521035', '/embed/14521', '/embed/14', '/embed/lotse.js', '/embed/hoehe.js'])(
    '%s may stand in a frame anywhere, and asks and keeps nothing',
    async (url) => {
      const { headers } = await service.get(url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("form-action 'none'");
      expect(policy).toContain('frame-ancestors *');
      expect(policy).not.toMatch(/unsafe|https?:|connect-src/);
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('nothing else may', async () => {
    for (const url of ['/embedded', '/gemeinde/14521035', '/api/feeds', '/karte?x=/embed/14'])
      expect((await service.get(url)).headers).toMatchObject({
        'x-frame-options': 'DENY',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
  });
});

describe('a fault of ours', () => {
  it('says nothing of the inside, and names the request', async () => {
    await service.db.query('ALTER TABLE district RENAME TO district_gone');
    const answer = await service.get('/api/districts');
    await service.db.query('ALTER TABLE district_gone RENAME TO district');
    expect([answer.status, answer.headers['content-type']]).toEqual([
      500,
      'application/problem+json; charset=utf-8',
    ]);
    expect(answer.json).toEqual({
      type: 'about:blank',
      title: 'Fehler im Dienst',
      status: 500,
      detail: 'Das liegt an uns, nicht an Ihrer Eingabe. Bitte später noch einmal versuchen.',
      requestId: answer.headers['x-request-id'],
    });
  });
  it('every answer of the API carries a number that no visitor chose', async () => {
    for (const url of ['/api/health', '/api/nonsense', '/api/municipalities?limit=0']) {
      const { headers } = await service.get(url, { 'x-request-id': 'mine', 'request-id': 'mine' });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    }
  });
});

describe('/.well-known/security.txt', () => {
  it('says where a gap is reported (RFC 9116)', async () => {
    setClock(new Date('2026-11-21T14:12:00Z'));
    try {
      const { status, headers, text } = await service.get('/.well-known/security.txt');
      expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(text).toBe(
        'Contact: https://www.digitalagentur.sachsen.de/\nExpires: 2027-05-20T00:00:00Z\nPreferred-Languages: de, en\n',
      );
    } finally {
      setClock(null);
    }
  });
  it('names its own address and takes an e-mail address', async () => {
    const settings = { publicUrl: 'https://lotse.example', securityContact: 'sicherheit@lotse.example' };
    const other = await startTestService(async () => undefined, settings);
    const { text } = await other.get('/.well-known/security.txt');
    await other.close();
    expect(text).toContain('Contact: mailto:sicherheit@lotse.example\n');
    expect(text).toContain('Canonical: https://lotse.example/.well-known/security.txt\n');
  });
});
