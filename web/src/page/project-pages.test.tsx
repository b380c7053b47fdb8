import { describe, expect, it } from 'vitest';
import { render } from '../entry-server.js';
import { madeUpApi } from './made-up-api.js';

const options = { demo: true, basemap: null, manifest: {}, origin: 'https://lotse.example' };
const open = (url: string, ...failing: string[]) => render(url, madeUpApi(...failing), options);
const textOf = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<script type="application\/json".*?<\/script>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1');
const read = async (url: string) => textOf((await open(url)).html);

const everyPage = [
  '/projekte',
  '/projekte?state=finished&search=cluster',
  '/projekte?ansicht=zeit',
  '/projekte?state=tendering',
  '/projekt/12',
  '/projekt/9',
  '/projekt/30',
  '/projekt/404',
  '/statistik/termine',
  '/statistik/termine?by=operator',
];

describe('Programs that search', () => {
  it('are told that a project is a dataset, with its licence, its place and its files', async () => {
    const { html } = await open('/projekt/12');
    const told = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
    expect(told).toMatchObject({
      '@type': 'Dataset',
      url: 'https://lotse.example/projekt/12',
      identifier: 'BZ-C12',
      license: 'https://www.govdata.de/dl-de/by-2-0',
      creator: { name: 'Landkreis Bautzen' },
    });
    expect(told.spatialCoverage.at(-1).geo.box).toBe('51 14 52 15');
    expect(told.distribution).toHaveLength(3);
  });
});

describe('Every public page about projects', () => {
  it.each(everyPage)('%s keeps to the content security policy and speaks in whole texts', async (url) => {
    const { html } = await open(url);
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<script(?![^>]*(src=|type="application\/(ld\+)?json"))/);
    expect(html).not.toMatch(/\son\w+=/);
    expect(html.match(/.{80}<!-- -->/)?.[0]).toBeUndefined();
    expect(html.match(/.{80}\{\{\w+\}\}/)?.[0]).toBeUndefined();
    expect(html.includes('</script><i>')).toBe(false);
    const elsewhere = [...html.matchAll(/(?:src|href|action)="(https?:)?\/\/([^"/]*)/g)].map(
      ([, , host]) => host,
    );
    expect(elsewhere.filter((host) => host !== 'lotse.example')).toEqual([]);
  });
  it.each(everyPage)('%s has one heading, a title, and says that projects are made up', async (url) => {
    const { html } = await open(url);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+ \| Breitbandlotse<\/title>/);
    expect(textOf(html)).toContain('Demodaten.');
    if (!url.includes('404'))
      expect(textOf(html)).toContain('Projekte, Termine und Firmen auf dieser Seite sind erfunden.');
  });
  it.each(everyPage)('%s writes a missing value as "noch offen", never as a dash', async (url) => {
    const { html } = await open(url);
    const empty = html.match(/<(td|dd)[^>]*>\s*(<span[^>]*>)?\s*[–—-]?\s*(<\/span>)?\s*<\/\1>/g);
    expect(empty).toBeNull();
  });
  it.each(everyPage.slice(0, 3).concat('/projekt/12', '/statistik/termine'))(
    '%s asks for everything as of the day that is looked back to',
    async (url) => {
      const asked: string[] = [];
      const { html } = await render(
        `${url}${url.includes('?') ? '&' : '?'}asOf=2026-01-31`,
        (path) => {
          asked.push(path);
          return madeUpApi()(path);
        },
        options,
      );
      expect(asked.length).toBeGreaterThan(1);
      expect(
        asked.filter((path) => !path.startsWith('/api/map/') && !path.includes('asOf=2026-01-31')),
      ).toEqual([]);
      expect(textOf(html)).toContain('Sie sehen den Stand vom 31.01.2026.');
      expect(html).toContain('<meta name="robots" content="noindex">');
    },
  );
  it('is found under Projekte in the head of every page', async () => {
    expect((await open('/projekt/12')).html).toContain(
      '<a href="/projekte" aria-current="page">Projekte</a>',
    );
    expect((await open('/karte')).html).toContain('<a href="/projekte">Projekte</a>');
  });
  it('a day that is none is refused, not read as today', async () => {
    const { status, html } = await open('/projekt/12?asOf=gestern');
    expect(status).toBe(400);
    expect(textOf(html)).toContain('„gestern“ ist kein Tag.');
  });
});

