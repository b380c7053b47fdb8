import { describe, expect, it } from 'vitest';
import { render } from '../entry-server.js';
import { inPage } from '../ui/jsx/jsx-runtime.js';
import { inLanguage, setLanguage } from '../ui/language.js';
import { madeUpApi } from './made-up-api.js';

const options = { demo: true, basemap: null, manifest: {}, origin: 'https://lotse.example' };
const open = (url: string) => render(url, madeUpApi(), options);
const unescaped = (text: string) => text.replaceAll('&amp;', '&');

const headOf = (html: string) => html.slice(0, html.indexOf('</head>'));

const paths = [
  '/',
  '/?search=bern',
  '/?search=nichts',
  '/karte',
  '/karte?area=14625060&district=14625',
  '/karte?projects=on',
  '/gemeinde/14625060',
  '/gemeinde/14625060/verlauf',
  '/gemeinde/14625060?asOf=2026-01-31',
  '/adresse/12-1',
  '/projekte',
  '/statistik/termine',
  '/projekt/3',
  '/foerderprogramme',
  '/foerderprogramm/gigabit20',
  '/ausgabe/1/verlauf',
  '/statistik',
  '/kontakt',
  '/abo',
  '/einbetten',
  '/daten',
  '/impressum',
  '/datenschutz',
  '/barrierefreiheit',
  '/leichte-sprache',
  '/anmelden',
  '/konto',
  '/nirgends',
];
const withLanguage = (path: string, language: string) =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

/** Links to pages of ours, without those that change the language. */
const ownLinks = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*?href="(\/[^"]*)"[^>]*>/g)]
    .filter(([tag]) => !tag.includes('hrefLang'))
    .map(([, href]) => unescaped(href!))
    .filter((href) => !href.startsWith('/api/'));

describe('The language of the address', () => {
  it.each(paths)('goes with every link of %s', async (path) => {
    for (const language of ['en', 'hsb']) {
      const { html } = await open(withLanguage(path, language));
      const links = ownLinks(html);
      expect(links.length).toBeGreaterThan(3);
      expect(links.filter((href) => !new RegExp(`[?&]lang=${language}(&|#|$)`).test(href))).toEqual([]);
    }
  });
  it.each(paths)('is named by no link of %s where it is German', async (path) => {
    const { html } = await open(path);
    expect(ownLinks(html).filter((href) => href.includes('lang='))).toEqual([]);
  });
  it.each(['/', '/karte', '/gemeinde/14625060', '/projekte'])('goes with every form of %s', async (path) => {
    const { html } = await open(withLanguage(path, 'en'));
    const forms = html.match(/<form[^>]*>.*?<\/form>/gs) ?? [];
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) expect(form.match(/name="lang" value="en"/g)).toHaveLength(1);
  });
  it('goes with the address that a form is sent to', () => {
    setLanguage('en');
    expect(inPage('form', { method: 'post', action: '/kontakt' })).toMatchObject({
      action: '/kontakt?lang=en',
    });
    setLanguage('de');
  });
  it('goes with who is sent on', async () => {
    const { status, headers } = await open('/?search=burkau&lang=hsb');
    expect([status, headers?.['location']]).toEqual([302, '/gemeinde/14625060?lang=hsb']);
  });
  it('that nobody knows is German', async () => {
    const { html } = await open('/?lang=klingon');
    expect(html).toContain('<html lang="de">');
    expect(ownLinks(html).filter((href) => href.includes('lang='))).toEqual([]);
  });
  it('stands once in an address, whatever stood there before', () => {
    expect(inLanguage('/karte?lang=en&area=14#liste', 'hsb')).toBe('/karte?area=14&lang=hsb#liste');
    expect(inLanguage('/karte?lang=en', 'de')).toBe('/karte');
    expect(inLanguage('/api/projects?lang=en', 'hsb')).toBe('/api/projects?lang=en');
    expect(inLanguage('https://other.example/', 'en')).toBe('https://other.example/');
  });
});

