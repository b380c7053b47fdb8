import { beforeAll, describe, expect, it } from 'vitest';
import fs from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { barriers, openJourney, type PageOptions, wide } from './journey.js';

const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const };
/** Of the demo officer, and a project there that has a list of addresses. */
const own = '14521035';
const name = 'Aue-Bad Schlema West';
const header = 'AGS;Straße;Hausnummer;Stand;Quartal;Grund';

interface Address {
  street: string;
  houseNumber: string;
  state: string;
  quarter: string;
}

const { service, signedIn: signedInAs } = openJourney();
const signedIn = (options: PageOptions = wide) =>
  signedInAs('kommune@demo.lotse', { bypassCSP: true, ...options });
let project: number;
let planned: Address[];
let building: Address[];
beforeAll(async () => {
  const { context } = await signedIn();
  const records = await ask(context, `/api/project-records?search=${encodeURIComponent(name)}`);
  project = records.items[0].id;
  planned = (await ask(context, `/api/project-records/${project}/addresses?state=planned&limit=20`)).items;
  building = (await ask(context, `/api/project-records/${project}/addresses?state=in_construction&limit=20`))
    .items;
  await context.close();
}, 60_000);

const ask = async (context: BrowserContext, path: string) =>
  (await context.request.get(service.url + path)).json();

const row = ({ street, houseNumber }: Address, ...rest: string[]) =>
  [own, street, houseNumber, ...rest].join(';');
