import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { renderToString } from 'react-dom/server';
import { madeUpAdmin } from '../account/made-up-accounts.js';
import type { OwnAccount } from '../api/account.js';
import {
  madeUpDrawdown,
  madeUpLandtag,
  madeUpLandtagNow,
  madeUpProgrammes,
} from '../funding/report/made-up-reports.js';
import { createI18n } from './i18n.js';
import { App } from './app.js';
import { pages } from './page.js';
import { routeOf } from './routes.js';

const lead = madeUpAdmin({ role: 'dias_lead', name: 'Dr. Lena Richter' });
const past = 'until=2026-06-30&asOf=2026-06-30&district=14625';
const asked = { until: '2026-06-30', asOf: '2026-06-30', district: '14625' };

const textOf = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ');

/** The whole page as it looks once everything has come. */
async function seen(address: string, me: OwnAccount = lead) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(['session'], me);
  queries.setQueryData(['funding-report', 'landtag', asked], madeUpLandtag);
  queries.setQueryData(
    ['funding-report', 'landtag', { until: '2026-06-30', district: '14625' }],
    madeUpLandtagNow,
  );
  queries.setQueryData(['funding-report', 'drawdown', {}], madeUpDrawdown);
  queries.setQueryData(['funding-report', 'programmes', {}], madeUpProgrammes);
  const url = new URL(`https://lotse.example${address}`);
  const visit = { url, route: routeOf(url.pathname), settings: { demo: false, basemap: null } };
  const { page } = await pages[visit.route.page].open();
  return renderToString(<App page={page} visit={visit} queries={queries} i18n={createI18n('de')} />);
}

describe('Every page of the reports', () => {
  it.each(['/berichte', `/berichte/landtag?${past}`, '/berichte/mittelabfluss', '/berichte/programme'])(
    '%s keeps to the content security policy and leaves no text unfilled',
    async (address) => {
      const html = await seen(address);
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/\{\{\w+\}\}/);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(textOf(html)).not.toMatch(/\b(fundingReport|landtag|drawdown|programmes)\.\w+/);
      expect(html).toMatch(/href="\/berichte"[^>]* aria-current="page"/);
    },
  );
  it('is for those who may read reports', async () => {
    const officer = madeUpAdmin({ role: 'municipal_officer' });
    for (const address of ['/berichte', '/berichte/mittelabfluss']) {
      const text = textOf(await seen(address, officer));
      expect(text).not.toContain('Mittelabfluss Was bewilligt');
      expect(text).not.toContain('bewilligt');
    }
    expect(textOf(await seen('/berichte', madeUpAdmin({ role: 'auditor' })))).toContain('Landtagstabelle');
  });
});

