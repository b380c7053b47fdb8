import { describe, expect, it } from 'vitest';
import { render } from '../entry-server.js';
import { madeUpApi } from './made-up-api.js';

const options = { demo: true, basemap: null, manifest: {}, origin: 'https://lotse.example' };
async function open(url: string) {
  const { html, status, headers } = await render(url, madeUpApi(), options);
  const text = html
    .replace(/<script type="application\/json".*?<\/script>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
  return { html, status, headers, text };
}

describe('The answer for an address', () => {
  it('says what is planned, by whom, until when, whether the date moved, and what its Gemeinde can get', async () => {
    const { status, html, text } = await open('/adresse/12-1');
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=|<!-- -->|\{\{/);
    expect(text).toContain(
      'An dieser Adresse wird ein neuer Anschluss gebaut. Zugesagt ist er für das 1. Quartal 2027. In der Gemeinde Burkau: Mitte 2021',
    );
    expect(text).toContain('Diese Werte gelten für die ganze Gemeinde Burkau.');
    expect(text).toMatch(/Der Anschluss ist im Bau , im Projekt Cluster 12, Landkreis Bautzen/);
    expect(text).toContain('Diese Adresse: 1. Quartal 2027 . Das ganze Projekt:');
    expect(text).toMatch(/Verschoben\? Ja/);
    expect(html).toContain('href="/gemeinde/14625060"');
    expect(html).toContain('href="/kontakt?thema=angabe"');
  });
  it('says what the map tells of its cell, in steps, as an indication, with its date', async () => {
    const { html, text } = await open('/adresse/12-1');
    expect(text).toContain(
      'Mitte 2021 konnten im 100-Meter-Feld um diese Adresse 95 bis 100 von 100 Haushalten mindestens 100 Mbit/s bekommen, weniger als 10 von 100 Gigabit.',
    );
    expect(text).toContain(
      'Ein Anhaltspunkt, kein Wert für dieses Haus. 100-m-Zellen: Breitbandatlas, Stand 30. Juni 2021.',
    );
    expect(text).toMatch(/200 Mbit\/s unter 10/);
    expect(html).toContain('class="map-mark"');
    expect(html).toContain('href="/karte?area=14625060&amp;at=13.4/51.2/13.1"');
  });
  it('of whose place nothing is known has the map of its Gemeinde, and no cell', async () => {
    const { html, text } = await open('/adresse/12-2');
    expect(html).toContain('neighbour-map');
    expect(html).not.toContain('map-mark');
    expect(text).not.toContain('100-Meter-Feld');
  });
  it('says whom to tell that a figure does not match, and has the figures of its Gemeinde to take along', async () => {
    const { html } = await open('/adresse/12-1');
    expect(html).toContain('href="https://gigabitgrundbuch.bund.de/" rel="noopener"');
    expect(html).toContain('/api/municipalities/14625060/sheet.pdf');
    expect(html).toContain('https://lotse.example/adresse/12-1?asOf=');
  });
  it('one where a connection is possible names no quarter', async () => {
    expect((await open('/adresse/12-2')).text).toContain('Diese Adresse: Der Anschluss ist möglich.');
  });
  it('one that is not shown is a 404 that leads to the Gemeinden', async () => {
    const { status, text } = await open('/adresse/12-99');
    expect(status).toBe(404);
    expect(text).toContain('Zu dieser Adresse wird hier nichts gezeigt.');
  });
  it('a day that cannot be read is said, and never taken for today', async () => {
    expect((await open('/adresse/12-1?asOf=gestern')).status).toBe(400);
  });
});

describe('The search on the start page without JavaScript', () => {
  it('leads to the one address it can mean', async () => {
    const { status, headers } = await open('/?search=hauptstraße+12+a');
    expect([status, headers]).toEqual([302, { location: '/adresse/12-2' }]);
  });
  it('lists several, with their place', async () => {
    const { text, html } = await open('/?search=Hauptstraße+12');
    expect(text).toContain('2 Orte gefunden. Hauptstraße 12 02906 Burkau, Landkreis Bautzen');
    expect(html).toContain('href="/adresse/12-1"');
  });
  it('of an address that is not shown it answers for the Gemeinde', async () => {
    const { text, html } = await open('/?search=Nebenweg+3,+Burkau');
    expect(text).toContain(
      'Zu dieser Adresse wird hier nichts gezeigt. Das heißt nicht, dass dort nichts geplant ist.',
    );
    expect(text).toContain('Antwort für die Gemeinde: Burkau');
    expect(html).toContain('href="/gemeinde/14625060"');
  });
});