/** As a German spreadsheet saves it. */
const inWindows = (lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1');

/** Eight good rows, of which two change nothing, and five kinds of faults in six rows. */
function listWithFaults(): Buffer {
  const good = planned.slice(0, 6).map((address) => row(address, 'im Bau', 'Q2 2027', ''));
  const same = building.slice(0, 2).map((address) => row(address, 'im Bau', quarterOf(address), ''));
  return inWindows([
    header,
    ...good,
    ...same,
    row(planned[6]!, 'im Bau', 'Q5 2027', ''),
    row(planned[7]!, 'fertig', 'Q2 2027', ''),
    row(planned[8]!, 'fertig', 'Q2 2027', ''),
    row({ ...planned[9]!, houseNumber: '' }, 'im Bau', 'Q2 2027', ''),
    row(planned[10]!, 'verweigert', 'Q2 2027', ''),
    row(planned[11]!, 'im Bau', 'Q2 2027', '').replace(own, '14521999'),
  ]);
}
const quarterOf = ({ quarter }: Address) => `${quarter.slice(5)} ${quarter.slice(0, 4)}`;

async function send(page: Page, button: string, file: string, buffer: Buffer): Promise<void> {
  const before = page.url();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles({ name: file, mimeType: 'text/csv', buffer });
  await page.waitForURL((url) => url.pathname.startsWith('/hochladen/') && url.href !== before);
  await page.getByRole('heading', { name: 'Adressen hochladen: Probelauf' }).waitFor();
}

/** read = unchanged + changed + new + refused, as it stands on the page. */
const sumOf = async (page: Page) =>
  (await page.locator('.upload-sum .sum-term > b').allInnerTexts()).map((text) =>
    Number(text.replace('.', '')),
  );

const statesOf = async (context: BrowserContext): Promise<Record<string, number>> => {
  const { stateCounts } = await ask(context, `/api/project-records/${project}/addresses?limit=1`);
  return Object.fromEntries(
    stateCounts.map((one: { state: string; count: number }) => [one.state, one.count]),
  );
};

describe('Eine Kommune lädt Adressen mit Fehlern hoch und behebt sie', () => {
  let first: Buffer;
  let errorFile: string;

  it('die Seite nimmt das Vorhaben aus der Adresse, und eine Datei, die keine Liste ist, wird am Feld abgelehnt', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${service.url}/hochladen?vorhaben=${project}&art=addresses`);
    await page.getByText(`Adressen von ${name}`).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Datei auswählen' }).press('Enter');
    await (
      await chooser
    ).setFiles({ name: 'bild.csv', mimeType: 'text/csv', buffer: Buffer.from('nichts davon') });
    await page.getByText('Es wurde nichts gespeichert.').waitFor();
    expect(await page.locator('.field-error').innerText()).toMatch(/Nicht angenommen: bild\.csv/);
    const tooLarge = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'andere Datei wählen' }).click();
    await (
      await tooLarge
    ).setFiles({
      name: 'gross.csv',
      mimeType: 'text/csv',
      buffer: Buffer.alloc(21 * 1024 ** 2, 'x'),
    });
    await page.getByText('Die Datei ist größer als 20 MB.').waitFor();
    await context.close();
  });

  it('der Probelauf geht auf, ein angebotener und ein getippter Wert beheben, die guten Zeilen werden übernommen', async () => {
    const { page, context, errors } = await signedIn();
    const before = await statesOf(context);
    await page.goto(`${service.url}/hochladen?vorhaben=${project}&art=addresses`);
    await page.getByText(`Adressen von ${name}`).waitFor();
    first = listWithFaults();
    await send(page, 'Datei auswählen', 'adressen_aue.csv', first);
    expect(await page.locator('.reading-line').innerText()).toMatch(
      /Trennzeichen Semikolon, Zeichensatz Windows-1252, alle 6 Spalten zugeordnet/,
    );
    expect(await sumOf(page)).toEqual([14, 2, 6, 0, 6]);
    expect(await page.locator('.refused-table tbody tr').count()).toBe(5);
    expect(await statesOf(context)).toEqual(before);

    // Both rows with the same fault by one press.
    await page.getByRole('button', { name: 'angeschlossen (2)' }).click();
    await page.getByRole('heading', { name: 'Abgelehnte Zeilen (4)' }).waitFor();
    expect(await sumOf(page)).toEqual([14, 2, 8, 0, 4]);
    await page.getByText('2 Zeilen behoben.').waitFor();

    // By keyboard: the focus stands at the next fault afterwards.
    await page.getByLabel('Neuer Wert für Zeile 10, E Quartal').fill('Q6 2027');
    await page.keyboard.press('Enter');
    await page.getByText(/Zeile 10, Quartal: noch abgelehnt/).waitFor();
    await page.getByLabel('Neuer Wert für Zeile 10, E Quartal').fill('Q4 2027');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Abgelehnte Zeilen (3)' }).waitFor();
    expect(await sumOf(page)).toEqual([14, 2, 9, 0, 3]);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-fault]') !== null)).toBe(true);

    const all = page.waitForEvent('download');
    await page
      .getByText('Alle Änderungen herunterladen:')
      .locator('..')
      .getByRole('link', { name: 'CSV für Excel' })
      .click();
    const list = fs
      .readFileSync(await (await all).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(list[0]).toMatch(/Zeile;Eintrag;Angabe;bisher;neu;Hinweis$/);
    expect(list.filter((line) => line.includes(';Stand;geplant;im Bau;'))).toHaveLength(7);

    // A summary cuts the table.
    await page.getByRole('button', { name: /Stand: geplant .* im Bau\s+7/ }).click();
    await page.waitForFunction(
      () => document.querySelectorAll('.upload-changes-table tbody tr').length === 7,
    );

    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '9 Zeilen übernommen.' }).waitFor();
    expect(await page.locator('.upload-done').innerText()).toContain(
      '3 Zeilen ausgelassen, weil sie Fehler haben.',
    );
    const after = await statesOf(context);
    expect(after).toEqual({
      ...before,
      planned: before.planned! - 9,
      in_construction: before.in_construction! + 7,
      connected: before.connected! + 2,
    });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Fehlerdatei herunterladen \(CSV, 3 Zeilen\)/ }).click();
    errorFile = fs.readFileSync(await (await download).path(), 'utf8');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('die Fehlerdatei enthält nur die drei Zeilen; behoben hochgeladen werden sie übernommen', async () => {
    const { page, context } = await signedIn();
    const lines = errorFile.replace('\uFEFF', '').trim().split(/\r?\n/);
    expect(lines[0]).toBe(`${header};FEHLER;BEHEBUNG`);
    expect(lines).toHaveLength(4);
    const mended = lines
      .map((line) =>
        line
          .replace('14521999', own)
          .replace('verweigert;Q2 2027;', 'verweigert;Q2 2027;Eigentümer lehnt ab'),
      )
      .map((line) => line.replace(/;;im Bau/, `;${planned[9]!.houseNumber};im Bau`));
    const before = await statesOf(context);
    await page.goto(`${service.url}/hochladen`);
    await page.getByRole('link', { name: 'adressen_aue.csv' }).click();
    // Opened again later it still tells what became of it, though nothing is left to change.
    await page.getByRole('heading', { name: '9 Zeilen übernommen.' }).waitFor();
    await page
      .getByText(/^Übernommen am .*Gelesen 14 Zeilen: 2 unverändert, 9 geändert, 0 neu, 3 abgelehnt\.$/)
      .waitFor();
    await send(page, 'Behobene Datei hochladen', 'adressen_aue_Fehler.csv', Buffer.from(mended.join('\r\n')));
    expect(await sumOf(page)).toEqual([3, 0, 3, 0, 0]);
    await page.getByRole('button', { name: '3 Zeilen übernehmen' }).click();
    await page.getByRole('heading', { name: '3 Zeilen übernommen.' }).waitFor();
    expect(await statesOf(context)).toEqual({
      ...before,
      planned: before.planned! - 3,
      in_construction: before.in_construction! + 2,
      refused: before.refused! + 1,
    });
    await page.getByRole('link', { name: `Zum Vorhaben ${name}` }).waitFor();
    await page.goto(`${service.url}/vorhaben/${project}/adressen?state=refused`);
    const count = new RegExp(`${before.refused! + 1} Adressen passen zur Auswahl`);
    await page.getByText(count).waitFor();
    await page.getByRole('cell', { name: 'Eigentümer lehnt ab', exact: true }).first().waitFor();
    await context.close();
  });

  it('dieselbe Datei noch einmal ändert nichts mehr', async () => {
    const { page, context } = await signedIn();
    const before = await statesOf(context);
    await page.goto(`${service.url}/hochladen?vorhaben=${project}&art=addresses`);
    await page.getByText(`Adressen von ${name}`).waitFor();
    await send(page, 'Datei auswählen', 'adressen_aue.csv', first);
    // The owner's refusal has its reason by now.
    expect(await sumOf(page)).toEqual([14, 9, 0, 0, 5]);
    const button = page.getByRole('button', { name: 'Nichts zu übernehmen' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await statesOf(context)).toEqual(before);
    await page.getByRole('button', { name: 'Upload löschen' }).press('Enter');
    await page.getByRole('heading', { name: '„adressen_aue.csv“ ist gelöscht.' }).waitFor();
    await page.getByText(/^Am Bestand hat sich nichts geändert\. .* noch einmal hoch\.$/).waitFor();
    expect(await statesOf(context)).toEqual(before);
    await context.close();
  });

  it('wer den Bestand inzwischen ändert, macht den Probelauf neu: nichts gespeichert, gezeigt, was neu ist', async () => {
    const { page, context } = await signedIn();
    const [one, other] = planned.slice(12, 14);
    await page.goto(`${service.url}/hochladen?vorhaben=${project}&art=addresses`);
    await page.getByText(`Adressen von ${name}`).waitFor();
    const rows = [one!, other!].map((address) => row(address, 'im Bau', quarterOf(address), ''));
    await send(page, 'Datei auswählen', 'zwei.csv', inWindows([header, ...rows]));
    const search = encodeURIComponent(`${one!.street} ${one!.houseNumber}`);
    const { items } = await ask(context, `/api/project-records/${project}/addresses?search=${search}`);
    const found = items.find(({ houseNumber }: Address) => houseNumber === one!.houseNumber);
    const saved = await context.request.put(
      `${service.url}/api/project-records/${project}/addresses/${found.number}`,
      {
        headers: { 'if-match': found.etag },
        data: { state: 'in_construction', quarter: found.quarter, reason: null, lotNumber: found.lotNumber },
      },
    );
    expect(saved.status()).toBe(200);
    await page.getByRole('button', { name: '2 Zeilen übernehmen' }).click();
    await page.getByText('Nichts gespeichert: Inzwischen hat jemand den Bestand geändert.').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/unverändert 0 → 1, geändert 2 → 1/);
    await page.getByRole('button', { name: '1 Zeile übernehmen' }).click();
    await page.getByRole('heading', { name: '1 Zeile übernommen.' }).waitFor();
    await context.close();
  });

  it('eine Adresse wird in der Liste geändert; ohne Grund geht es nicht zurück', async () => {
    const { page, context } = await signedIn();
    const address = planned[14]!;
    const called = `${address.street} ${address.houseNumber}`;
    await page.goto(`${service.url}/vorhaben/${project}/adressen?search=${encodeURIComponent(called)}`);
    const open = page.getByRole('button', { name: `${called} ändern`, exact: true });
    await open.click();
    await page.getByRole('combobox', { name: 'Stand', exact: true }).selectOption('refused');
    await page.getByRole('button', { name: '1 Angabe speichern' }).click();
    await page.getByText(/Fehlt: der Grund/).waitFor();
    await page.getByLabel('Grund', { exact: true }).fill('Kein Bedarf');
    await page.getByRole('button', { name: '2 Angaben speichern' }).click();
    await page.locator('.address-form').waitFor({ state: 'detached' });
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    const changed = page.getByRole('row', { name: new RegExp(`^${called} `) });
    expect(await changed.innerText()).toMatch(/Eigentümer lehnt ab.*Kein Bedarf/s);
    await context.close();
  });
});

describe('everyone', () => {
  for (const look of [{ ...wide, colorScheme: 'light' as const }, phone])
    it(`finds no barrier that axe knows, ${look.viewport.width} px, ${look.colorScheme}`, async () => {
      const { page, context } = await signedIn(look);
      await page.goto(`${service.url}/hochladen?vorhaben=${project}&art=addresses`);
      await page.getByText(`Adressen von ${name}`).waitFor();
      expect(await barriers(page)).toEqual([]);
      await send(page, 'Datei auswählen', 'axe.csv', listWithFaults());
      await page.getByRole('button', { name: 'Erkennung ändern' }).click();
      expect(await barriers(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(look.viewport.width);
      await page.goto(`${service.url}/vorhaben/${project}/adressen`);
      await page
        .getByRole('button', { name: /ändern$/ })
        .first()
        .click();
      await page.getByLabel('Grund', { exact: true }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await context.close();
    });
});
