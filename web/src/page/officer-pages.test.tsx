import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { madeUpAdmin } from '../account/made-up-accounts.js';
import type { OwnAccount } from '../api/account.js';
import type { RecordDto, WorkListDto } from '../api/records.js';
import { render } from '../entry-server.js';
import { madeUpItem, madeUpBuilding, madeUpWorkList } from '../project/work-list/made-up-work-list.js';
import { createI18n } from './i18n.js';
import { MainMenu } from './main-menu.js';
import { madeUpApi } from './made-up-api.js';
import { pages } from './page.js';
import { routeOf } from './routes.js';

const origin = 'https://lotse.example';
const addresses = ['/uebersicht', '/vorhaben', '/vorhaben/12/melden'];
const officer = madeUpAdmin({
  role: 'district_officer',
  areas: [{ key: '14625', name: 'Landkreis Bautzen' }],
  mayReadAccounts: false,
  mayReadOutbox: false,
  mayManageAccounts: false,
});

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

interface Seen {
  /** How many projects need care. */
  needy?: number;
  me?: OwnAccount;
  list?: WorkListDto;
  record?: RecordDto;
}

function filled({
  me = officer,
  list = madeUpWorkList(),
  record = madeUpBuilding(),
  needy = 3,
}: Seen): QueryClient {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(['session'], me);
  queries.setQueryData(['work-list'], list);
  queries.setQueryData(['record', 12], { record, etag: '"7"' });
  queries.setQueryData(['records', 'care', { sort: 'name' }], needy);
  queries.setQueryData(['records', { sort: 'name' }], {
    pages: [
      {
        items: [madeUpItem()],
        next: 'x',
        total: 51,
        statusCounts: [{ status: 'under_construction', count: 51 }],
        asOf: '2026-09-09T10:00:00Z',
        dataVersion: '1',
      },
    ],
    pageParams: [undefined],
  });
  return queries;
}

/** A page as it looks in the browser once everything has come. */
async function seen(address: string, what: Seen = {}) {
  const url = new URL(origin + address);
  const route = routeOf(url.pathname);
  const { page } = await pages[route.page].open();
  return renderToString(
    <QueryClientProvider client={filled(what)}>
      <I18nextProvider i18n={createI18n('de')}>
        <page.View visit={{ url, route, settings: { demo: true, basemap: null } }} />
      </I18nextProvider>
    </QueryClientProvider>,
  );
}