describe('/berichte/landtag', () => {
  const address = `/berichte/landtag?${past}`;
  it('answers first, and says of which day and whose knowledge it is', async () => {
    const text = textOf(await seen(address));
    expect(text).toContain(
      '2 Förderfälle: 36.666.000,00 € von Bund und Land bewilligt, 9.166.500,00 € ausgezahlt.',
    );
    expect(text).toContain('Sie sehen, was am 30.06.2026, 23:59 Uhr bekannt war.');
    expect(text).toContain(
      'Sachstand bis 30.06.2026, Kenntnisstand 30.06.2026, 23:59 Uhr. Auswahl: Landkreis Bautzen. Datenversion 4711. Beträge in Euro.',
    );
  });
  it('gives each project its shares, what is open by word, and sums by Kreis and in all', async () => {
    const text = textOf(await seen(address));
    expect(text).toMatch(
      /Cluster 12 Westlausitz Landkreis Bautzen: Burkau, Frankenthal und 2 weitere Gemeinden 28.09.2022 15.01.2024 21.999.600,00 14.666.400,00 0,00 0,00 36.666.000,00 9.166.500,00 25,0 % im Bau/,
    );
    expect(text).toMatch(/Wittichenau 12.09.2025 noch offen noch offen noch offen noch offen noch offen/);
    expect(text).toContain('Summe Landkreis Bautzen (2)');
    expect(text).toContain('Summe der Auswahl (2 Förderfälle) 21.999.600,00');
    expect(text).toContain('4 Felder sind noch offen.');
  });
  it('„Ein Betrag, der nie fließt, steht in keiner Summe, und die Seite sagt es“', async () => {
    const text = textOf(await seen(address));
    expect(text).toContain(
      'Nicht darin: 1 Förderfall mit 2.500.000,00 € Ausgaben, der abgelehnt, zurückgezogen oder eigenwirtschaftlich ist; dieses Geld fließt nicht.',
    );
    expect(text).toMatch(
      /Summe Landkreis Bautzen \(2\).* Ortsteile Nord .* 2.500.000,00 .* abgelehnt nicht in der Summe Nicht in der Summe: abgelehnt, zurückgezogen oder eigenwirtschaftlich \(1\).* Summe der Auswahl \(2 Förderfälle\)/,
    );
  });
  it('has a permanent link with its checksum, and files of the very same moment', async () => {
    const html = await seen(address);
    expect(textOf(html)).toContain(
      'https://lotse.example/berichte/landtag?district=14625&amp;asOf=2026-06-30T21:59:59.999Z&amp;until=2026-06-30',
    );
    expect(textOf(html)).toContain('Prüfsumme 7f3a 91c4');
    for (const format of ['pdf', 'xlsx', 'ods', 'csv'])
      expect(html).toContain(
        `/api/funding-reports/landtag/file?district=14625&amp;asOf=2026-06-30T21:59:59.999Z&amp;until=2026-06-30&amp;format=${format}"`,
      );
  });
  it('the fields stand as the address names them', async () => {
    const html = await seen(address);
    expect(html).toMatch(/<option value="14625" selected=""/);
    for (const name of ['until', 'asOf'])
      expect(html).toMatch(new RegExp(`name="${name}"[^>]* value="2026-06-30"`));
  });
  it('shows totals then and now, with the difference and the cases it comes from', async () => {
    const text = textOf(await seen(address));
    expect(text).toMatch(/Bund 21.999.600,00 € 33.347.040,00 € \+11.347.440,00 €/);
    expect(text).toMatch(/Land 14.666.400,00 € 14.666.400,00 € 0,00 €/);
    expect(text).toContain('Bei 1 Förderfall (von 3) steht heute etwas anderes: Krabat-Region.');
  });
  it('its past goes with no link to another page', async () => {
    expect(await seen(address)).toMatch(/<a href="\/karte"/);
  });
});

describe('/berichte/mittelabfluss', () => {
  it('has six figures, and the years as bars and as a table', async () => {
    const html = await seen('/berichte/mittelabfluss');
    const text = textOf(html);
    expect(text).toContain('In 1 Förderfall sind von 36.666.000,00 € bisher 9.166.500,00 € ausgezahlt.');
    expect(text).toContain('1 Nachweis ist überfällig.');
    expect(text).toMatch(/Bewilligt 36,7 Mio. € 1 Förderfall Angefordert 10,0 Mio. € 27,3 % der Bewilligung/);
    expect(text).toMatch(/2026 0,00 1.000.000,00 7.000.000,00/);
    expect(html.match(/class="chart-planned" x="\d+(\.\d+)?" y="\d/g)!.length).toBeGreaterThan(1);
    expect(text).not.toContain('Unterschied zu heute');
  });
  it('names each overdue proof with recipient, track, day, rule and advisor, and has them as a file', async () => {
    const html = await seen('/berichte/mittelabfluss');
    expect(textOf(html)).toContain(
      'Cluster 12 Westlausitz 14625-2022-12, Landkreis Bautzen Zwischennachweis 2026 Land 30.04.2026 Jedes Haushaltsjahr, in dem gebaut wird, bis zum 30.04.2026. 61 Tage Bea Berat',
    );
    expect(html).toContain('href="/fall/12/foerderung"');
    expect(html).toMatch(/href="[^"]+part=overdue[^"]*format=csv"/);
  });
  it('cuts the same sums by Kreis, guideline and project, which lead to the case', async () => {
    const html = await seen('/berichte/mittelabfluss');
    expect(textOf(html).match(/Summe der Auswahl 36,7 10,0 9,2 25,0 % 27,5 20,0/g)).toHaveLength(3);
    expect(html).toContain('href="/fall/12"');
  });
});

describe('/berichte/programme', () => {
  it('counts by guideline, and says what is not known', async () => {
    const text = textOf(await seen('/berichte/programme'));
    expect(text).toContain('2 Anträge, davon 1 bewilligt mit 36.666.000,00 € von Bund und Land.');
    expect(text).toMatch(/Gigabit-RL 2.0 2 1 0 0 21.999.600,00 14.666.400,00 4.074 474 noch offen/);
  });
});
