import { describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { barriers, openJourney } from './journey.js';

const kommune = 'kommune@demo.lotse';
const landkreis = 'landkreis@demo.lotse';
const advisor = 'beratung@demo.lotse';
const lead = 'leitung@demo.lotse';

const { service, signedIn } = openJourney();

const open = (page: Page, path: string) => page.goto(service.url + path, { waitUntil: 'networkidle' });
const said = (page: Page, sentence: string | RegExp) =>
  page.locator('.record-done').getByText(sentence).waitFor();
const reviewRow = (page: Page, section: string) =>
  page.locator('.review-row').filter({ has: page.getByRole('link', { name: section, exact: true }) });

interface Item {
  id: number;
  projectName: string;
  projectStatus: string;
  tracks: { status: string }[];
}

async function cases(context: BrowserContext): Promise<Item[]> {
  const answer = await context.request.get(`${service.url}/api/funding-cases?limit=200`);
  return (await answer.json()).items;
}

const api = (context: BrowserContext, path: string) => async () => {
  const answer = await context.request.get(`${service.url}/api${path}`);
  return { etag: answer.headers().etag!, body: await answer.json() };
};

/** Keeps an answer of the service from the page until it is let go; it must have been given by then. */
async function holdBack(page: Page, method: string, address: string): Promise<() => Promise<void>> {
  let answered!: () => void;
  let release!: () => void;
  const isAnswered = new Promise<void>((resolve) => (answered = resolve));
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    const response = await route.fetch();
    answered();
    await isReleased;
    await route.fulfill({ response });
  });
  return async () => {
    await isAnswered;
    release();
  };
}

/** One that both funders have the application of, and no notice yet. */
async function appliedFor(context: BrowserContext): Promise<number> {
  for (const { id, tracks } of await cases(context)) {
    if (!tracks.every(({ status }) => status === 'submitted')) continue;
    const { body } = await api(context, `/funding-cases/${id}`)();
    if (body.tracks.every((track: { notices: unknown[] }) => track.notices.length === 0)) return id;
  }
  throw new Error('no such case among the demo data');
}

describe('Eine Kommune reicht ihren Förderfall ein und beantwortet eine Rückgabe', () => {
  it('reads first what is asked, mends it where it is kept, and submits again', async () => {
    const own = await signedIn(kommune);
    const { id, projectName } = (await cases(own.context)).find(
      ({ projectStatus }) => projectStatus === 'survey_evaluated',
    )!;

    await open(own.page, '/arbeitsplatz');
    await own.page.getByRole('combobox', { name: 'Fälle suchen' }).fill(`bund:Entwurf "${projectName}"`);
    await own.page.keyboard.press('Enter');
    await own.page.waitForURL(/q=federal:draft/);
    await own.page.getByText('1 Fall', { exact: true }).waitFor();
    await own.page.locator('h1').click();
    await own.page.keyboard.press('j');
    await own.page.keyboard.press('Enter');
    await own.page.waitForURL(`${service.url}/fall/${id}`);
    await own.page.getByRole('button', { name: 'Zur Prüfung einreichen' }).click();
    await own.page.getByLabel('Hinweis, freiwillig').fill('Bitte zuerst die Kosten ansehen.');
    await own.page.keyboard.press('Control+Enter');
    await said(own.page, /zur Prüfung eingereicht/);
    // Submitted, it is the advisors' turn: nothing to submit any more.
    expect(await own.page.getByRole('button', { name: /einreichen/ }).count()).toBe(0);

    const other = await signedIn(advisor);
    await open(other.page, `/fall/${id}`);
    await other.page.getByText(/Auch geöffnet bei: Petra Wolf/).waitFor();
    const row = reviewRow(other.page, 'Ausgaben und Finanzierung');
    await row.getByRole('button', { name: /Änderung erbitten/ }).click();
    await row.getByRole('button', { name: 'Änderung erbitten' }).click();
    await row.getByText('Fehlt: der Grund.').waitFor();
    await row.getByLabel('Was ist zu ändern?').fill('Bitte die Zusammenfassung ergänzen.');
    await row.getByLabel('Was ist zu ändern?').press('Control+Enter');
    await said(other.page, /ist eine Änderung erbeten/);
    await other.page.getByRole('button', { name: 'An Kommune zurückgeben (1 Abschnitt)' }).click();
    await other.page.getByLabel('Hinweis, freiwillig').press('Control+Enter');
    await said(other.page, /an die Kommune zurückgegeben/);
    await other.page.getByRole('radio', { name: 'interne Notiz' }).check();
    await other.page.getByRole('textbox', { name: /Interne Notiz/ }).fill('Mit der Leitung klären.');
    await other.page.keyboard.press('Control+Enter');
    await other.page.locator('.message-internal').getByText('Mit der Leitung klären.').waitFor();

    await open(own.page, '/uebersicht');
    await own.page.getByRole('link', { name: 'Zurückgegeben' }).click();
    await own.page.getByRole('link', { name: projectName }).click();
    const notice = own.page.locator('.notice').filter({ hasText: 'Zurückgegeben' });
    expect(await notice.innerText()).toContain('Bitte die Zusammenfassung ergänzen.');
    expect(await own.page.locator('main').innerText()).not.toContain('Mit der Leitung klären.');
    await own.page.getByRole('button', { name: 'Angaben zum Fall bearbeiten' }).click();
    await own.page.getByLabel('Zusammenfassung').fill('Ausbau der Ortsteile im Norden.');
    // On a slow line the answer to the save may still be on its way: nobody is refused by what they wrote themselves.
    const arrive = await holdBack(own.page, 'PUT', `**/api/funding-cases/${id}`);
    await own.page.getByRole('button', { name: '1 Änderung speichern' }).click();
    await own.page.getByRole('textbox', { name: 'Nachricht' }).fill('Die Zusammenfassung ist da.');
    await own.page.keyboard.press('Control+Enter');
    await said(own.page, 'Die Nachricht ist gesendet.');
    await own.page.getByRole('button', { name: 'Erneut einreichen' }).click();
    await own.page.getByLabel('Hinweis, freiwillig').press('Control+Enter');
    await arrive();
    await own.page.getByText('Ausbau der Ortsteile im Norden.').waitFor();
    await said(own.page, /zur Prüfung eingereicht/);
    expect((await api(own.context, `/funding-cases/${id}/review`)()).body).toMatchObject({
      status: 'submitted',
      submission: 2,
    });
    expect([...own.errors, ...own.foreign, ...other.errors]).toEqual([]);
    await own.context.close();
    await other.context.close();
  }, 120_000);
});

