import { describe, expect, it } from 'vitest';
import { render } from '../entry-server.js';
import { madeUpApi, withoutMunicipalityFigures } from './made-up-api.js';

const options = { demo: true, basemap: null, manifest: {}, origin: 'https://lotse.example' };
const open = (url: string, ...failing: string[]) => render(url, madeUpApi(...failing), options);
/** What one reads: tags gone, hard spaces as spaces. */
const textOf = (html: string) =>
  html
    .replace(/<script type="application\/json".*?<\/script>/s, '')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

const everyPage = [
  '/',
  '/?search=bern',
  '/karte',
  '/karte?area=14625060&pattern=off&district=14625',
  '/gemeinde/14625060',
  '/adresse/12-1',
  '/gemeinde/14625060/verlauf',
  '/gemeinde/14625060/verlauf?von=10&bis=30',
  '/ausgabe/1/verlauf',
  '/nirgends',
];

describe('Every public page', () => {
  it.each(everyPage)(
    '%s keeps to the content security policy: no inline style, no inline script, nothing from elsewhere',
    async (url) => {
      const { html } = await open(url);
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/<script(?![^>]*(src=|type="application\/(?:ld\+)?json"))/);
      expect(html).not.toMatch(/\son\w+=/);
      // One string a text node; else the text is cut by comments.
      expect(html).not.toContain('<!-- -->');
      expect(html).not.toMatch(/\{\{\w+\}\}/);
      // A Gemeinde's own website is a link out and loads nothing.
      const own = html.replace(/<a [^>]*rel="noopener"[^>]*>/g, '');
      const elsewhere = [...own.matchAll(/(?:src|href|action)="(https?:)?\/\/([^"/]*)/g)].map(
        (match) => match[2],
      );
      expect(elsewhere.filter((host) => host !== 'lotse.example')).toEqual([]);
    },
  );
  it.each(everyPage)(
    '%s has one heading, a title, a language and says that it is a demonstration',
    async (url) => {
      const { html } = await open(url);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toMatch(/<html lang="de">/);
      expect(html).toMatch(/<title>[^<]+ \| Breitbandlotse<\/title>/);
      expect(textOf(html)).toMatch(
        /Demodaten\. (Die Versorgungswerte im 100-m-Raster sind|Ein Teil der Versorgungswerte ist) erfunden\./,
      );
    },
  );
  it.each(everyPage)('%s lets no name out of its place', async (url) => {
    const { html } = await open(url);
    expect(html).not.toContain('</script><i>');
  });
  it('sends the paths of the map once, as SVG', async () => {
    const { html } = await open('/karte');
    expect(html.split('M100 100h100v100h-100z')).toHaveLength(2);
  });
});

