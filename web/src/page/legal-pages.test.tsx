import { describe, expect, it } from 'vitest';
import type { PublisherDto } from '../api/publisher.js';
import { render } from '../entry-server.js';
import { easyRead } from '../legal/easy-read.de.js';
import type { Block } from '../legal/legal-text.js';
import { madeUpApi } from './made-up-api.js';

const publisher: PublisherDto = {
  name: 'Digitalagentur Sachsen',
  street: 'Stauffenbergallee 24',
  city: '01099 Dresden',
  email: null,
  phone: null,
  responsible: null,
  supervisor: null,
  dataProtectionEmail: null,
  isDemo: true,
  sendsMail: false,
  identityProvider: null,
  accountRetentionDays: 730,
  contactRetentionDays: 45,
  adviceRetentionDays: 365,
};
const options = { demo: true, basemap: null, manifest: {}, origin: 'https://lotse.example' };
async function open(url: string, more: Partial<PublisherDto> = {}) {
  const api = madeUpApi();
  const { html, status } = await render(
    url,
    async (path) => {
      if (path === '/api/publisher') return { status: 200, json: { ...publisher, ...more } };
      if (path === '/api/subscription-form') return { status: 200, json: { ticket: 'x.y', name: null } };
      return api(path);
    },
    options,
  );
  const text = html
    .replace(/<script type="application\/json".*?<\/script>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
  return { html, status, text };
}
const paths = ['/impressum', '/datenschutz', '/barrierefreiheit', '/leichte-sprache'];

describe('What the law asks for', () => {
  it.each(paths)('%s is a whole page without JavaScript, which every page leads to', async (path) => {
    const { html, status } = await open(path);
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`<link rel="canonical" href="https://lotse.example${path}">`);
    expect(html).toMatch(/<meta name="description" content="[^"]{40,}">/);
    expect(html).not.toMatch(/\sstyle=|<!-- -->|noindex/);
    const start = await open('/');
    expect(start.html).toContain(`href="${path}"`);
  });

  it('header, foot, contact and what programs read name who runs this instance', async () => {
    const own = { name: 'Netzamt Nord', street: 'Weg 1', city: '20095 Hamburg' };
    const api = madeUpApi();
    const states = [{ ags: '02', name: 'Hamburg' }];
    const asked: string[] = [];
    const of = async (url: string) =>
      (
        await render(
          url,
          async (path) => {
            asked.push(path);
            if (path === '/api/publisher')
              return { status: 200, json: { ...publisher, ...own, phone: '040 123' } };
            return path === '/api/contact-form'
              ? { status: 200, json: { ticket: 'x.y', retentionDays: 45 } }
              : api(path);
          },
          { ...options, publisher: own, states },
        )
      ).html;
    const start = await of('/');
    expect(start).toContain('<b>Netzamt Nord</b><br/>Weg 1, 20095 Hamburg');
    expect(start).toContain('"provider":{"@type":"GovernmentOrganization","name":"Netzamt Nord"');
    const contact = await of('/kontakt');
    expect(contact).toContain('Netzamt Nord\nWeg 1\n20095 Hamburg');
    expect(contact).toContain('href="tel:040123"');
    expect(await of('/einbetten')).toContain('/embed/02');
    // The figures of the start page are those of its Land.
    expect(asked.filter((path) => /area=02\b/.test(path)).length).toBeGreaterThan(2);
    expect(asked.filter((path) => /area=14\b/.test(path))).toEqual([]);
    for (const html of [start, contact]) expect(html).not.toContain('Digitalagentur');
    const state = /id="state">(.*?)<\/script>/s.exec(start)![1]!;
    expect(JSON.parse(state).settings).toMatchObject({ publisher: own, states });
  });

  it('the Impressum names who runs this instance, and says what the operator has not set', async () => {
    const demo = await open('/impressum');
    expect(demo.text).toContain('Dies ist eine Vorführung mit erfundenen Projekten');
    expect(demo.text).toContain('noch nicht eingetragen (Einstellung PUBLISHER_EMAIL des Betreibers)');
    const set = await open('/impressum', {
      isDemo: false,
      name: 'Amt für Netze',
      email: 'post@amt.example',
      phone: '0351 12 34-5',
      responsible: 'Erika Muster',
    });
    expect(set.text).toContain('Amt für Netze betreibt diese Website');
    expect(set.html).toContain('href="mailto:post@amt.example"');
    expect(set.html).toContain('href="tel:035112345"');
    expect(set.text).not.toMatch(/noch nicht eingetragen|Vorführung mit/);
  });

  it('Datenschutz tells the periods of this instance, and the authority that watches', async () => {
    const { text } = await open('/datenschutz', { identityProvider: 'Landesanmeldung' });
    expect(text).toContain('Nach 45 Tagen löscht das Programm Namen, Wege und Text');
    expect(text).toContain('730 Tage nach dem Abschalten eines Kontos');
    expect(text).toContain('365 Tage nach dem letzten Tag der Beratung');
    expect(text).toContain('Solange Sie sich nicht anmelden, setzt die Website kein Cookie.');
    expect(text).toContain('über „Landesanmeldung“ anmelden');
    expect(text).toContain('Sächsische Datenschutz- und Transparenzbeauftragte');
  });

  it('the Erklärung says how far it goes, since when, how to report a barrier and who helps then', async () => {
    const { html, text } = await open('/barrierefreiheit');
    expect(text).toContain('teilweise mit den Anforderungen vereinbar');
    expect(text).toContain(
      'Diese Erklärung wurde am 22. November 2026 erstellt. Sie beruht auf einer Selbstbewertung.',
    );
    expect(html).toContain('href="/kontakt?thema=barrierefreiheit"');
    expect(html).toContain('id="durchsetzungsverfahren"');
    expect(text).toContain('innerhalb eines Monats keine oder keine zufriedenstellende Antwort');
  });

  it('in another language they stay German, and are marked so', async () => {
    for (const path of paths) {
      const { html, text } = await open(`${path}?lang=en`);
      expect(html).toMatch(/<main[^>]*lang="de"/);
      expect(text).toContain('available in German only');
    }
  });

  it('when who runs it is not known, the page says that it failed, and is no success', async () => {
    const { status } = await render('/impressum', madeUpApi('publisher'), options);
    expect(status).toBe(503);
  });
});