describe('The pages of officers', () => {
  it.each(addresses)(
    '%s: the server renders nothing of any project, and no search engine keeps it',
    async (url) => {
      const asked: string[] = [];
      const transport = async (path: string) => {
        asked.push(path);
        return madeUpApi()(path);
      };
      const { status, html } = await render(url, transport, {
        demo: true,
        basemap: null,
        manifest: {},
        origin,
      });
      expect(status).toBe(200);
      expect(asked.filter((path) => /work-list|project-records|session/.test(path))).toEqual([]);
      expect(html.includes('<meta name="robots" content="noindex">')).toBe(true);
    },
  );

  it.each(addresses)('%s keeps to the content security policy once it is filled', async (url) => {
    const html = await seen(url);
    expect(/\sstyle=/.test(html)).toBe(false);
    expect(/\son\w+=/.test(html)).toBe(false);
    expect(html.includes('<!-- -->')).toBe(false);
    expect(/\{\{\w+\}\}/.test(html)).toBe(false);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

describe('/uebersicht', () => {
  it('tells what others changed from what to what, and where the rest stands', async () => {
    const change = { field: 'counts.connected', name: 'Anschluss hergestellt', unit: 'Adressen' };
    const list = madeUpWorkList({
      lastVisit: '2026-09-08T08:00:00Z',
      news: [
        {
          project: { id: 12, name: 'Westlausitz' },
          sentence: null as never,
          changes: [{ ...change, from: 600, to: 664 }],
          moreChanges: 2,
          recordedAt: '2026-09-09T08:00:00Z',
          by: { kind: 'account', office: 'Digitalagentur Sachsen', name: 'Bea Berat' },
        },
      ],
    });
    const text = textOf(await seen('/uebersicht', { list }));
    expect(text).toContain('Westlausitz Anschluss hergestellt: vorher: 600 geändert zu 664 Adressen (+64)');
    expect(text).toContain('und 2 weitere Angaben 09.09.2026, 10:00 Uhr, Bea Berat');
  });

  it('answers first, and fills only the button of the top task and of the first project', async () => {
    const html = await seen('/uebersicht');
    const text = textOf(html);
    expect(text).toContain('Landkreis Bautzen, Mittwoch, 9. September 2026. 1 Frist ist überfällig.');
    expect(text).toContain('9 Tage überfällig Mo 31.08.2026');
    expect(text).toContain('2 spätere Aufgaben');
    expect(html.match(/kern-btn--primary/g)).toHaveLength(3);
  });
  it('shows „Unverändert bestätigen“ blocked, with the reason, where a promise has run out', async () => {
    const html = await seen('/uebersicht');
    expect(
      /<button[^>]*disabled=""[^>]*aria-describedby="quick-why"|aria-describedby="quick-why"[^>]*disabled=""/.test(
        html,
      ),
    ).toBe(true);
    expect(textOf(html)).toContain('Der zugesagte Termin ist abgelaufen und braucht ein neues Datum.');
  });
  it('praises an empty list and names the next day', async () => {
    const next = madeUpItem({ nextMilestone: madeUpBuilding().milestones[1]!, care: [] });
    const text = textOf(await seen('/uebersicht', { list: madeUpWorkList({ tasks: [], projects: [next] }) }));
    expect(text).toContain('Keine offenen Aufgaben. Der nächste zugesagte Termin ist der 31.12.2027.');
    expect(text).toContain('Nichts zu tun');
  });
  it('offers no report to who only reads', async () => {
    const list = madeUpWorkList({ tasks: [], projects: [madeUpItem({ mayEdit: false })], suggested: null });
    const text = textOf(await seen('/uebersicht', { me: madeUpAdmin({ role: 'auditor' }), list }));
    expect(text).not.toContain('Schnellmeldung');
    expect(text).not.toContain('Melden: Heidebogen');
  });
});

describe('/vorhaben', () => {
  it('says how many there are, never cuts in silence, and leads to a new one', async () => {
    const text = textOf(await seen('/vorhaben'));
    expect(text).toContain('3 von 51 Vorhaben brauchen Pflege. Nur diese zeigen');
    expect(text).toContain('50 weitere Vorhaben laden');
    expect(text).toContain('Neues Vorhaben');
  });
  it('says that none needs care, and leads to none then', async () => {
    const text = textOf(await seen('/vorhaben', { needy: 0 }));
    expect(text).toContain('Keines von 51 Vorhaben braucht Pflege.');
    expect(text).not.toContain('Nur diese zeigen');
  });
});

describe('/vorhaben/:id/melden', () => {
  it('preselects state and overdue milestone, and shows the public page dashed', async () => {
    const text = textOf(await seen('/vorhaben/12/melden'));
    expect(text).toContain('Meldung: Heidebogen');
    expect(text).toContain('im Bau (unverändert)');
    expect(text).toMatch(/Fertigstellung Los 2: bisher 31\.08\.2026/);
    expect(text).toContain('letzte Meldung 30.06.2026 durch Katrin Hanske');
    expect(text).toContain('Vorschau, noch nicht gespeichert');
    expect(text).toContain('Noch keine Änderung.');
  });
  it('says that a project is not public instead of a preview', async () => {
    const record = madeUpBuilding({ publicState: null as never });
    const text = textOf(await seen('/vorhaben/12/melden', { record }));
    expect(text).toContain('Dieses Vorhaben ist nicht veröffentlicht.');
    expect(text).not.toContain('veröffentlichen');
  });
  it('shows counts of an address list with the way to change them, not to be typed', async () => {
    const record = madeUpBuilding({ countsFrom: 'addresses', addressCount: 2960 });
    const html = await seen('/vorhaben/12/melden', { record });
    expect(textOf(html)).toContain(
      'Diese Zahlen werden aus der Liste mit 2.960 Adressen gezählt. Adressen ändern',
    );
    expect(html.includes('id="report-connected"')).toBe(false);
  });
  it('is read only for another Kommune', async () => {
    const text = textOf(await seen('/vorhaben/12/melden', { record: madeUpBuilding({ mayEdit: false }) }));
    expect(text).toContain('melden kann nur, wer dafür zuständig ist');
    expect(text).not.toContain('Speichern');
  });
});

describe('The main menu', () => {
  const menu = (me: OwnAccount | null) => {
    const queries = new QueryClient();
    queries.setQueryData(['session'], me);
    return textOf(
      renderToString(
        <QueryClientProvider client={queries}>
          <I18nextProvider i18n={createI18n('de')}>
            <MainMenu current="workList" />
          </I18nextProvider>
        </QueryClientProvider>,
      ),
    ).trim();
  };
  it('leads visitors to map, projects and contact, staff to what their role may do', () => {
    expect(menu(null)).toBe('Karte Projekte Statistik Daten');
    expect(menu(officer)).toBe('Arbeitsplatz Übersicht Vorhaben Karte Hochladen Förderfinder Beratung');
    expect(menu(madeUpAdmin({ role: 'dias_advisor' }))).toBe(
      'Arbeitsplatz Übersicht Vorhaben Karte Hochladen Beratung Berichte',
    );
    expect(menu(madeUpAdmin({ role: 'auditor' }))).toBe(
      'Arbeitsplatz Übersicht Vorhaben Karte Beratung Berichte',
    );
  });
});
