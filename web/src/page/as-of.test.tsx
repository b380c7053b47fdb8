import { describe, expect, it } from 'vitest';
import { render } from '../entry-server.js';
import { madeUpApi } from './made-up-api.js';

const options = { demo: true, basemap: null, manifest: {}, origin: 'https://lotse.example' };
const open = (url: string) => render(url, madeUpApi(), options);
const textOf = (html: string) =>
  html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
const asOf = '2026-01-31';

/** Pages with content of then. */
const dated = [
  '/',
  '/?search=bern',
  '/?search=nichts',
  '/karte',
  '/karte?area=14625060&district=14625',
  '/karte?search=bern',
  '/gemeinde/14625060',
  '/gemeinde/14524010',
  '/nirgends',
];
const ofHistory = [
  '/gemeinde/14625060/verlauf',
  '/gemeinde/14625060/verlauf?von=10&bis=30',
  '/ausgabe/1/verlauf',
];
const ofToday = [
  '/anmelden',
  '/passwort-vergessen',
  '/konto',
  '/verwaltung/konten',
  '/verwaltung/postausgang',
];
const at = (path: string) => `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}`;

interface Link {
  href: string;
  text: string;
}
/** Links to pages of our own. */
function ownLinks(html: string): Link[] {
  return [...html.matchAll(/<a [^>]*?href="(\/[^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href, inner]) => ({
    href: href!.replaceAll('&amp;', '&'),
    text: textOf(inner!).trim(),
  }));
}
const leadsBack = ({ text }: Link) =>
  /^(Zur heutigen Seite|Rückblick beenden|Den heutigen Stand ansehen)$/.test(text);
const leadsIn = ({ href }: Link) => href.startsWith('/anmelden');
/** News go on, whatever moment is looked at. */
const isFeed = ({ href }: Link) => href.startsWith('/api/feeds');

describe('A past state that is looked at', () => {
  it.each([...dated, ...ofHistory, ...ofToday])(
    'travels in every link of %s until it is taken back',
    async (path) => {
      const { html } = await open(at(path));
      const links = ownLinks(html).filter((link) => ![leadsBack, leadsIn, isFeed].some((is) => is(link)));
      expect(links.length).toBeGreaterThan(1);
      const thenOf = ({ href }: Link) => new URL(href, options.origin).searchParams.get('asOf');
      // "Seite zu diesem Stand" of a version is of its own moment.
      const isOwnMoment = ({ text }: Link) => text.endsWith('zu diesem Stand');
      expect(links.filter((link) => thenOf(link) !== asOf && !isOwnMoment(link))).toEqual([]);
      expect(links.filter((link) => thenOf(link) === null)).toEqual([]);
    },
  );
  it.each([...dated, ...ofHistory])('travels in every form of %s', async (path) => {
    const { html } = await open(at(path));
    const forms = [...html.matchAll(/<form[^>]*method="get".*?<\/form>/gs)].map(([form]) => form);
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.filter((form) => !/name="asOf"/.test(form)).map((form) => form.slice(0, 80))).toEqual([]);
  });
  it.each(dated)('is said on %s, with the way back to the same page of today', async (path) => {
    const { html } = await open(at(path));
    expect(textOf(html)).toContain('Sie sehen den Stand vom 31.01.2026. ');
    const back = ownLinks(html).filter(({ text }) => text === 'Zur heutigen Seite');
    expect(back.map(({ href }) => href)).toEqual([path]);
  });
  it.each(ofToday)('%s says that it shows today, and what the others show', async (path) => {
    expect(textOf((await open(at(path))).html)).toContain(
      'Diese Seite zeigt immer den heutigen Stand. Auf den öffentlichen Seiten sehen Sie weiter den Stand vom 31.01.2026.',
    );
  });
  it.each([...dated, ...ofHistory, ...ofToday])(
    'nobody is told of it on %s who did not ask',
    async (path) => {
      const { html } = await open(path);
      expect(textOf(html)).not.toMatch(/Sie sehen den Stand|immer den heutigen Stand/);
      const others = ownLinks(html).filter(
        ({ href, text }) => /asOf=/.test(href) && !text.endsWith('zu diesem Stand'),
      );
      expect(others).toEqual([]);
    },
  );
  it.each(['/?search=bern', '/karte?area=14625060', '/gemeinde/14625060'])(
    'is asked of the service for all that %s shows but the borders',
    async (path) => {
      const asked: string[] = [];
      await render(
        at(path),
        (address) => {
          asked.push(address);
          return madeUpApi()(address);
        },
        options,
      );
      const dated = asked.filter((address) => !address.startsWith('/api/map/'));
      expect(dated.length).toBeGreaterThan(3);
      expect(dated.filter((address) => !address.includes(`asOf=${asOf}`))).toEqual([]);
    },
  );
  it('goes with who is sent on', async () => {
    expect((await open(at('/?search=Burkau'))).headers).toEqual({
      location: `/gemeinde/14625060?asOf=${asOf}`,
    });
    expect((await open(at('/gemeinde/14625999'))).headers).toEqual({
      location: `/gemeinde/14625060?frueher=14625999&asOf=${asOf}`,
    });
  });
  it('may be a moment of a day, and is then told with its time in Saxony', async () => {
    const { html } = await open('/gemeinde/14625060?asOf=2026-01-31T09:05:00.124Z');
    expect(textOf(html)).toContain('Sie sehen den Stand vom 31.01.2026, 10:05 Uhr.');
    expect(html).toContain('href="/karte?asOf=2026-01-31T09:05:00.124Z"');
  });
  it('leaves the one address of a page as it is', async () => {
    const { html } = await open(at('/gemeinde/14625060'));
    expect(html).toContain('<link rel="canonical" href="https://lotse.example/gemeinde/14625060">');
  });
  it('the map says what of it is of today', async () => {
    const sentence = 'Grenzen und 100-m-Zellen der Karte sind die heutigen.';
    expect(textOf((await open(at('/karte'))).html)).toContain(sentence);
    expect(textOf((await open('/karte')).html)).not.toContain(sentence);
  });
  it.each(['/', '/karte', '/gemeinde/14625060'])(
    '%s lets one choose a day without JavaScript',
    async (path) => {
      const choice = /<details[^>]*as-of-choice.*?<\/details>/s;
      const then = choice.exec((await open(at(path))).html)?.[0];
      expect(then).toContain(`action="${path}"`);
      expect(then).toMatch(/<input[^>]*type="date"[^>]*name="asOf"[^>]*value="2026-01-31"/);
      expect(choice.exec((await open(path)).html)?.[0]).toMatch(/<input[^>]*type="date"[^>]*name="asOf"/);
    },
  );
  it('the choice keeps the rest of the filter', async () => {
    const { html } = await open('/karte?minMbit=100&asOf=2026-01-31');
    expect(/<details[^>]*as-of-choice.*?<\/details>/s.exec(html)?.[0]).toContain(
      '<input type="hidden" name="minMbit" value="100"/>',
    );
  });
});