describe('News by mail', () => {
  it('are offered where mails are sent, and elsewhere the feed alone', async () => {
    const [silent, sending] = [await open('/abo'), await open('/abo', { sendsMail: true })];
    expect(silent.html).not.toContain('name="email"');
    expect(silent.text).toContain('keine E-Mails');
    expect(sending.html).toContain('name="email"');
    for (const { html } of [silent, sending]) expect(html).toContain('/api/feeds');
  });
});

const linesOf = (block: Block): string[] => {
  if (typeof block === 'string') return [block];
  if ('link' in block) return [block.link.text];
  if ('list' in block) return block.list.map((item) => (typeof item === 'string' ? item : item.text));
  return block.facts.map(([, value]) => (typeof value === 'string' ? value : value.text));
};

describe('Leichte Sprache', () => {
  const sentences = easyRead.sections
    .flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(linesOf)])
    .flatMap((line) => line.split(/(?<=[.?!:]) /));

  it('says that no group of readers has checked it', async () => {
    expect((await open('/leichte-sprache')).text).toContain(
      'Diese Texte sind noch nicht von einer Prüf-Gruppe geprüft.',
    );
  });
  it('keeps sentences short, words short or hyphenated, and numbers as digits', () => {
    for (const sentence of sentences) {
      expect(`${sentence}: ${sentence.split(' ').length <= 16}`).toBe(`${sentence}: true`);
      const long = sentence.match(/\p{L}{15,}/gu) ?? [];
      expect({ sentence, long }).toEqual({ sentence, long: [] });
      expect(sentence).not.toMatch(/\b(?:zwei|drei|vier|fünf|hundert|tausend)\b/i);
    }
  });
  it('uses no subjunctive and no genitive with des or eines', () => {
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/\b(?:würden?|könnten?|müssten?|sollten?|wären?|hätten?|des|eines)\b/);
  });
});