describe('/projekt/:id', () => {
  it('answers first: who, what, since when, until when, and whether that moved', async () => {
    const text = await read('/projekt/12');
    expect(text).toContain('im Bau 4.074 Adressen in 2 Gemeinden · zuletzt geändert am 9. November 2026');
    expect(text).toContain(
      'Der Landkreis Bautzen lässt 4.074 Adressen mit Glasfaser anschließen. Gebaut wird seit September 2025. Alles soll bis Ende Juni 2027 fertig sein, ein halbes Jahr später als zuerst zugesagt.',
    );
  });
  it('keeps every promise, with day and reason of each change', async () => {
    const text = await read('/projekt/12');
    expect(text).toContain('Vier Termine, davon drei geändert.');
    expect(text).toContain(
      'Fertigstellung geändert von Q4 2026 zu Q2 2027 geändert am 14. März 2026. Grund: Genehmigung fehlt. Für drei Bahnquerungen fehlt die Genehmigung. noch offen',
    );
    expect(text).toContain('Baubeginn geändert von Q2 2025 zu Q3 2025');
    expect(text).toContain('begonnen am 8. September 2025');
  });
  it('draws the promises on an axis whose summary says where the text is', async () => {
    const { html } = await open('/projekt/12');
    expect(html).toContain(
      'role="img" aria-label="Zeitachse von 2025 bis 2027. Alle Termine stehen daneben als Text."',
    );
    expect(html).toMatch(/axis-earlier.*Q4.*axis-valid.*Q2/s);
    expect(textOf(html)).toContain('+6 Monate');
    expect(textOf(html)).toContain('heute');
  });
  it('labels three counts, keeps Vortrieb and eligible addresses apart, and adds nothing up', async () => {
    const text = await read('/projekt/12');
    expect(text).toContain(
      'Stand 9. November 2026. Gemeldet hat die Zahlen der Landkreis Bautzen. Drei verschiedene Zahlen, nicht addieren.',
    );
    expect(text).toMatch(/Die Leitung liegt an der Grundstücksgrenze .*2\.260 von 4\.074/);
    expect(text).toMatch(/Der Hausanschluss ist gebaut .*1\.140 von 4\.074/);
    expect(text).toMatch(/Der Anschluss ist in Betrieb .*212 von 4\.074/);
    expect(text).toContain('Dazu kommen 310 Adressen im Vortrieb');
    expect(text).toContain('Förderfähig sind nach der Markterkundung 4.200 Adressen.');
    expect(text).not.toContain('3.612');
  });
  it('says who pays, in euros and cents, and where it is built', async () => {
    const text = await read('/projekt/12');
    expect(text).toContain('Bund 60,0 % 21.999.600,00 EUR');
    expect(text).toContain('Land Sachsen 40,0 % 14.666.400,00 EUR');
    expect(text).toContain('Auftraggeber 0,0 % 0,00 EUR');
    expect(text).toContain('Dritte noch offen');
    expect(text).toContain('zusammen 36.666.000,00 EUR. Der Landkreis Bautzen trägt nichts selbst.');
    expect(text).toContain('Gemeinde Adressen Burkau 358 Bernsdorf noch offen');
  });
  it('offers exactly itself to take along', async () => {
    const { html } = await open('/projekt/12');
    for (const format of ['csv', 'csv-excel', 'xlsx', 'geojson', 'gpkg'])
      expect(html).toContain(`/api/projects/download?format=${format}&amp;project=12"`);
    expect(html).toContain('href="/api/projects/12"');
  });
  it('says what is missing', async () => {
    const text = await read('/projekt/9');
    expect(text).toContain('Termine sind noch offen: Bisher wurde keiner genannt.');
    expect(text).toContain('Der Stand der Zahlen ist noch offen.');
    expect(text).toContain('Die Kosten sind noch offen.');
    expect(text).toContain('Auftraggeber noch offen');
    expect(text).toContain('Förderung noch offen');
  });
  it('tells a commercial rollout whose date has passed', async () => {
    const text = await read('/projekt/30');
    expect(text).toContain(
      'Muster-Netz Oberlausitz GmbH hat angekündigt, hier ohne Förderung zu bauen. Zugesagt war Ende Juni 2026. Ein neuer Termin wurde bisher nicht genannt.',
    );
    expect(text).toContain('1 Adresse in Bernsdorf');
    expect(text).toContain('Ein Termin, er wurde nicht geändert.');
    expect(text).toContain('Der Netzbetreiber baut auf eigene Kosten, ohne Förderung.');
  });
  it('can be found again: title, description, one address', async () => {
    const { html } = await open('/projekt/12?utm=x');
    expect(html).toContain('<title>Cluster 12, Landkreis Bautzen | Breitbandlotse</title>');
    expect(html).toContain('<meta name="description" content="Cluster 12, Landkreis Bautzen: im Bau.');
    expect(html).toContain('<link rel="canonical" href="https://lotse.example/projekt/12">');
    expect(html).not.toContain('noindex');
  });
  it('an unknown or unpublished one is not found, and the list is one step away', async () => {
    const { status, html } = await open('/projekt/404');
    expect(status).toBe(404);
    expect(textOf(html)).toContain('Dieses Projekt gibt es nicht, oder es ist nicht veröffentlicht.');
    expect(html).toContain('<a href="/projekte">Zur Liste aller Projekte</a>');
  });
  it('one that was not public then is named, and today is one step away', async () => {
    const sentence = 'Dieses Projekt gibt es nicht oder es ist nicht veröffentlicht.';
    const early: typeof open = (url) =>
      render(
        url,
        async (path) =>
          path.startsWith('/api/projects/') && path.includes('asOf=')
            ? { status: 404, json: { status: 404, detail: sentence } }
            : madeUpApi()(path),
        options,
      );
    const { status, html } = await early('/projekt/12?asOf=2020-01-01');
    expect(status).toBe(404);
    expect(textOf(html)).toContain('Cluster 12, Landkreis Bautzen');
    expect(textOf(html)).toContain(sentence);
    expect(textOf(html)).not.toContain('4.074');
    expect(html).toContain('<a href="/projekt/12">Den heutigen Stand ansehen</a>');
  });
  it('a broken service is told in plain words', async () => {
    const { status, html } = await open('/projekt/12', 'projects');
    expect(status).toBe(503);
    expect(textOf(html)).toContain('Das liegt an uns, nicht an Ihrer Eingabe.');
  });
});

