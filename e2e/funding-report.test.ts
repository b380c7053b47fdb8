import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { openJourney } from './journey.js';

const lead = 'leitung@demo.lotse';
const { service, signedIn } = openJourney();

const open = (page: Page, path: string) => page.goto(service.url + path, { waitUntil: 'networkidle' });

async function csv(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

const iso = (day: string) => day.split('.').reverse().join('-');
const today = () =>
  new Date().toLocaleDateString('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' });

const kept = [
  'reference',
  'clusterLabel',
  'description',
  'kind',
  'guidelineVersionId',
  'callId',
  'recipientType',
  'recipientName',
  'recipientArea',
  'technology',
  'model',
];

/** Somebody corrects the name of one of the shown projects; what it was. */
async function rename(context: BrowserContext, id: string): Promise<string> {
  const address = `${service.url}/api/project-records/${id}`;
  const read = await context.request.get(address);
  const record = await read.json();
  const same = kept.filter((key) => record[key] !== null).map((key) => [key, record[key]]);
  const { eligible, funded, reserveExtension } = record.counts;
  const saved = await context.request.put(address, {
    headers: { 'If-Match': read.headers().etag! },
    data: {
      ...Object.fromEntries(same),
      name: `${record.name} (berichtigt)`,
      costs: record.costs,
      counts: { eligible, funded, reserveExtension },
      municipalities: record.municipalities.map(({ ags, addressCount }: Record<string, unknown>) => ({
        ags,
        addressCount,
      })),
    },
  });
  expect([saved.status(), saved.ok() ? '' : await saved.text()]).toEqual([200, '']);
  return record.name;
}

describe('Die Leitung beantwortet eine Anfrage des Landtags', () => {
  it('opens the table of a past day by form, takes it along, and gets the same bytes after a correction', async () => {
    const { page, context } = await signedIn(lead);
    await open(page, '/berichte');
    await page.getByRole('link', { name: 'Landtagstabelle' }).click();
    await page.getByText(/Förderfälle: .* bewilligt, .* ausgezahlt\./).waitFor();

    await page.getByLabel('Sachstand bis').fill('2024-06-30');
    await page.getByLabel('Kreis', { exact: true }).selectOption('14625');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Bericht anzeigen' }).press('Enter');
    await page.waitForURL(/until=2024-06-30&district=14625/);
    const sheet = page.locator('.report-sheet');
    await sheet
      .getByText(/Sachstand bis 30\.06\.2024, Kenntnisstand/)
      .first()
      .waitFor();
    const text = await sheet.innerText();
    expect(text).toContain(`Kenntnisstand ${today()}`);
    expect(text).toContain('Auswahl: Landkreis Bautzen.');
    expect(text).toMatch(/Summe Landkreis Bautzen \(\d+\)/);
    // Nothing that is dated later stands there.
    const days = (await sheet.locator('tbody td').allInnerTexts()).filter((cell) =>
      /^\d\d\.\d\d\.\d{4}$/.test(cell),
    );
    expect(days.length).toBeGreaterThan(0);
    expect(days.map(iso).filter((day) => day > '2024-06-30')).toEqual([]);

    const link = (await page.locator('.report-link a').getAttribute('href'))!;
    const first = await csv(page);
    expect(first.name).toMatch(/^landtagstabelle-bis-2024-06-30-stand-\d{4}-\d{2}-\d{2}-auswahl\.csv$/);
    expect(first.bytes.toString()).toContain('30.06.2024');

    const path = (await sheet.getByRole('rowheader').getByRole('link').first().getAttribute('href'))!;
    const name = await rename(context, path.split('/').at(-1)!);

    await open(page, link);
    await page.getByText(/Sie sehen, was am .* bekannt war\./).waitFor();
    expect((await csv(page)).bytes.equals(first.bytes)).toBe(true);
    expect(await sheet.innerText()).not.toContain('(berichtigt)');
    await page.locator('summary').filter({ hasText: 'Unterschied zu heute' }).click();
    await page.getByText(`Bei 1 Förderfall (von`).waitFor();
    expect(await page.locator('.report-more').innerText()).toContain(name);

    await page.getByRole('button', { name: 'Kenntnisstand von heute' }).click();
    await sheet.getByText(`${name} (berichtigt)`).waitFor();
    await context.close();
  });

  it('a day in the future is refused at its field', async () => {
    const { page, context } = await signedIn(lead);
    await open(page, '/berichte/mittelabfluss?asOf=2999-01-01');
    await page
      .locator('.field-refused')
      .getByText(/liegt in der Zukunft/)
      .waitFor();
    expect(await page.getByLabel('Kenntnisstand vom').getAttribute('aria-invalid')).toBe('true');
    await context.close();
  });
});
