import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { madeUpAdmin } from '../account/made-up-accounts.js';
import type { OwnAccount, Role } from '../api/account.js';
import type { ProgrammeChangeDto } from '../api/programme-changes.js';
import type { ProgrammeDetailDto } from '../api/projects.js';
import { render } from '../entry-server.js';
import { madeUpChange, madeUpFinder, madeUpForecast } from '../funding/forecast/made-up-forecast.js';
import { madeUpBuilding } from '../project/work-list/made-up-work-list.js';
import { createI18n } from './i18n.js';
import { madeUpApi } from './made-up-api.js';
import { pages } from './page.js';
import { routeOf } from './routes.js';

const origin = 'https://lotse.example';
const [FORECAST, FINDER, CHANGES] = [
  '/vorhaben/12/prognose',
  '/foerderfinder?area=14625240',
  '/foerderprogramm/gigabit20/aenderungen',
];
const addresses = [FORECAST, FINDER, CHANGES];
const someone = (role: Role): OwnAccount =>
  madeUpAdmin({ role, mayReadAccounts: false, mayReadOutbox: false, mayManageAccounts: false });

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

const programme: ProgrammeDetailDto = {
  id: 'gigabit20',
  funder: 'federal',
  branch: 'infrastructure',
  name: 'Gigabit-Richtlinie 2.0',
  shortName: 'Gigabit-Richtlinie 2.0',
  about: 'Test',
  versions: [
    {
      id: 'gigabit20_2026',
      name: '3. Änderung',
      legalText: 'Test',
      dated: null,
      validFrom: '2026-03-31',
      validTo: null,
      state: 'closed',
      source: 'Test',
      trust: 'primary',
      calls: [],
      parameters: [
        {
          name: 'cap_eur',
          label: 'Höchstbetrag',
          value: 40_000_000,
          unit: 'EUR',
          source: 'Test',
          trust: 'primary',
          note: null,
        },
      ],
    },
  ],
};

interface Seen {
  role?: Role;
  open?: ProgrammeChangeDto[];
}

async function seen(address: string, { role = 'dias_lead', open = [madeUpChange()] }: Seen = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const record = madeUpBuilding();
  const list = (items: ProgrammeChangeDto[]) => ({
    items,
    next: null,
    asOf: '2026-09-09T10:00:00Z',
    dataVersion: '1',
  });
  queries.setQueryData(['session'], someone(role));
  queries.setQueryData(['record', 12], { record, etag: '"7"' });
  queries.setQueryData(['forecast', 'stored', record.id], {
    forecast: madeUpForecast(),
    base: { caseId: record.id },
  });
  queries.setQueryData(['programme-finder', { area: '14625240' }], madeUpFinder());
  queries.setQueryData(['programme', 'gigabit20', null], programme);
  queries.setQueryData(['programme-changes', 'gigabit20', 'open'], list(open));
  queries.setQueryData(['programme-changes', 'gigabit20', 'decided'], {
    pages: [list([])],
    pageParams: [undefined],
  });
  const url = new URL(origin + address);
  const route = routeOf(url.pathname);
  const { page } = await pages[route.page].open();
  return renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n('de')}>
        <page.View visit={{ url, route, settings: { demo: true, basemap: null } }} />
      </I18nextProvider>
    </QueryClientProvider>,
  );
}

describe('The pages of forecasts and programmes', () => {
  it.each(addresses)('%s: the server renders nothing of it, and no search engine keeps it', async (url) => {
    const asked: string[] = [];
    const transport = async (path: string) => {
      asked.push(path);
      return madeUpApi()(path);
    };
    const settings = { demo: true, basemap: null, manifest: {}, origin };
    const { status, html } = await render(url, transport, settings);
    expect(status).toBe(200);
    expect(asked.filter((path) => /forecast|finder|programme|record|session/.test(path))).toEqual([]);
    expect(html.includes('<meta name="robots" content="noindex">')).toBe(true);
  });

  it.each(addresses)('%s keeps to the content security policy once it is filled', async (url) => {
    const html = await seen(url);
    expect(/\sstyle=/.test(html)).toBe(false);
    expect(html.includes('<!-- -->')).toBe(false);
    expect(/\{\{\w+\}\}/.test(html)).toBe(false);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

describe('/vorhaben/:id/prognose', () => {
  it('shows ranges, what is missing, the indication of the atlas and the fast lane that is not published', async () => {
    const text = textOf(await seen(FORECAST));
    expect(text).toContain('0 bis 200 / 200');
    expect(text).toContain('100 bis 300 / 500');
    expect(text).toContain('Fehlt: weiße Flecken.');
    expect(text).toContain('Richtwert aus dem Breitbandatlas, keine Förderfähigkeit');
    expect(text).toContain('Schnellspur 350 (2025)');
  });

  it('shows the shares at each rate, and what all Kommunen pay together', async () => {
    expect(textOf(await seen(FORECAST))).toContain(
      '60 % 21.999.600,00 14.666.400,00 davon FAG 3.666.600,00 0,00',
    );
  });
});

describe('/foerderfinder', () => {
  it('answers first: how many fit, how many may, how many do not; then what fits, with its reasons', async () => {
    const text = textOf(await seen(FINDER));
    expect(text).toContain('Für Kamenz am 09.09.2026: 1 passend, 1 vielleicht, 1 nicht passend.');
    expect(text.indexOf('Das passt')).toBeLessThan(text.indexOf('Das könnte passen'));
    expect(text).toContain('spricht dagegen: Aufruf 2024.');
  });
});

describe('/foerderprogramm/:id/aenderungen', () => {
  it('is for leads alone', async () => {
    expect(textOf(await seen(CHANGES, { role: 'dias_advisor' }))).not.toContain('Höchstbetrag');
  });

  it('shows old and new to the one who decides', async () => {
    const text = textOf(await seen(CHANGES));
    expect(text).toContain('Wert 40.000.000 EUR 45.000.000 EUR');
    expect(text).toContain('vorgeschlagen von Lea Leit');
    expect(text).toContain('Übernehmen');
  });

  it('lets the one who proposed it withdraw, and says why it waits', async () => {
    const waits = 'Der Vorschlag wartet: Es gibt zurzeit keine zweite Person der Leitung.';
    const text = textOf(
      await seen(CHANGES, { open: [madeUpChange({ mayDecide: false, mayWithdraw: true, waits })] }),
    );
    expect(text).toContain(waits);
    expect(text).toContain('Zurückziehen');
    expect(text).not.toContain('Übernehmen');
  });
});