describe('/projekte', () => {
  it('leads to the statistics about moved dates', async () => {
    expect((await open('/projekte')).html).toContain('<a href="/statistik/termine">');
  });
  it('counts first, then lists', async () => {
    const text = await read('/projekte');
    expect(text).toContain(
      '3 Projekte sind veröffentlicht: 1 im Bau, 1 fertiggestellt und 1 eigenwirtschaftlich.',
    );
    expect(text).toMatch(
      /Cluster 12, Landkreis Bautzen Landkreis Bautzen · 2 Gemeinden · Gigabit 2\.0 im Bau 4\.074 geändert von Q4 2026 zu Q2 2027 9\. November 2026/,
    );
    expect(text).toMatch(/fertiggestellt 412 Dezember 2021/);
  });
  it('goes on where the page ends, with or without JavaScript', async () => {
    const { html } = await open('/projekte');
    expect(html).toContain('href="/projekte?after=2"');
    expect(textOf(html)).toContain('Weitere 1 zeigen (noch 1)');
    const rest = await read('/projekte?after=2');
    expect(rest).toContain('Glasfaser Bernsdorf');
    expect(rest).toContain('Zum Anfang der Liste');
    expect(rest).not.toContain('Cluster 12');
  });
  it('is a form that works alone and carries the whole filter', async () => {
    const { html } = await open(
      '/projekte?municipality=14625060&asOf=2026-01-31&sort=changed&state=finished',
    );
    const form = /<form id="filter".*?<\/form>/s.exec(html)![0];
    for (const name of ['search', 'state', 'programme', 'operator', 'district', 'year', 'moved'])
      expect(form).toContain(`name="${name}"`);
    for (const [name, value] of [
      ['municipality', '14625060'],
      ['asOf', '2026-01-31'],
      ['sort', 'changed'],
    ])
      expect(form).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
    expect(form).toContain('<option value="finished" selected="">fertiggestellt (1)</option>');
    expect(form).toContain('action="/projekte"');
  });
  it('a choice drives list, map and download alike, and can be taken back', async () => {
    const { html } = await open('/projekte?state=finished&district=14625');
    expect(textOf(html)).toContain('1 von 3 Projekten entspricht der Auswahl.');
    expect(html).toContain('/api/projects/download?format=gpkg&amp;state=finished&amp;district=14625');
    expect(html).toContain('href="/karte?state=finished&amp;district=14625&amp;projects=on"');
    expect(html).toContain('href="/projekte?state=finished&amp;district=14625&amp;ansicht=zeit"');
    expect(html).toContain('<a href="/projekte">Auswahl zurücknehmen</a>');
    expect(html).toContain('noindex');
  });
  it('what nothing fits says what that does not mean', async () => {
    expect(await read('/projekte?state=tendering')).toContain(
      'Kein veröffentlichtes Projekt entspricht der Auswahl. Das heißt nicht, dass nichts geplant ist.',
    );
  });
  it('sorts by buttons of the form', async () => {
    const { html } = await open('/projekte?sort=changed');
    const sorted = /aria-sort="descending"><button[^>]*>/.exec(html)?.[0];
    for (const part of ['type="submit"', 'form="filter"', 'name="sort"', 'value="changed"'])
      expect(sorted).toContain(part);
  });
  it('shows when what is finished, quarter by quarter, none left out', async () => {
    const text = await read('/projekte?ansicht=zeit');
    expect(text).toMatch(
      /Termin vorbei, kein neuer genannt 1 Glasfaser Bernsdorf.*Q4 2021 1 alle fertig Cluster 9.*Q2 2027 1 Cluster 12/,
    );
  });
  it('a broken service: the part says so, the choice stays, and it is no success', async () => {
    const { status, html } = await open('/projekte?state=finished', 'projects');
    expect(status).toBe(503);
    expect(textOf(html)).toContain('Ihre Auswahl bleibt erhalten.');
    expect(html).toContain('<option value="finished" selected="">');
  });
});

