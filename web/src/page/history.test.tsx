import { describe, expect, it } from 'vitest';
import { render } from '../entry-server.js';
import { madeUpApi } from './made-up-api.js';

const options = { demo: true, basemap: null, manifest: {}, origin: 'https://lotse.example' };
const open = (url: string, ...failing: string[]) => render(url, madeUpApi(...failing), options);
const textOf = (html: string) =>
  html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ');
const path = '/gemeinde/14625060/verlauf';

describe('/gemeinde/:ags/verlauf without JavaScript', () => {
  it('says first when it was last changed, and by which office', async () => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect(textOf(html)).toContain(
      'Verlauf der Angaben zu Burkau Zuletzt geändert am 20.11.2026, 10:05 Uhr, durch: Kommune.',
    );
  });
  it('lists who changed what when and why, old and new, the newest first, by day', async () => {
    const text = textOf((await open(path)).html);
    expect(text).toMatch(
      /Freitag, 20\. November 2026 .*10:05:\d\d Uhr Geändert Kommune Website vorher: nicht angegeben geändert zu https:\/\/www\.burkau\.example/,
    );
    expect(text).toContain('Sorbischer Name vorher: Porchov geändert zu Porchow');
    expect(text).toMatch(
      /00:30:\d\d Uhr Geändert Einlesen amtlicher Dateien Grund: VG250 <\/script><i> Gebietsstand 2026 Einwohner vorher: 2\.600 geändert zu 2\.586 \(−14\) Fläche vorher: 28,68 geändert zu 29,00 km² \(\+0,32\)/,
    );
    expect(text).toMatch(/Sonntag, 1\. März 2026 09:00:00 Uhr Erstmals erfasst Erstbestand/);
    expect(text.indexOf('20. November')).toBeLessThan(text.indexOf('1. März'));
  });
  it('keeps what somebody typed from turning the text around it', async () => {
    const { html } = await open(path);
    expect(html).toContain('<del><bdi lang="hsb">Porchov</bdi></del>');
    expect(html).toContain('<ins><bdi lang="hsb">Porchow</bdi></ins>');
  });
  it('names no person and no reason of one, and says so', async () => {
    expect(textOf((await open(path)).html)).toContain(
      'Wer es war und mit welcher Begründung, sehen nur Angemeldete.',
    );
  });
  it('tells and draws what the area gained and lost', async () => {
    const { html } = await open(path);
    expect(textOf(html)).toContain('Gebiet +0,42 km², −0,10 km²');
    expect(html.replaceAll('\u00a0', ' ')).toContain(
      'role="img" aria-label="Zeichnung der Gebietsänderung: +0,42 km², −0,10 km²."',
    );
    expect(html).toMatch(/class="area-added">.*<path class="area-edge"/s);
    expect(html).toMatch(/class="area-removed">.*<path class="area-edge"/s);
  });
  it('keeps only the drawing of shapes, not their coordinates', async () => {
    expect((await open(path)).html).not.toContain('MultiPolygon');
  });
  it('leads from each version to the page as it was then', async () => {
    const { html } = await open(path);
    expect(html).toContain(
      '<a href="/gemeinde/14625060?asOf=2026-11-20T09:05:00.124Z">Seite zu diesem Stand</a>',
    );
  });
  it('two versions can be chosen, the last two at first', async () => {
    const { html } = await open(path);
    expect(html).toMatch(/<form[^>]*action="\/gemeinde\/14625060\/verlauf#vergleich"[^>]*method="get"/);
    expect(html.match(/type="radio" name="von"/g)).toHaveLength(3);
    expect(html).toMatch(/name="von" checked="" value="20"/);
    expect(html).toMatch(/name="bis" checked="" value="30"/);
  });
  it('compares the two in a table, the earlier one first whatever was chosen first', async () => {
    const text = textOf((await open(`${path}?von=30&bis=10`)).html);
    expect(text).toContain('Feld 01.03.2026, 09:00:00 Uhr 20.11.2026, 10:05:00 Uhr Unterschied');
    expect(text).toContain('Einwohner 2.600 Einwohner 2.586 Einwohner −14');
    expect(text).toContain('Gebiet Grenze verändert +0,42 km², −0,10 km²');
  });
  it('a version that there is not is told, and the list stays', async () => {
    const { html } = await open(`${path}?von=30&bis=11`);
    expect(textOf(html)).toContain('Diese Gemeinde gibt es nicht. Den ganzen Verlauf ansehen');
    expect(textOf(html)).toContain('Erstmals erfasst');
  });
  it('marks what came after the state that is looked at', async () => {
    const text = textOf((await open(`${path}?asOf=2026-11-19`)).html);
    expect(text).toContain(
      'Sie sehen den Stand vom 19.11.2026. Der Verlauf zeigt auch, was danach geändert wurde.',
    );
    expect(text).toContain('Kommune nach dem Stand, den Sie ansehen');
    expect(text).not.toContain('Erstbestand nach dem Stand');
  });
  it('a key that there is not is not found', async () => {
    expect((await open('/gemeinde/99999999/verlauf')).status).toBe(404);
    expect((await open('/ausgabe/99/verlauf')).status).toBe(404);
  });
  it('a former Gemeinde keeps its own name, and leads to the one of today', async () => {
    const text = textOf((await open('/gemeinde/14625999/verlauf')).html);
    expect(text).toContain(
      'Altdorf gehört seit 2019 zu Burkau. Sie sehen den Verlauf der früheren Gemeinde.',
    );
  });
});

