import { describe, expect, it } from 'vitest';
import { render } from '../entry-server.js';
import { madeUpApi } from './made-up-api.js';

const options = { demo: true, basemap: null, manifest: {}, origin: 'https://lotse.example' };
async function open(url: string, ...failing: string[]) {
  const { html, status } = await render(url, madeUpApi(...failing), options);
  const text = html
    .replace(/<script type="application\/json".*?<\/script>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
  return { html, status, text };
}
const unescaped = (html: string) => html.replaceAll('&amp;', '&');

describe('/statistik without JavaScript', () => {
  it('tells the Land in a sentence, then in tables: technologies, editions with their break, Kreise, Gemeinden', async () => {
    const { status, text, html } = await open('/statistik');
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=|<!-- -->|\{\{|noindex/);
    expect(text).toContain(
      'Mitte 2021 konnten 94 von 100 Haushalten mindestens 100 Mbit/s bekommen, 49 von 100 Gigabit.',
    );
    expect(text).toContain('Anteil der Haushalte in Sachsen in %, Stand 30. Juni 2021.');
    expect(text).toContain('Bruch in der Reihe: Früher nur ganze Prozent.');
    expect(text).toMatch(/Landkreis Bautzen 42,1/);
    expect(text).toContain('2.000 bis unter 5.000');
  });
  it('ranks only Gemeinden that are alike, and says why', async () => {
    const { text } = await open('/statistik');
    expect(text).toContain(
      'Eine amtliche Einteilung in ländlich und städtisch steht nicht in unseren Daten.',
    );
    expect(text).toContain('Gemeinden mit 2.000 bis unter 5.000 Einwohnerinnen und Einwohnern');
    expect(text).toMatch(/1 Burkau Landkreis Bautzen 61,4/);
    expect(text).toMatch(/k\. A\. Bernsdorf/);
    expect((await open('/statistik?size=city')).text).toContain('In dieser Auswahl gibt es keine Gemeinde.');
  });
  it('cut to a Kreis it tells the Kreis beside the Land, and cuts the rows, not the ranks', async () => {
    const { text, html } = await open('/statistik?district=14524');
    expect(html).toContain('noindex');
    expect(text).not.toMatch(/1 Burkau/);
    const bautzen = await open('/statistik?district=14625');
    expect(bautzen.text).toContain('Anteil der Haushalte in Landkreis Bautzen in %');
    expect(bautzen.text).toContain('Landkreis Bautzen (ausgewählt)');
    expect(bautzen.text).toMatch(/2 Bernsdorf Landkreis Bautzen 0,0/);
  });
  it('is a form that carries the whole filter, and keeps the past that is looked at', async () => {
    const { html } = await open('/statistik?asOf=2026-01-31&minMbit=100');
    for (const name of ['minMbit', 'technology', 'edition', 'district', 'size'])
      expect(html).toContain(`name="${name}"`);
    expect(html).toContain('<input type="hidden" name="asOf" value="2026-01-31"/>');
    expect(unescaped(html)).toContain('/statistik?asOf=2026-01-31&minMbit=100&size=city#ranking-heading');
    expect(unescaped(html)).toContain('/statistik/termine?asOf=2026-01-31');
  });
  it('offers both tables for taking along, with their filter', async () => {
    const html = unescaped((await open('/statistik?minMbit=100&district=14625')).html);
    expect(html).toContain(
      '/api/coverage-shares/download?format=csv-excel&minMbit=100&district=14625&sort=-share',
    );
    expect(html).toContain('/api/coverage-shares/download?format=csv&minMbit=100&level=district&sort=-share');
  });
  it('a time that cannot be read is said, an unknown Kreis is a 404, a broken service is no success', async () => {
    expect((await open('/statistik?asOf=gestern')).text).toContain('„gestern“ ist kein Tag');
    expect((await open('/statistik?district=99999')).status).toBe(404);
    expect((await open('/statistik', 'coverage-shares')).status).toBe(503);
  });
  it('is one press from every page', async () => {
    expect((await open('/')).html).toContain('<a href="/statistik">Statistik</a>');
  });
});