describe('/karte without JavaScript', () => {
  it('is a form that carries the whole filter, and a list that sorts', async () => {
    const { html } = await open('/karte?minMbit=100&area=14625060');
    for (const name of ['search', 'minMbit', 'technology', 'edition', 'district', 'pattern'])
      expect(html).toContain(`name="${name}"`);
    expect(html).toContain('<input type="hidden" name="area" value="14625060"/>');
    expect(html).toMatch(/<input type="radio" name="minMbit" checked="" value="100"/);
    const sorted = /aria-sort="descending"><button[^>]*>/.exec(html)?.[0];
    for (const part of ['type="submit"', 'form="filter"', 'name="sort"', 'value="share"'])
      expect(sorted).toContain(part);
  });
  it('says in figures what the map shows', async () => {
    const text = textOf((await open('/karte')).html);
    expect(text).toContain('3 Gemeinden');
    expect(text).toMatch(/Burkau 61,4/);
    expect(text).toMatch(/Bernsdorf Landkreis Bautzen 0,0/);
    expect(text).toMatch(/k\. A\./);
  });
  it('is cut to the Kreis, and the map keeps the rest', async () => {
    const { html } = await open('/karte?district=14625');
    expect(textOf(html)).toContain('2 Gemeinden');
    expect(html).toMatch(/band-7 dimmed/);
  });
  it('shows the chosen Gemeinde as a sentence with its figures', async () => {
    const text = textOf((await open('/karte?area=14625060')).html);
    expect(text).toContain('Mitte 2021 konnten 61 von 100 Haushalten mindestens 1.000 Mbit/s bekommen.');
    expect(text).toContain('DSL (FTTC) technisch nicht möglich');
  });
  it('offers the list for taking along, with its filter', async () => {
    const { html } = await open('/karte?minMbit=100&district=14625');
    expect(html).toContain(
      '/api/coverage-shares/download?format=csv-excel&amp;minMbit=100&amp;district=14625&amp;sort=-share',
    );
  });
  it('a search for one place chooses it', async () => {
    const { status, headers } = await open('/karte?search=burkau&minMbit=100');
    expect([status, headers]).toEqual([302, { location: '/karte?minMbit=100&area=14625060' }]);
  });
  it('a search for two places of one name asks which, with the Kreis', async () => {
    const text = textOf((await open('/karte?search=bernsdorf')).html);
    expect(text).toContain(
      'Es gibt 2 Orte mit diesem Namen: Bernsdorf Landkreis Bautzen Bernsdorf Landkreis',
    );
  });
  it('patterns are on unless the form said off last', async () => {
    expect((await open('/karte')).html).not.toContain('no-patterns');
    expect((await open('/karte?pattern=off&pattern=on')).html).not.toContain('no-patterns');
    expect((await open('/karte?pattern=off')).html).toContain('no-patterns');
  });
  it('a broken service: the part says so, the choice stays, and it is no success', async () => {
    const { status, html } = await open('/karte?minMbit=100', 'coverage-shares');
    expect(status).toBe(503);
    expect(textOf(html)).toContain(
      'Die Zahlen konnten nicht geladen werden. Das liegt an uns, nicht an Ihrer Eingabe. Ihre Auswahl bleibt erhalten.',
    );
    expect(textOf(html)).toContain('Kennung 7F3A-21');
    expect(html).toMatch(/checked="" value="100"/);
  });
});

describe('/gemeinde/:ags', () => {
  it('answers first in a sentence, with date, source and age', async () => {
    const text = textOf((await open('/gemeinde/14625060')).html);
    expect(text).toContain(
      'Mitte 2021 konnten 94 von 100 Haushalten mindestens 100 Mbit/s bekommen, 61 von 100 Gigabit. Für 358 Adressen wird Glasfaser gebaut, fertig bis Ende Juni 2027. Das ist ein halbes Jahr später als zuerst zugesagt.',
    );
    expect(text).toContain('Die Zahlen sind älter als zwei Jahre.');
    expect(text).toContain('Gigabit gab es dort über Glasfaser bis ins Haus.');
    expect(text).toContain('Breitbandatlas | Gigabit-Grundbuch, Stand 30. Juni 2021.');
  });
  it('a place without a published project says what that does not mean', async () => {
    expect(textOf((await open('/gemeinde/14524010')).html)).toContain(
      'kein gefördertes oder angekündigtes Projekt veröffentlicht. Das heißt nicht, dass nichts geplant ist.',
    );
  });
  it('answers what is planned, by whom, until when, and whether that moved', async () => {
    const text = textOf((await open('/gemeinde/14625060')).html);
    for (const row of [
      'Geplant Für 358 Adressen wird Glasfaser gebaut. Das Projekt heißt Cluster 12, Landkreis Bautzen .',
      'Wer Auftraggeber ist der Landkreis Bautzen. Es baut die Muster-Netz Oberlausitz GmbH. Bund und Land zahlen.',
      'Wann Fertig bis Ende Juni 2027 .',
      'Verschoben? Ja, einmal, um ein halbes Jahr: geändert von Q4 2026 zu Q2 2027 Geändert am 14. März 2026. Grund: Genehmigung fehlt. Für drei Bahnquerungen fehlt die Genehmigung.',
      'Projekte in Burkau Projekt Zustand Adressen in Burkau',
    ])
      expect(text).toContain(row);
  });
  it('a broken list of projects holds up nothing else', async () => {
    const { status, html } = await open('/gemeinde/14625060', 'projects');
    expect(status).toBe(200);
    expect(textOf(html)).toContain('Die Projekte konnten nicht geladen werden. Das liegt an uns.');
    expect(textOf(html)).toContain('61 von 100 Gigabit');
  });
  it('parts "technically impossible" from "not published"', async () => {
    const { html } = await open('/gemeinde/14625060');
    expect(textOf(html)).toContain('– technisch nicht möglich');
    expect(textOf(html)).toMatch(/100 Mbit\/s 94,1 k\. A\./);
  });
  it('shows the break of the series as a row of its own, and why', async () => {
    const text = textOf((await open('/gemeinde/14625060')).html);
    expect(text).toContain('Mitte 2021 k. A. k. A. 61,4 1 Bruch in der Reihe Ende 2018');
    expect(text).toContain('Bruch in der Reihe: Früher nur ganze Prozent.');
  });
  it('the chart says in words what it draws', async () => {
    expect((await open('/gemeinde/14625060')).html).toMatch(
      /role="img" aria-label="Liniendiagramm\. Mindestens 1\.000.Mbit\/s: 61,4.% Mitte 2021/,
    );
  });
  it('a place without figures says what that does not mean', async () => {
    const text = textOf((await open('/gemeinde/14524010')).html);
    expect(text).toContain(
      'Für Bernsdorf liegen zum 30. Juni 2021 keine Angaben vor. Das heißt nicht, dass es dort kein Internet gibt.',
    );
  });
  it('an old key leads to today’s Gemeinde for good, which says why', async () => {
    const { status, headers } = await open('/gemeinde/14625999');
    expect([status, headers]).toEqual([301, { location: '/gemeinde/14625060?frueher=14625999' }]);
    const text = textOf((await open('/gemeinde/14625060?frueher=14625999')).html);
    expect(text).toContain('Altdorf gehört seit 2019 zu Burkau. Sie sehen die heutige Gemeinde.');
  });
  it('an unknown key is not found, with a sentence and the search', async () => {
    const { status, html } = await open('/gemeinde/99999999');
    expect(status).toBe(404);
    expect(textOf(html)).toContain('Eine Gemeinde mit diesem Schlüssel gibt es nicht.');
    expect(html).toContain('role="search"');
  });
  it('a broken service is told in plain words, and to the log why', async () => {
    const { status, html, cause } = await open('/gemeinde/14625060', 'municipalities');
    expect(status).toBe(503);
    expect(textOf(html)).toContain(
      'Die Seite konnte nicht geladen werden. Das liegt an uns, nicht an Ihrer Eingabe. Noch einmal versuchen',
    );
    expect(cause).toMatchObject({ status: 500 });
  });
  it('has one address, whatever brought the visitor there', async () => {
    const { html } = await open('/gemeinde/14625060?frueher=14625999');
    expect(html).toContain('<link rel="canonical" href="https://lotse.example/gemeinde/14625060">');
  });
});

