import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { madeUpAdmin } from '../account/made-up-accounts.js';
import type { OwnAccount } from '../api/account.js';
import { caseExportAsOf } from '../api/exchange.js';
import { client } from '../api/generated/client.gen.js';
import type { FundingCaseDto, ReviewDto } from '../api/funding.js';
import { madeUpCase, madeUpReview } from '../funding/case/made-up-case.js';
import { madeUpChanges, madeUpDesk, madeUpList } from '../funding/desk/made-up-desk.js';
import { createI18n } from './i18n.js';
import { pages } from './page.js';
import { routeOf } from './routes.js';

const advisor = madeUpAdmin({ role: 'dias_advisor', name: 'Lena Richter' });
const officer = madeUpAdmin({
  role: 'district_officer',
  name: 'Kim Hanske',
  areas: [{ key: '14625', name: 'Landkreis Bautzen' }],
});

const textOf = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u00ad', '')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');

interface Known {
  record?: Partial<FundingCaseDto>;
  review?: Partial<ReviewDto>;
  me?: OwnAccount;
}

/** A page as it looks in the browser once everything has come. */
async function seen(address: string, { record, review, me = advisor }: Known = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const known = { ...madeUpCase, ...record };
  queries.setQueryData(['session'], me);
  queries.setQueryData(['case', 12], { record: known, etag: '"7"' });
  queries.setQueryData(['case-part', 12, 'review'], { review: { ...madeUpReview, ...review }, etag: '"7"' });
  queries.setQueryData(['case-part', 12, 'changes', 'visit'], madeUpChanges);
  queries.setQueryData(['case-visit', 12], {
    previousAt: madeUpChanges.since,
    others: [
      {
        by: { kind: 'account', office: 'Digitalagentur Sachsen', name: 'Anna Vogel' },
        since: '2026-09-09T07:00:00.000Z',
      },
    ],
  });
  queries.setQueryData(['desk', 'sidebar'], madeUpDesk);
  queries.setQueryData(['desk', 'list', 'assigned:me'], { pages: [madeUpList], pageParams: [undefined] });
  const url = new URL(`https://lotse.example${address}`);
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

describe('Every page of a funding case', () => {
  it.each([
    '/arbeitsplatz',
    '/fall/12',
    '/fall/12/aenderungen',
    '/fall/12/foerderung',
    '/fall/12/unterlagen',
    '/fall/12/antrag',
    '/fall/12/prognose',
    '/fall/12/verlauf',
  ])('%s keeps to the content security policy and leaves no text unfilled', async (address) => {
    const html = await seen(address);
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\{\{\w+\}\}/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(textOf(html)).not.toMatch(/\b(case|review|desk)\.\w+\.\w+/);
  });
});

describe('/arbeitsplatz', () => {
  it('answers first, and adds up to the counts at the left', async () => {
    const text = textOf(await seen('/arbeitsplatz'));
    expect(text).toContain('2 Fälle sind zur Prüfung eingereicht. In 1 Fall ist eine Frist überfällig.');
    expect(text).toContain('2 Fälle bei mir nach Dringlichkeit und Frist');
  });
  it('says of each case when, why now, how it stands with Bund and Land, and who works on it', async () => {
    const text = textOf(await seen('/arbeitsplatz'));
    expect(text).toContain('Frist überfällig (1)');
    expect(text).toContain('Entscheidung nötig (1)');
    expect(text).toMatch(/Krabat-Region Landkreis Bautzen · Demo zur Prüfung eingereicht/);
    expect(text).toMatch(/Bund konkretisiert Land vorläufig/);
    expect(text).toContain('noch nie geöffnet');
    expect(text).toContain('übernehmen');
  });
  it('an officer takes over nothing and enters no absence', async () => {
    const text = textOf(await seen('/arbeitsplatz', { me: officer }));
    expect(text).toContain('Meine Förderfälle');
    expect(text).not.toContain('übernehmen');
    expect(text).not.toContain('Abwesenheit');
  });
});

describe('/fall/12', () => {
  it('tells what is new since my visit and who else has it open', async () => {
    const text = textOf(await seen('/fall/12'));
    expect(text).toContain(
      'Seit Ihrem letzten Besuch (24.08.2026, 15:12 Uhr): 2 Felder, 1 Dokument, Gebiet +1,41 km², −0,59 km², 38 Adressen dazu, 12 weg.',
    );
    expect(text).toContain('Auch geöffnet bei: Anna Vogel (zuletzt 09:00 Uhr).');
    expect(text).toContain('Änderungen (4)');
  });
  it('checks the sum of the shares, and says what is missing', async () => {
    expect(textOf(await seen('/fall/12'))).toContain('Summe der Anteile = Gesamtausgaben');
    const costs = { ...madeUpCase.costs, state: 745_500_000 };
    expect(textOf(await seen('/fall/12', { record: { costs } }))).toContain(
      'Es fehlen 1.000,00 € zu den Gesamtausgaben von 18.640.000,00 €.',
    );
  });
  it('the line of the case is an ordered list for ears, and its drawing is hidden from them', async () => {
    const html = await seen('/fall/12');
    expect(html).toMatch(/class="life-drawing[^"]*" aria-hidden="true"/);
    const text = textOf(html);
    expect(text).toMatch(/Bund: aconium Antrag : 12.09.2025, eingereicht/);
    expect(text).toMatch(/Konkretisierung : fällig 26.09.2026, noch einzureichen \(hier steht der Fall\)/);
  });
  it('a finding is told with mend and basis, and what is not verified is marked', async () => {
    const text = textOf(await seen('/fall/12'));
    expect(text).toContain('Befunde (2 offen)');
    expect(text).toMatch(
      /sperrt Adressen der Lose ergeben 2.412, das Vorhaben nennt 2.438. Es fehlen 26. Behebung: .* Nr. 6.2 RL/,
    );
    expect(text).toContain('zu verifizieren');
  });
  it('says at the foot why the review cannot be closed yet', async () => {
    const html = await seen('/fall/12');
    expect(textOf(html)).toContain('Abschließen geht erst ohne sperrende Befunde.');
    expect(textOf(html)).toContain('An Kommune zurückgeben (1 Abschnitt)');
    expect(html).toMatch(/disabled=""[^>]*>(?:(?!<\/button>).)*Prüfung abschließen/s);
  });
  it('a Kommune submits, accepts nothing and sees no notes', async () => {
    const text = textOf(
      await seen('/fall/12', {
        me: officer,
        record: { mayCheck: false },
        review: { mayReview: false, maySubmit: true, status: 'returned' },
      }),
    );
    expect(text).toContain('Erneut einreichen');
    expect(text).not.toContain('Annehmen');
    expect(text).not.toContain('interne Notiz');
    expect(text).not.toContain('Übersteuern');
  });
  it('who only reads is offered nothing to change', async () => {
    const text = textOf(
      await seen('/fall/12', {
        me: madeUpAdmin({ role: 'auditor' }),
        record: { mayEdit: false, mayCheck: false },
        review: { mayReview: false, maySubmit: false },
      }),
    );
    expect(text).not.toContain('Bearbeiten');
    expect(text).not.toContain('Bescheid erfassen');
    expect(text).not.toContain('ändern');
  });
});

describe('The file of a case for the Rechnungshof', () => {
  it('is offered to those who may export it, of today or as it was known on a day', async () => {
    const html = await seen('/fall/12', { me: madeUpAdmin({ role: 'auditor' }) });
    expect(html).toMatch(/<a [^>]*href="\/api\/funding-cases\/12\/export"/);
    expect(html).toMatch(/<input [^>]*type="date"[^>]*name="asOf"/);
    expect(textOf(html)).toContain('Kenntnisstand vom Leer heißt heute.');
    expect(await seen('/fall/12', { me: officer })).not.toContain('name="asOf"');
  });
  it('is asked for as of that day, and a refusal comes with its field', async () => {
    const asked: string[] = [];
    const fetch = async (request: Request) => {
      asked.push(new URL(request.url).pathname + new URL(request.url).search);
      if (asked.length === 1) return new Response('PK', { headers: { 'content-type': 'application/zip' } });
      const errors = [{ path: 'asOf', message: 'Der Zeitpunkt liegt in der Zukunft' }];
      return Response.json({ detail: 'Der Zeitpunkt liegt in der Zukunft.', errors }, { status: 400 });
    };
    client.setConfig({ baseUrl: 'https://lotse.example', fetch: fetch as typeof globalThis.fetch });
    const file = await caseExportAsOf(12, '2026-06-30');
    expect([asked, await file.text()]).toEqual([['/api/funding-cases/12/export?asOf=2026-06-30'], 'PK']);
    await expect(caseExportAsOf(12, '2999-01-01')).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ path: 'asOf' }] },
    });
  });
});