/** The frame, what is copied, and what it shows, in each language. */
describe('What stands in the page of somebody else', () => {
  const nameOf = (html: string) => /<h1>(.*?)<\/h1>/.exec(html)![1];
  it.each([
    ['14', 'Broadband in Saxony', 'Šěrokopasmowy internet: Sakska'],
    ['14625', 'Broadband in Bautzen district', 'Šěrokopasmowy internet: Wokrjes Budyšin'],
    ['14625060', 'Broadband in Burkau', 'Šěrokopasmowy internet: Porchow'],
  ])(
    'the frame of %s speaks the language it is asked in, and so do its links',
    async (key, english, sorbian) => {
      for (const [language, heading] of [
        ['en', english],
        ['hsb', sorbian],
      ] as const) {
        const { html } = await open(`/embed/${key}?lang=${language}`);
        expect(nameOf(html)).toBe(heading);
        expect(headOf(html)).toContain(`<title>${heading} | Breitbandlotse</title>`);
        expect(headOf(html)).toContain('<base target="_blank">');
        const links = ownLinks(html);
        expect(links.length).toBeGreaterThan(1);
        expect(links.filter((href) => !href.includes(`lang=${language}`))).toEqual([]);
        expect(html.includes('language-notice')).toBe(language === 'hsb');
      }
      expect(ownLinks((await open(`/embed/${key}`)).html).filter((href) => href.includes('lang='))).toEqual(
        [],
      );
    },
  );
  it('the code to copy asks for the language in which it was taken, and the preview shows it', async () => {
    const codes = async (query: string) => {
      const { html } = await open(`/einbetten?area=14625060&minMbit=200${query}`);
      return { text: unescaped(unescaped(html)).replaceAll('&quot;', '"').replaceAll('&lt;', '<'), html };
    };
    const { text, html } = await codes('&lang=hsb');
    expect(text).toContain('<iframe src="https://lotse.example/embed/14625060?minMbit=200&lang=hsb"');
    expect(text).toContain('title="Zastaranje ze šěrokopasmowym internetom: Porchow" lang="hsb"');
    expect(text).toContain('data-gebiet="14625060" data-mbit="200" data-sprache="hsb" async');
    expect(html).toMatch(/class="embed-preview" src="\/embed\/14625060\?minMbit=200&amp;lang=hsb"/);
    expect(html).toContain('>Wokrjes Budyšin</a>');
    expect(nameOf(html)).toBe('Zasadźić: Porchow');
    const german = await codes('');
    expect(german.text).toContain(
      '/embed/14625060?minMbit=200" title="Breitbandversorgung: Burkau" lang="de"',
    );
    expect(german.text).not.toContain('data-sprache');
  });
});

/** Signs that German has and the others have not, and words that stand in most of our German sentences. */
const german = /[äüß]|\b(?:und|der|die|das|von|mit|für|auf|wie|Sachsen|Landkreis)\b/;
/** The publisher and a street. */
const names = /Digitalagentur Sachsen|Hauptstraße/g;
/** Their data are German, and what they say of themselves is as they have it. */
const ofData = ['/foerderprogramm/gigabit20', '/projekt/3'];

describe('The head of a page in another language', () => {
  it.each(paths.filter((path) => !ofData.includes(path)))('%s has nothing German', async (path) => {
    const languages = /^\/(?:anmelden|konto)/.test(path) ? ['en'] : ['en', 'hsb'];
    for (const language of languages) {
      const head = headOf((await open(withLanguage(path, language))).html);
      const title = /<title>(.*?)<\/title>/.exec(head)![1]!;
      const described = /<meta name="description" content="(.*?)">/.exec(head)![1]!;
      const said = `${title} ${described} ${/title="(.*?)" href/.exec(head)?.[1] ?? ''}`;
      expect([path, language, german.exec(said.replace(names, ''))?.[0]]).toEqual([
        path,
        language,
        undefined,
      ]);
    }
  });
  it('names the place of an address and of a history by its Sorbian name', async () => {
    for (const path of ['/adresse/12-1', '/gemeinde/14625060/verlauf']) {
      const head = headOf((await open(`${path}?lang=hsb`)).html);
      expect(head).toMatch(/<title>[^<]*Porchow[^<]*<\/title>/);
      expect(head).toMatch(/name="description" content="[^"]*Porchow/);
      expect(headOf((await open(`${path}?lang=en`)).html)).toMatch(/<title>[^<]*Burkau[^<]*<\/title>/);
    }
  });
});