describe('What an address says about time', () => {
  const sentence = 'Vor dem 1. März 2026 ist kein Stand gespeichert.';
  const early = (url: string) =>
    render(
      url,
      async (path) =>
        path.includes('asOf=') ? { status: 404, json: { status: 404, detail: sentence } } : madeUpApi()(path),
      options,
    );
  it.each([
    ['/karte?asOf=quatsch', '„quatsch“ ist kein Tag.'],
    ['/?asOf=gestern', '„gestern“ ist kein Tag.'],
    ['/karte?edition=x', '„x“ ist kein Stichtag.'],
    ['/gemeinde/14625060?asOf=2026-02-30', '„2026-02-30“ ist kein Tag.'],
    ['/gemeinde/14625060?edition=2021-06', '„2021-06“ ist kein Stichtag.'],
  ])('%s is refused in a sentence, not read as today', async (url, said) => {
    const { status, html } = await open(url);
    expect(status).toBe(400);
    expect(textOf(html)).toContain(said);
    expect(html).not.toContain('61,4');
    expect(html).toContain(`href="${url.split('?')[0]}"`);
  });
  it.each(['/', '/karte', '/gemeinde/14625060'])(
    '%s before the first stored state says what the service says, and leads to today',
    async (path) => {
      const { status, html } = await early(`${path}?asOf=2020-01-01`);
      expect(status).toBe(404);
      expect(textOf(html)).toContain(sentence);
      expect(textOf(html)).not.toContain('Das liegt an uns');
      // Nothing of today stands below a date of then.
      expect(textOf(html)).not.toContain('2.586');
      expect(html).toContain(`<a href="${path}">Den heutigen Stand ansehen</a>`);
    },
  );
  it('a frame keeps to its speed and its day, and says what it cannot read', async () => {
    const text = textOf((await open('/embed/14625060?minMbit=200&asOf=2026-01-31')).html);
    expect(text).toContain('mindestens 200 Mbit/s');
    expect(text).toContain('Karte: Haushalte mit mindestens 200 Mbit/s in %');
    expect(text).toContain('Gezeigt wird, was am 31. Januar 2026 bekannt war.');
    const { status, html } = await open('/embed/14625060?asOf=gestern');
    expect(status).toBe(400);
    expect(textOf(html)).toContain('„gestern“ ist kein Tag.');
    expect(html).not.toContain('61,4');
    expect((await open('/einbetten?area=14625060&minMbit=200')).html).toContain(
      'https://lotse.example/embed/14625060?minMbit=200',
    );
  });
  it('the map names the date of its figures, in the chooser and below', async () => {
    const { html } = await open('/karte');
    expect(html).toContain('<option value="2021-06-30" selected="">30.06.2021</option>');
    expect(textOf(html)).toContain('Breitbandatlas | Gigabit-Grundbuch, Stand 30. Juni 2021 ·');
  });
  it('the chooser names the figures that came, not the newest edition there is', async () => {
    const { html } = await render(
      '/karte',
      async (path) => {
        const { status, json } = await madeUpApi()(path);
        const isShares = path.startsWith('/api/coverage-shares');
        return { status, json: isShares ? { ...(json as object), referenceDate: '2020-12-31' } : json };
      },
      options,
    );
    expect(html).toContain('<option value="2020-12-31" selected="">31.12.2020</option>');
    expect(textOf(html)).toContain('Stand 31. Dezember 2020');
  });
});

