import { describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { barriers, openJourney, phone as narrow, wide } from './journey.js';

const phone = { ...narrow, isMobile: true };
/** Petra Wolf, of the Kommune 14521035, and the Landkreis that keeps the same projects. */
const kommune = 'kommune@demo.lotse';
const landkreis = 'landkreis@demo.lotse';
/** Its promised completion has run out, its addresses are 340, of which 328 are connected. */
const overdueProject = 'Schlematal';

const { service, visit, signedIn } = openJourney();

const open = (page: Page, path: string) => page.goto(service.url + path, { waitUntil: 'networkidle' });
const saveButton = (page: Page) => page.getByRole('button', { name: 'Speichern und veröffentlichen' });
const saved = (page: Page) => page.getByText(/^Gespeichert um/).waitFor();

interface Listed {
  id: number;
  name: string;
  status: string;
  nextMilestone: { number: number; kind: string; promises: { promised: string }[] } | null;
  counts: { funded: number; passed: number; connected: number };
}

async function projects(context: BrowserContext, query = ''): Promise<Listed[]> {
  const answer = await context.request.get(`${service.url}/api/project-records?limit=500${query}`);
  return (await answer.json()).items;
}

const record = async (context: BrowserContext, id: number) => {
  const answer = await context.request.get(`${service.url}/api/project-records/${id}`);
  return { etag: answer.headers().etag!, body: await answer.json() };
};

/** A project under construction that promises its completion, with figures that are reported. */
async function building(context: BrowserContext, at: number): Promise<Listed> {
  const items = await projects(context, '&status=under_construction');
  const fit: Listed[] = [];
  for (const item of items) {
    if (item.nextMilestone?.kind !== 'completion' || item.counts.connected + 3 > item.counts.passed) continue;
    if ((await record(context, item.id)).body.countsFrom === 'reported') fit.push(item);
  }
  return fit[at]!;
}

/** Every click and key press of a person; what is typed into one field is one. */
function counting() {
  const start = Date.now();
  let count = 0;
  return {
    do: async (...deeds: (() => Promise<unknown>)[]) => {
      count += 1;
      for (const deed of deeds) await deed();
    },
    result: () => ({ count, seconds: (Date.now() - start) / 1_000 }),
  };
}

const nextQuarter = (number: number) => new RegExp(`^Q${number}\\s20\\d\\d`);

describe('Eine Kommune meldet eine Verschiebung', () => {
  it('with at most 5 presses and under 30 seconds, and the public page shows the chain at once', async () => {
    const { page, context, errors, foreign } = await signedIn(kommune);
    await open(page, '/uebersicht');
    expect(await page.locator('.answer-line').innerText()).toMatch(/Aue-Bad Schlema.*1 Frist ist überfällig/);
    const before = (await projects(context, '&search=Schlematal'))[0]!;
    const was = before.nextMilestone!.promises.at(-1)!.promised.replace(/(\d+)-(Q\d)/, '$2\\s$1');
    const { connected: stood, funded } = before.counts;
    const typed = String(stood + 1);
    const steps = counting();
    await steps.do(() =>
      page.getByRole('link', { name: new RegExp(`^Termin melden:.*${overdueProject}`) }).click(),
    );
    await steps.do(() => page.getByRole('radio', { name: nextQuarter(2) }).check());
    await steps.do(() => page.getByRole('radio', { name: 'Tiefbau verzögert' }).check());
    const connected = page.getByLabel('Anschluss hergestellt');
    // The field selects its content when it takes the focus.
    await steps.do(
      () => connected.click(),
      () => page.keyboard.type(typed),
    );
    const preview = await page.locator('.report-preview').innerText();
    expect(preview).toMatch(new RegExp(`${was}\\s*.*Q2\\s20\\d\\d`, 's'));
    expect(preview).toMatch(new RegExp(`${typed}\\s*von ${funded}`));
    expect(await page.locator('.report-foot').innerText()).toContain('2 Änderungen');
    await steps.do(() => saveButton(page).click());
    await saved(page);
    const { count, seconds } = steps.result();
    expect(count).toBeLessThanOrEqual(5);
    expect(seconds).toBeLessThan(30);
    await page.getByRole('heading', { name: 'Nächste Aufgabe' }).waitFor();

    const guest = await visit();
    await page.getByRole('link', { name: 'Öffentliche Seite ansehen' }).click();
    await page.waitForURL(/\/projekt\/\d+$/);
    await guest.page.goto(page.url());
    const text = await guest.page.locator('main').innerText();
    expect(text).toMatch(/Grund: Tiefbau verzögert/);
    expect(text).toMatch(new RegExp(`${typed}\\s*von ${funded}`));
    expect(await guest.page.locator('.schedule .chain').last().innerText()).toMatch(
      new RegExp(`${was}.*Q2\\s20\\d\\d`, 's'),
    );
    expect([...errors, ...foreign]).toEqual([]);
    await guest.context.close();
    await context.close();
  });

  it('with the keyboard alone in as many presses', async () => {
    const { page, context, errors } = await signedIn(landkreis);
    await open(page, '/uebersicht');
    const { id, counts } = await building(context, 0);
    await page.getByLabel('Vorhaben', { exact: true }).selectOption(String(id));
    await page.locator('h1').evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    const steps = counting();
    const press = (key: string) => () => page.keyboard.press(key);
    await steps.do(press('m'));
    await page.getByRole('heading', { name: '2. Zugesagter Termin' }).waitFor();
    await steps.do(press('2'));
    await page.getByRole('radio', { name: 'Tiefbau verzögert' }).waitFor();
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement).name === 'reason');
    await steps.do(press('1'));
    await page.waitForFunction(() => document.activeElement?.id === 'report-passed');
    await steps.do(press('Tab'), () => page.keyboard.type(String(counts.connected + 1)));
    await steps.do(press('Control+Enter'));
    await saved(page);
    const { count, seconds } = steps.result();
    expect(count).toBeLessThanOrEqual(5);
    expect(seconds).toBeLessThan(30);
    const { body } = await record(context, id);
    expect(body.counts.connected).toBe(counts.connected + 1);
    const moved = body.milestones.find(
      (each: { promises: { reason: string }[] }) => each.promises.at(-1)?.reason === 'civil_works_delayed',
    );
    expect(moved.promises.at(-1).promised).toMatch(/^20\d\d-Q2$/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('on the phone, with what changes directly above the button', async () => {
    const { page, context } = await signedIn(landkreis, phone);
    const { id, name, counts } = await building(context, 1);
    await open(page, '/vorhaben');
    const steps = counting();
    await steps.do(() => page.getByRole('link', { name: `Melden: ${name}`, exact: true }).tap());
    await steps.do(() => page.getByText(nextQuarter(3)).first().tap());
    await steps.do(() => page.getByText('Genehmigung fehlt').tap());
    await steps.do(
      () => page.getByLabel('Anschluss hergestellt').tap(),
      () => page.keyboard.type(String(counts.connected + 2)),
    );
    expect(await page.locator('.report-summary').innerText()).toMatch(/Q3\s20\d\d, Grund: Genehmigung fehlt/);
    await steps.do(() => saveButton(page).tap());
    await saved(page);
    expect(steps.result().count).toBeLessThanOrEqual(5);
    expect((await record(context, id)).body.counts.connected).toBe(counts.connected + 2);
    await context.close();
  });

  it('is told that counts run ahead while they are typed, and cannot save them', async () => {
    const { page, context } = await signedIn(landkreis);
    const { id, counts } = await building(context, 0);
    await open(page, `/vorhaben/${id}/melden`);
    await page.getByLabel('Anschluss hergestellt').fill(String(counts.passed + 1));
    await page.getByText(/^Zu viel: .* \(Anschluss möglich\)\.$/).waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await page.locator('#report-words').innerText()).toContain('passen noch nicht zusammen');
    await page.getByRole('button', { name: /übernehmen$/ }).click();
    await page.getByText('Die Zahlen passen zusammen.').waitFor();
    await context.close();
  });

  it('is warned before typed changes are left, by Esc and by the browser', async () => {
    const { page, context } = await signedIn(landkreis);
    const { id } = await building(context, 0);
    await open(page, `/vorhaben/${id}/melden`);
    await page.getByRole('radio', { name: nextQuarter(4) }).check();
    await page.keyboard.press('Escape');
    await page.getByText('Ihre Eingaben sind noch nicht gespeichert.').waitFor();
    await page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
    const asked = page.waitForEvent('dialog');
    const leaving = page.getByRole('link', { name: 'Karte' }).click({ noWaitAfter: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Eingaben verwerfen' }).click();
    await page.waitForURL(`${service.url}/uebersicht`);
    await context.close();
  });

  it('sees what another office saved meanwhile, chooses, and nothing of either is lost', async () => {
    const { page, context } = await signedIn(landkreis);
    const { id, counts, nextMilestone } = await building(context, 1);
    await open(page, `/vorhaben/${id}/melden?termin=${nextMilestone!.number}`);
    await page.getByRole('radio', { name: nextQuarter(1) }).check();
    await page.getByRole('radio', { name: 'Witterung' }).check();
    await page.getByLabel('Anschluss hergestellt').fill(String(counts.connected + 1));

    const other = await signedIn('beratung@demo.lotse');
    const { etag, body } = await record(other.context, id);
    const year = Number(
      body.milestones
        .find((each: { number: number }) => each.number === nextMilestone!.number)
        .promises.at(-1)
        .lastDay.slice(0, 4),
    );
    const theirs = await other.context.request.post(`${service.url}/api/project-records/${id}/reports`, {
      headers: { 'if-match': etag },
      data: {
        promise: { milestone: nextMilestone!.number, promised: `${year + 1}-H2`, reason: 'material_missing' },
        counts: { passed: counts.passed + 2 },
      },
    });
    expect(theirs.status()).toBe(200);
    await other.context.close();

    await saveButton(page).click();
    const table = page.locator('.conflict');
    await table.getByText(/hat „.*“ um .* geändert, während Sie schrieben/).waitFor();
    const words = await table.innerText();
    expect(words).toMatch(/2\.\sHalbjahr\s20\d\d \(Material fehlt\)/);
    expect(words).toMatch(/Q1\s20\d\d \(Witterung\)/);
    const merge = page.getByRole('button', { name: 'Zusammenführen und speichern' });
    expect(await merge.isDisabled()).toBe(true);
    await table.getByRole('radio', { name: /2\.\sHalbjahr/ }).check();
    await merge.click();
    await saved(page);
    const after = (await record(context, id)).body;
    expect(after.counts).toMatchObject({ passed: counts.passed + 2, connected: counts.connected + 1 });
    const chain = after.milestones.find((each: { number: number }) => each.number === nextMilestone!.number);
    expect(chain.promises.at(-1)).toMatchObject({ promised: `${year + 1}-H2`, reason: 'material_missing' });
    await context.close();
  });

  it('confirms with one press that nothing has changed', async () => {
    const { page, context } = await signedIn(kommune);
    await open(page, '/uebersicht');
    await page.getByRole('button', { name: 'Unverändert bestätigen' }).click();
    await page.getByText(/^Bestätigt um/).waitFor();
    await context.close();
  });
});

describe('The pages of officers', () => {
  it('are found by the menu, and the start page comes after signing in', async () => {
    const { page, context } = await visit();
    await open(page, '/anmelden');
    await page.getByRole('button', { name: 'Als Petra Wolf anmelden' }).click();
    await page.waitForURL(`${service.url}/uebersicht`);
    await page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('link', { name: 'Vorhaben' }).click();
    await page.getByText(/Vorhaben (brauch|in Ihrer Zuständigkeit)/).waitFor();
    await page.getByLabel('Pflege').selectOption('yes');
    await page.waitForURL(/\?care=yes$/);
    await page.getByText(/^\d+ Vorhaben brauch/).waitFor();
    await context.close();
  });

  it('have no key that works where it was switched off', async () => {
    const { page, context } = await signedIn(kommune);
    await open(page, '/uebersicht');
    await page.getByRole('button', { name: 'Tastenkürzel ausschalten' }).click();
    await page.keyboard.press('m');
    await page.waitForTimeout(200);
    expect(page.url()).toBe(`${service.url}/uebersicht`);
    await page.getByRole('button', { name: 'Tastenkürzel einschalten' }).click();
    await Promise.all([page.waitForURL(/\/melden/), page.keyboard.press('m')]);
    await context.close();
  });

  for (const look of [
    { ...wide, colorScheme: 'light' as const },
    { ...phone, colorScheme: 'dark' as const },
  ])
    it(`have no barrier that axe knows, ${look.viewport.width} px, ${look.colorScheme}`, async () => {
      const { page, context } = await signedIn(landkreis, { ...look, bypassCSP: true });
      const { id } = await building(context, 0);
      await open(page, `/vorhaben/${id}/melden`);
      await page.getByText(nextQuarter(2)).first().click();
      expect(await barriers(page)).toEqual([]);
      await context.close();
    });
});