describe('/statistik/termine', () => {
  it('says in sentences how often and how far, then shows the table', async () => {
    const text = await read('/statistik/termine');
    expect(text).toContain(
      'Bei 2 von 3 Projekten mit zugesagter Fertigstellung wurde der Termin auf später verschoben. Die Hälfte der Termine liegt mindestens drei Monate hinter der ersten Zusage. 1 Termin ist vorbei, ohne dass ein neuer genannt wurde.',
    );
    expect(text).toContain(
      'Landkreis Bautzen 3 2 66,7 % 1 +3 Monate +6 Monate Genehmigung fehlt (2), Witterung (1)',
    );
    expect(text).toContain('Wie wird gezählt?');
  });
  it('leads from a row to its projects', async () => {
    expect((await open('/statistik/termine')).html).toContain(
      'href="/projekte?district=14625&amp;moved=yes"',
    );
  });
  it('by operator and programme are addresses of their own', async () => {
    const { html } = await open('/statistik/termine?by=operator');
    expect(html).toContain('<a href="/statistik/termine?by=operator" aria-current="page">');
    expect(html).toContain('<link rel="canonical" href="https://lotse.example/statistik/termine">');
  });
});

describe('/karte about projects', () => {
  it('is one filter for map, list and downloads, as a form that works alone', async () => {
    const { status, html } = await open('/karte?projects=on&state=under_construction&minMbit=100');
    expect(status).toBe(200);
    expect(textOf(html)).toContain('1 Projekt Veröffentlichte Projekte');
    expect(html).toContain('/api/projects/download?format=csv&amp;state=under_construction');
    const form = /<form id="filter".*?<\/form>/s.exec(html)![0];
    for (const name of ['state', 'programme', 'operator', 'district', 'year', 'moved'])
      expect(form).toContain(`name="${name}"`);
    expect(form).toContain('<input type="hidden" name="projects" value="on"/>');
    expect(form).toContain('<input type="hidden" name="minMbit" value="100"/>');
  });
  it('has a legend whose numbers add up to the list', async () => {
    const { html } = await open('/karte?projects=on');
    const legend = /<ul class="project-legend".*?<\/ul>/s.exec(html)![0];
    const numbers = [...legend.matchAll(/<b>(\d+)<\/b>/g)].map(([, number]) => Number(number));
    expect(numbers).toHaveLength(6);
    expect(numbers.reduce((sum, number) => sum + number)).toBe(3);
    expect(textOf(html)).toContain('3 Projekte Veröffentlichte Projekte');
  });
  it('shows the chosen project with the way to its page, also where it comes from there', async () => {
    const { html } = await open('/karte?project=12');
    expect(textOf(html)).toContain('Fertig geändert von Q4 2026 zu Q2 2027');
    expect(html).toContain('href="/projekt/12"');
    expect(html).toMatch(/<tr class="selected">.{0,900}?Cluster 12/s);
  });
  it('leads back to coverage and keeps the rest', async () => {
    expect((await open('/karte?projects=on&district=14625')).html).toContain('href="/karte?district=14625"');
    expect((await open('/karte?district=14625')).html).toContain(
      'href="/karte?district=14625&amp;projects=on"',
    );
  });
});
