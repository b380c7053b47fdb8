import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { I18nextProvider } from 'react-i18next';
import { renderToString } from 'react-dom/server';
import { madeUpAdmin } from '../account/made-up-accounts.js';
import { render } from '../entry-server.js';
import { createI18n } from './i18n.js';
import { madeUpApi } from './made-up-api.js';
import { pages } from './page.js';
import { routeOf } from './routes.js';

const origin = 'https://lotse.example';
const address = '/vorhaben/7/gebiet';
const square = (x: number, y: number, size: number) => [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]]; // prettier-ignore
const record = (mayEdit: boolean) => ({
  id: 7,
  name: 'Klosterwasser',
  mayEdit,
  lots: [{ number: 1, name: 'Nord' }],
  municipalities: [{ ags: '14625250', name: 'Räckelwitz', districtAgs: '14625', addressCount: null }],
});
const stored = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[...square(14.25, 51.25, 0.02), ...square(14.255, 51.255, 0.005)]],
      },
      properties: { project: 7, lot: null, areaKm2: 3 },
    },
  ],
};
const around = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'MultiPolygon', coordinates: [square(14.25, 51.2, 0.1)] },
      properties: { kind: 'municipality', key: '14625250', name: 'Räckelwitz', isNamed: true },
    },
  ],
};

/** The page as it looks in the browser once everything has come. */
async function seen(mayEdit: boolean, path = address) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(['session'], madeUpAdmin());
  queries.setQueryData(['record-area', 7], {
    read: { record: record(mayEdit), etag: '"1"' },
    stored,
    around,
  });
  const url = new URL(origin + path);
  const route = routeOf(url.pathname);
  const { page } = await pages[route.page].open();
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n('de')}>
        <page.View visit={{ url, route, settings: { demo: true, basemap: null } }} />
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return html.replace(/<[^>]*>/g, ' ').replaceAll('\u00a0', ' ').replace(/\s+/g, ' '); // prettier-ignore
}

describe('The page on which an area is drawn', () => {
  it('renders nothing of anybody on the server', async () => {
    const asked: string[] = [];
    const options = { demo: true, basemap: null, manifest: {}, origin };
    const { status, html } = await render(
      address,
      async (path) => {
        asked.push(path);
        return madeUpApi()(path);
      },
      options,
    );
    expect([status, asked.filter((path) => path.includes('project-records'))]).toEqual([200, []]);
    expect(html).toContain('noindex');
    expect(html.includes('style="')).toBe(false);
  });

  it('shows the same area as a list of points, holes by name, and what each lies on', async () => {
    const text = await seen(true);
    expect(text).toContain('Gebiet zeichnen: Klosterwasser');
    expect(text).toContain('Ganzes Vorhaben Los 1 Nord');
    expect(text).toContain('Teilfläche 1 entfernen 1 447.');
    expect(text).toContain('Loch 1 in Teilfläche 1 entfernen 5 448.');
    expect(text).toContain('Grenze Räckelwitz');
    expect(text).toContain('Räckelwitz einsetzen');
    expect(text).toContain('Wie gespeichert');
  });

  it('says first how large the area is and where, or that there is none', async () => {
    expect(await seen(true)).toContain('Gebiet zeichnen: Klosterwasser 2,91 km² in Räckelwitz.');
    expect(await seen(true, `${address}?los=1`)).toContain('Klosterwasser Noch kein Gebiet: zeichnen Sie es');
    expect(await seen(false, `${address}?los=1`)).toContain('noch kein Gebiet gespeichert.');
  });

  it('who may only look at it finds no tools', async () => {
    const text = await seen(false);
    expect(text).toContain('Sie können dieses Gebiet ansehen.');
    for (const tool of ['Zeichnen Z', 'Datei laden', 'Gebiet übernehmen', 'entfernen', 'einsetzen', 'ändern'])
      expect(text.includes(tool)).toBe(false);
  });

  it('of a lot without an area begins with an empty list', async () => {
    const text = await seen(true, `${address}?los=1`);
    expect(text).toContain('Noch keine Punkte.');
    expect(text).toContain('Noch kein Gebiet gespeichert');
  });
});