describe('An instance without figures of Gemeinden', () => {
  const bare = async (url: string) => {
    const { status, html } = await render(url, withoutMunicipalityFigures(), options);
    return { status, text: textOf(html) };
  };
  it('the map says so calmly, and where the others are', async () => {
    const { status, text } = await bare('/karte');
    expect(status).toBe(200);
    expect(text).toContain(
      'Für Gemeinden sind noch keine Werte eingespielt. Land und Kreise: siehe Sachsen in drei Zahlen und die Tabelle auf der Seite jeder Gemeinde (zum Beispiel',
    );
    expect(text).not.toContain('Keine Angaben für diese Auswahl');
  });
  it('a choice of its own is answered as such', async () => {
    expect((await bare('/karte?minMbit=100')).text).toContain('Keine Angaben für diese Auswahl');
  });
  it('the answer says that nothing is known, beside Kreis and Land', async () => {
    const { status, text } = await bare('/gemeinde/14625060');
    expect(status).toBe(200);
    expect(text).toContain('Für Burkau liegen zum 30. Juni 2021 keine Angaben vor.');
    expect(text).not.toContain('Die Zahlen sind älter als zwei Jahre.');
    expect(text).toMatch(/1\.000 Mbit\/s k\. A\. k\. A\. k\. A\. – technisch nicht möglich 42,1 48,9/);
  });
});

describe('The start page', () => {
  it('asks the question, answers for the Land and leads to the map', async () => {
    const { html } = await open('/');
    expect(textOf(html)).toContain('48,9 % mindestens 1.000 Mbit/s (Gigabit)');
    expect(html).toContain('href="/karte"');
  });
  it('says what changed last, from what to what; of figures one row; without news it is complete too', async () => {
    const text = textOf((await open('/')).html);
    expect(text).toMatch(
      /Was ist neu\? .*20\. November 2026 Neue Zahlen zur Versorgung Haushalte Stand 30\. Juni 2021, Breitbandatlas 18\. November 2026 Cluster 12 Stand geändert von Ausschreibung zu Bau vorbereitet 12\. November 2026 Cluster 12 Fertigstellung geändert von Q3 2027 zu Q1 2028 ein halbes Jahr später 9\. November 2026 Cluster 9/,
    );
    expect(text).not.toContain('zum ersten Mal zugesagt');
    const { status, html } = await open('/', 'news');
    expect(status).toBe(200);
    expect(html).not.toContain('Was ist neu?');
  });
  it('a search for one place leads to its answer', async () => {
    const { status, headers } = await open('/?search=Burkau');
    expect([status, headers]).toEqual([302, { location: '/gemeinde/14625060' }]);
  });
  it('a search without a hit offers the nearest name, without a remark about spelling', async () => {
    const text = textOf((await open('/?search=Burkav')).html);
    expect(text).toContain('Keinen Ort mit „Burkav“ gefunden. Meinten Sie Burkau (Landkreis Bautzen)?');
  });
});
