import { describe, expect, it } from 'vitest';
import { read, utils, write } from '@e965/xlsx';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { unzipped } from '../server/test/unzipped.js';
import { barriers, openJourney, overflow, phone } from './journey.js';

const { service, signedIn } = openJourney();

/** What a link of the page gives, as the browser stores it. */
async function downloaded(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) };
}

describe('Ein Planungsbüro füllt das Formular des Antrags aus, und der Rechnungshof nimmt die Akte mit', () => {
  let id: number;

  it('the officer downloads it, sees what one cell would change, and takes it over', async () => {
    const { page, context, errors, foreign } = await signedIn('kommune@demo.lotse', {
      ...phone,
      bypassCSP: true,
    });
    const { items } = await (await context.request.get(`${service.url}/api/funding-cases?limit=200`)).json();
    ({ id } = items.find(
      ({ projectStatus }: { projectStatus: string }) => projectStatus === 'survey_evaluated',
    ));
    await page.goto(`${service.url}/fall/${id}/antrag`);
    const form = await downloaded(page, 'Formular herunterladen (Excel)');
    const book = read(form.bytes, { cellNF: true });
    const sheet = book.Sheets.Antrag!;
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true });
    const at = rows.findIndex(([label]) => label === 'Adressen mit Vortrieb');
    sheet[`B${at + 1}`] = { t: 's', v: '1.234' };
    expect(rows.flat()).toContainEqual(expect.stringMatching(/^Diese Zeilen gelten für die letzte/));
    await page.locator('input[type=file]').setInputFiles({
      name: form.name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: write(book, { bookType: 'xlsx', type: 'buffer' }),
    });
    await page.getByText('1 Angabe würde sich ändern.').waitFor();
    const found = page.getByRole('region', { name: /^Prüfung von/ });
    expect(await found.innerText()).toMatch(/Adressen mit Vortrieb[^]*1\.234/);
    expect([await barriers(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: '1 Änderung übernehmen' }).click();
    await page.locator('.record-done').getByText('1 Angabe übernommen.').waitFor();
    const stored = await (await context.request.get(`${service.url}/api/funding-cases/${id}`)).json();
    expect(stored.addresses.reserveExtension).toBe(1_234);
    expect([...errors, ...foreign]).toEqual([]);
    await context.close();
  });

  it('the auditor downloads the whole file of the case, and every checksum fits', async () => {
    const { page, context, errors } = await signedIn('pruefung@demo.lotse');
    await page.goto(`${service.url}/fall/${id}`);
    const { name, bytes } = await downloaded(page, 'Akte für die Prüfung herunterladen (ZIP)');
    expect(name).toMatch(/^Foerderakte_.*\.zip$/);
    const files = await unzipped(bytes);
    const sums = files.get('SHA256SUMS')!.toString().trim().split('\n');
    expect(sums).toEqual(
      [...files]
        .filter(([path]) => path !== 'SHA256SUMS')
        .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}`),
    );
    expect(files.get('verlauf.csv')!.toString()).toContain('Petra Wolf');

    // Of a day it is fetched by script: the page says that it is there, or why it is not.
    const own = page.getByRole('region', { name: 'Akte herunterladen' });
    const fetchOf = async (day: string) => {
      await own.getByLabel('Kenntnisstand vom').fill(day);
      await own.getByRole('button', { name: 'Akte für die Prüfung herunterladen (ZIP)' }).click();
    };
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
    const [file] = await Promise.all([page.waitForEvent('download'), fetchOf(today)]);
    expect(file.suggestedFilename()).toContain(`_Stand_${today}.zip`);
    const said = own.getByRole('status').filter({ hasText: 'liegt bei Ihren Downloads' });
    await said.waitFor();
    expect(await said.innerText()).toContain(today.split('-').reverse().join('.'));
    await fetchOf('2999-01-01');
    await own.locator('.field-error, .form-fault').first().waitFor();
    expect(await said.count()).toBe(0);
    // The browser notes each refusal as an error.
    expect(errors.splice(0).filter((text) => !text.includes('400'))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