describe('/fall/12/foerderung', () => {
  it('a notice that waits is shown whole to the second person, who compares and confirms', async () => {
    const text = textOf(await seen('/fall/12/foerderung'));
    expect(text).toContain('wartet auf zweite Person');
    expect(text).toContain('Vergleichen Sie Tag, Aktenzeichen und Betrag mit dem Dokument.');
    expect(text).toContain('Stimmt überein, bestätigen');
  });
  it('who recorded it is told why not to confirm it', async () => {
    const [federal, state] = madeUpCase.tracks;
    const notices = state!.notices.map((notice) => ({ ...notice, mayDecide: false }));
    const text = textOf(
      await seen('/fall/12/foerderung', { record: { tracks: [federal!, { ...state!, notices }] } }),
    );
    expect(text).toContain('Wer erfasst hat, kann nicht bestätigen');
    expect(text).toContain('Ist etwas falsch, machen Sie den Bescheid ungültig');
    expect(text).not.toContain('Stimmt überein, bestätigen');
  });
  it('a blocked step stays to be seen, with the condition that is missing', async () => {
    const text = textOf(await seen('/fall/12/foerderung'));
    expect(text).toContain('Abschließende Bewilligung');
    expect(text).toContain('Sperrt. Es ist kein bestätigter Bescheid in abschließender Höhe erfasst.');
  });
  it('shows what is granted, paid and left as an equation, and where the plan differs', async () => {
    const text = textOf(await seen('/fall/12/foerderung'));
    expect(text).toContain(
      'Vorläufig bewilligt 11.184.000,00 € − ausgezahlt 1.000.000,00 € = offener Rest 10.184.000,00 €',
    );
    expect(text).toContain('Der Plan liegt um −7.184.000,00 € daneben.');
  });
});

describe('/fall/12/aenderungen', () => {
  it('is where one accepts or asks: old, new, difference, by section', async () => {
    const text = textOf(await seen('/fall/12/aenderungen'));
    expect(text).toMatch(/Ausgaben und Finanzierung neu zu prüfen Annehmen/);
    expect(text).toMatch(/Gesamtausgaben .*18.912.400,00 € 18.640.000,00 € −272.400,00 €/);
    expect(text).toMatch(/Stammdaten, .* bleiben angenommen/);
  });
  it('an address that names no day compares with the last visit', async () => {
    expect(await seen('/fall/12/aenderungen?seit=gestern')).toContain('Gesamtausgaben');
  });
});