describe('Eine Beraterin prüft mit dem Unterschied und erfasst beide Bescheide', () => {
  it('accepts the section that changed where she reads it, and a second person confirms the notices', async () => {
    const own = await signedIn(landkreis);
    const id = await appliedFor(own.context);
    const read = await api(own.context, `/funding-cases/${id}`)();
    await own.context.request.post(`${service.url}/api/funding-cases/${id}/submissions`, {
      headers: { 'If-Match': read.etag },
      data: {},
    });
    // After the submission one figure changes: that is what the advisor reads.
    await open(own.page, `/fall/${id}/unterlagen`);
    await own.page.getByRole('button', { name: 'Markterkundungen bearbeiten' }).click();
    await own.page.getByLabel('Nummer auf der Plattform').first().fill('MEV-4711');
    await own.page.getByRole('button', { name: '1 Änderung speichern' }).click();
    await own.page.getByText('MEV-4711').waitFor();

    const { page, context, errors, foreign } = await signedIn(advisor);
    await open(page, `/fall/${id}/aenderungen`);
    await page.getByRole('radio', { name: /letzter Einreichung/ }).check();
    const section = page.locator('[data-section="survey"]');
    expect(await section.innerText()).toMatch(/Nummer auf der Plattform[^]*nicht angegeben[^]*MEV-4711/);
    await section.getByRole('link', { name: 'Markterkundung' }).focus();
    await page.keyboard.press('a');
    await said(page, '„Markterkundung“ ist angenommen.');
    await section.getByText('angenommen').waitFor();
    expect(await barriers(page)).toEqual([]);

    await record(page, 'Bund', '50');
    // A slip is taken back by whoever made it, with a reason, as long as nobody has confirmed it.
    await page.getByRole('button', { name: 'Ungültig machen' }).click();
    await page.getByLabel('Was stimmt nicht?').fill('Der Betrag war vertippt.');
    await page
      .getByRole('region', { name: 'Bescheid ungültig machen' })
      .getByRole('button', { name: 'Ungültig machen' })
      .click();
    await said(page, 'Der Bescheid ist ungültig und bleibt sichtbar.');
    await record(page, 'Bund', '50');
    await record(page, 'Land', '40');
    // Who recorded a notice cannot confirm it, and is told why.
    await page.getByText('Wer erfasst hat, kann nicht bestätigen').first().waitFor();
    expect(await page.getByRole('button', { name: 'Stimmt überein, bestätigen' }).count()).toBe(0);

    const second = await signedIn(lead);
    await open(second.page, `/fall/${id}/foerderung`);
    for (const left of [2, 1]) {
      const buttons = second.page.getByRole('button', { name: 'Stimmt überein, bestätigen' });
      expect(await buttons.count()).toBe(left);
      await buttons.first().click();
      await second.page.waitForFunction(
        (expected) => document.querySelectorAll('.request').length === expected,
        left - 1,
      );
    }
    await said(second.page, 'Der Bescheid ist bestätigt und gilt.');
    const { body } = await api(context, `/funding-cases/${id}`)();
    expect(
      body.tracks.map((track: { notices: { holds: boolean }[]; rate: number }) => [
        track.notices.filter(({ holds }) => holds).length,
        track.rate,
      ]),
    ).toEqual([
      [1, 50],
      [1, 40],
    ]);
    expect([...errors, ...foreign, ...own.errors, ...second.errors]).toEqual([]);
    for (const each of [own, second]) await each.context.close();
    await context.close();

    async function record(on: Page, funder: string, rate: string) {
      if (!on.url().endsWith('/foerderung')) await open(on, `/fall/${id}/foerderung`);
      await on.getByRole('button', { name: `Bescheid erfassen (${funder})` }).click();
      const form = on.getByRole('region', { name: `Bescheid erfassen (${funder})` });
      await form.getByLabel('Vom', { exact: true }).fill(new Date().toISOString().slice(0, 10));
      await form.getByLabel('Aktenzeichen').fill(`AZ-${funder}`);
      await form.getByLabel('Erlassen von').fill(`Behörde ${funder}`);
      await form.getByLabel('Zuwendung', { exact: true }).fill('1,25 Mio');
      await form.getByLabel('Fördersatz').fill(rate);
      expect(await form.getByLabel('Zuwendung', { exact: true }).inputValue()).toBe('1.250.000,00');
      await form.getByRole('button', { name: 'Bescheid zur Bestätigung vorlegen' }).click();
      await said(on, 'Der Bescheid ist erfasst. Er zählt, sobald eine zweite Person ihn bestätigt hat.');
    }
  });

  it('finds the submitted case on the desk, takes it by key, reads what was mended and asks about the overlap', async () => {
    const { page, context, errors, foreign } = await signedIn(advisor);
    await open(page, '/arbeitsplatz?q=review:submitted');
    const waiting = page.locator('[data-row]');
    expect(await waiting.count()).toBeGreaterThanOrEqual(4);
    // Two that nobody has pass to me in one deed, without the mouse.
    await page.locator('h1').click();
    const free = await waiting.filter({ has: page.locator('[data-take]') }).all();
    expect(free.length).toBeGreaterThanOrEqual(2);
    for (const row of free.slice(0, 2)) {
      await row.locator('[data-row-link]').focus();
      await page.keyboard.press('x');
    }
    await page.getByText('2 Fälle ausgewählt').waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('z');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said(page, '2 Fälle sind zugewiesen.');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV für Excel' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^faelle-auswahl-.*\.csv$/);

    await page.getByRole('link', { name: 'Klosterwasser' }).click();
    await page.getByText('geförderte Vorhaben überschneiden sich mit dem Gebiet').waitFor();
    expect(await page.locator('.scene-overlap .area-edge').count()).toBeGreaterThan(0);
    expect(await page.locator('.case-overlap a').first().getAttribute('href')).toMatch(/^\/fall\/\d+$/);
    await page.getByRole('link', { name: 'Änderungen prüfen' }).click();
    const costs = page.locator('[data-section="costs"]');
    expect(await costs.innerText()).toMatch(/Gesamtkosten[^]*4\.590\.000,00\s€[^]*4\.131\.000,00\s€/);
    await page.getByText('Gebiet: +').waitFor();
    await costs.getByRole('link', { name: 'Ausgaben und Finanzierung' }).focus();
    await page.keyboard.press('a');
    await said(page, '„Ausgaben und Finanzierung“ ist angenommen.');
    // The way from one moment to another one is read, not decided.
    await page.getByRole('radio', { name: 'zwei Zeitpunkte' }).check();
    await page.waitForURL(/seit=.*&bis=/);
    await page.getByRole('columnheader', { name: 'nachher' }).waitFor();
    expect(await page.getByRole('button', { name: /annehmen/ }).count()).toBe(0);
    expect([...errors, ...foreign]).toEqual([]);
    await context.close();
  }, 90_000);

  it('loses nothing when another saved the same field meanwhile', async () => {
    const one = await signedIn(landkreis);
    const { id } = (await cases(one.context)).find(({ projectStatus }) => projectStatus === 'tendering')!;
    await open(one.page, `/fall/${id}`);
    await one.page.getByRole('button', { name: 'Angaben zum Fall bearbeiten' }).click();
    await one.page.getByLabel('Zusammenfassung').fill('Fassung des Landkreises');
    const two = await signedIn(advisor);
    const { etag } = await api(two.context, `/funding-cases/${id}`)();
    const saved = await two.context.request.put(`${service.url}/api/funding-cases/${id}`, {
      headers: { 'If-Match': etag },
      data: { summary: 'Fassung der Beratung' },
    });
    expect(saved.ok()).toBe(true);
    await one.page.getByRole('button', { name: '1 Änderung speichern' }).click();
    const conflict = one.page.locator('.conflict');
    await conflict.getByText(/hat den Förderfall .* geändert/).waitFor();
    await conflict.getByRole('radio', { name: /Fassung des Landkreises/ }).check();
    await conflict.getByRole('button', { name: 'Zusammenführen und speichern' }).click();
    await conflict.waitFor({ state: 'detached' });
    await one.page.getByText('Fassung des Landkreises').waitFor();
    expect((await api(two.context, `/funding-cases/${id}`)()).body.summary).toBe('Fassung des Landkreises');
    await one.context.close();
    await two.context.close();
  });
});