describe('A page in another language', () => {
  it.each([
    ['/gemeinde/14625060', 'en', 'Internet in Burkau | Breitbandlotse'],
    ['/gemeinde/14625060', 'hsb', 'Internet: Porchow (Burkau) | Breitbandlotse'],
  ])('%s says in %s which language it has, and where the others are', async (path, language, title) => {
    const html = headOf((await open(withLanguage(path, language))).html);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<title>${title}</title>`);
    const own = `https://lotse.example${path}`;
    expect(html).toContain(`<link rel="canonical" href="${own}?lang=${language}">`);
    for (const [code, href] of [
      ['de', own],
      ['en', `${own}?lang=en`],
      ['hsb', `${own}?lang=hsb`],
      ['x-default', own],
    ])
      expect(html).toContain(`<link rel="alternate" hreflang="${code}" href="${href}">`);
  });
  it('calls the Land and its Kreise by their names in the statistics', async () => {
    const { html } = await open('/statistik?lang=hsb');
    expect(html.match(/<p class="source">(Sa\w+):/)?.[1]).toBe('Sakska');
    expect(html.match(/>[^<]*\bin Sachsen\b[^<]*<\/(?:th|p|li)>/g)).toBeNull();
  });
  it('calls the place in Sorbian first and in German second, where both are official', async () => {
    const heading = async (language: string) =>
      /<h1>(.*?)<\/h1>/.exec((await open(`/gemeinde/14625060?lang=${language}`)).html)?.[1];
    expect(await heading('hsb')).toBe(
      '<bdi>Porchow</bdi> <span class="place-german" lang="de">Burkau</span>',
    );
    expect(await heading('en')).toBe('Burkau');
  });
  it('calls it so in the table and on the map of a project, too', async () => {
    const { html } = await open('/projekt/12?lang=hsb');
    expect(html).toMatch(/<a href="\/gemeinde\/14625060\?lang=hsb">Porchow<\/a>/);
    expect(html).toContain('<title>Porchow</title>');
    expect((await open('/projekt/12')).html).toContain('<title>Burkau</title>');
  });
  it('offers each language as a link that names it, and says which one it is', async () => {
    const { html } = await open('/gemeinde/14625060?lang=hsb&asOf=2026-01-31');
    const links = [...html.matchAll(/<a [^>]*hrefLang="(\w+)"[^>]*>/g)].map(([tag, language]) => [
      language,
      unescaped(/href="([^"]*)"/.exec(tag)![1]!),
      tag.includes('aria-current="true"'),
      tag.includes(`lang="${language}"`),
    ]);
    expect(links).toEqual([
      ['de', '/gemeinde/14625060?asOf=2026-01-31', false, true],
      ['en', '/gemeinde/14625060?asOf=2026-01-31&lang=en', false, true],
      ['hsb', '/gemeinde/14625060?asOf=2026-01-31&lang=hsb', true, true],
    ]);
  });
  it('of staff is German where there is no Sorbian, and leads back into Sorbian', async () => {
    const { html } = await open('/anmelden?lang=hsb');
    expect(html).toContain('<html lang="de">');
    expect(html).not.toContain('hrefLang="hsb"');
    expect(ownLinks(html)).toContain('/?lang=hsb');
  });
  it('says that no person has checked the Sorbian words, in Sorbian and in German', async () => {
    const { html } = await open('/nirgends?lang=hsb');
    expect(html).toContain('Tutón přełožk hišće žadyn čłowjek pruwował njeje.');
    expect(html).toContain(
      '<span lang="de">Diese Übersetzung ist noch nicht von einem Menschen geprüft.</span>',
    );
    expect((await open('/nirgends?lang=en')).html).not.toContain('language-notice');
  });
});

describe('What the service says in German', () => {
  it.each([
    ['en', 'Bautzen district'],
    ['hsb', 'Wokrjes Budyšin'],
  ])('has in %s our words where there are some: kinds and Kreise', async (language, district) => {
    const { html } = await open(`/gemeinde/14625060?lang=${language}`);
    expect(html).toContain(`<a href="/karte?district=14625&amp;lang=${language}">${district}</a>`);
    expect(headOf(html)).toContain(district);
  });
  it('is marked as German on Sorbian pages where it is a sentence of its own; in English the service words it', async () => {
    const mark = '<span lang="de">Früher nur ganze Prozent.</span>';
    expect((await open('/gemeinde/14625060?lang=hsb')).html).toContain(mark);
    for (const language of ['', '?lang=en'])
      expect((await open(`/gemeinde/14625060${language}`)).html).not.toContain(mark);
  });
  it('names fields of a history in the language, and what was written in German as German', async () => {
    const { html } = await open('/gemeinde/14625060/verlauf?lang=en');
    expect(html).toContain('<dt>Population</dt>');
    expect(html).not.toContain('<dt>Einwohner</dt>');
  });
  it('sorts the list in Sorbian by the names that it shows', async () => {
    const { html } = await open('/karte?sort=name&lang=hsb');
    const names = [...html.matchAll(/data-ags="\d+"[^>]*>([^<]+)<\/a>/g)].map(([, name]) => name);
    expect(names).toEqual(['Bernsdorf', 'Bernsdorf', 'Porchow']);
  });
});