describe('More versions than one page holds', () => {
  const many = (url: string) =>
    render(
      url,
      (asked) => madeUpApi()(asked.includes('/versions?') ? asked.replace('limit=25', 'limit=2') : asked),
      options,
    );
  it('older ones are a link away, and the two chosen stay chosen', async () => {
    const first = (await many(`${path}?von=20&bis=30`)).html;
    expect(first).toContain(`href="${path}?von=20&amp;bis=30&amp;after=2">Ältere</a>`);
    const second = (await many(`${path}?von=20&bis=30&after=2`)).html;
    expect(textOf(second)).toContain('Erstmals erfasst');
    expect(textOf(second)).toContain(
      'bis zur Fassung vom 20.11.2026, 10:05:00 Uhr (auf einer anderen Seite)',
    );
    expect(second).toMatch(/name="bis" checked="" value="30"/);
    expect(second).toContain('Zurück zu den neuesten');
  });
});

describe('/ausgabe/:id/verlauf', () => {
  it('says when the edition was read and replaced, and leads to the map of then', async () => {
    const { html } = await open('/ausgabe/1/verlauf');
    const text = textOf(html);
    expect(text).toContain('Verlauf der Ausgabe Breitbandatlas | Gigabit-Grundbuch, Stand 30. Juni 2021');
    expect(text).toContain('Durch eine andere Ausgabe ersetzt Einlesen amtlicher Dateien');
    expect(text).toContain('Einlesen begonnen');
    expect(html).toContain('href="/karte?edition=2021-06-30&amp;asOf=2026-11-19T23:30:00.001Z"');
  });
});

describe('The way there', () => {
  it('the page of a Gemeinde leads to its history and to that of its figures', async () => {
    const { html } = await open('/gemeinde/14625060');
    expect(html).toContain('<a href="/gemeinde/14625060/verlauf">Verlauf dieser Angaben</a>');
    expect(html).toContain('href="/ausgabe/1/verlauf">Verlauf dieser Ausgabe</a>');
  });
  it.each(['/', '/karte'])('%s leads to the history of the edition it shows', async (url) => {
    expect((await open(url)).html).toContain('href="/ausgabe/1/verlauf">Verlauf dieser Ausgabe</a>');
  });
  it('the website of a Kommune is a link that says that it leads out', async () => {
    const { html } = await open('/gemeinde/14625060');
    expect(html).toContain(
      'Website: <a href="https://www.burkau.example/" rel="noopener"><bdi>www.burkau.example</bdi></a> (externe Seite)',
    );
  });
  it('nobody is offered to edit before it is known who it is', async () => {
    expect(textOf((await open('/gemeinde/14625060')).html)).not.toContain('Angaben bearbeiten');
  });
});
