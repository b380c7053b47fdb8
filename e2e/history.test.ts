import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { barriers, openJourney, overflow, type PageOptions, wide, withEmptyTiles } from './journey.js';
import { watchLoading } from './sights.js';

/** Of the demo officer Petra Wolf. */
const own = '14521035';
const other = '14625060';
const officer = 'kommune@demo.lotse';

const { service, visit, signedIn: signedInAs } = openJourney();
const signedIn = (email = officer, options?: PageOptions) => signedInAs(email, options);

const editButton = (page: Page) => page.getByRole('button', { name: 'Angaben bearbeiten' });

/** Saves as somebody else does meanwhile, past the page. */
async function saveElsewhere(email: string, website: string): Promise<void> {
  const { context } = await signedIn(email);
  const address = `${service.url}/api/municipalities/${own}`;
  const { etag } = (await context.request.get(address)).headers();
  const saved = await context.request.put(address, {
    headers: { 'if-match': etag! },
    data: { sorbianName: null, website, reason: 'Anruf der Kommune' },
  });
  expect(saved.status()).toBe(200);
  await context.close();
}

describe('An officer edits the own Gemeinde', () => {
  let before: string;

  it('by keyboard alone, sees old and new and the public page before saving, and the page shows it', async () => {
    before = new Date().toISOString();
    const { page, context, errors } = await signedIn();
    await page.goto(`${service.url}/gemeinde/${own}`);
    await editButton(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Angaben zu Aue-Bad Schlema bearbeiten' }).waitFor();
    await page.getByLabel('Sorbischer Name').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('www.aue-badschlema.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Website erstmals genannt');
    const preview = await page.locator('.edit-preview').innerText();
    expect(preview).toMatch(/nicht angegeben.*https:\/\/www\.aue-badschlema\.example/s);
    expect(preview).toContain('Website: www.aue-badschlema.example (externe Seite)');
    await page.keyboard.press('Enter');
    await page.getByText('1 Angabe zu Aue-Bad Schlema gespeichert.').waitFor();
    expect(await page.locator('.place-website').innerText()).toContain('www.aue-badschlema.example');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('and finds it in the history with the own name; who is not signed in reads the office only', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${service.url}/gemeinde/${own}/verlauf`);
    await page.getByText('Petra Wolf, Kommune').waitFor();
    const entry = page.locator('.version').first();
    expect(await entry.innerText()).toContain('Grund: Website erstmals genannt');
    await context.close();

    const guest = await visit();
    await guest.page.goto(`${service.url}/gemeinde/${own}/verlauf`);
    await guest.page.waitForLoadState('networkidle');
    const text = await guest.page.locator('main').innerText();
    expect(text).toContain('https://www.aue-badschlema.example');
    expect(text).toContain('Kommune');
    expect(await guest.page.content()).not.toMatch(/Petra Wolf|erstmals genannt/);
    await guest.context.close();
  });

  it('the page as of before shows the old value, the one of the version the new; both without JavaScript', async () => {
    const { page, context } = await visit({ ...wide, javaScriptEnabled: false });
    await page.goto(`${service.url}/gemeinde/${own}?asOf=${before}`);
    expect(await page.locator('.place-website').count()).toBe(0);
    expect(await page.locator('.strip-as-of').innerText()).toContain('Sie sehen den Stand vom');
    await page.getByRole('link', { name: 'Zur heutigen Seite' }).click();
    expect(await page.locator('.place-website').innerText()).toContain('www.aue-badschlema.example');
    await page.getByRole('link', { name: 'Verlauf dieser Angaben' }).click();
    await page.getByRole('link', { name: 'Seite zu diesem Stand' }).first().click();
    await page.waitForURL(/asOf=/);
    expect(await page.locator('.place-website').innerText()).toContain('www.aue-badschlema.example');
    await context.close();
  });

  it('who chose two versions compares them, without JavaScript too', async () => {
    const { page, context } = await visit({ ...wide, javaScriptEnabled: false });
    await page.goto(`${service.url}/gemeinde/${own}/verlauf`);
    await page.getByRole('button', { name: 'Gewählte Fassungen vergleichen' }).click();
    await page.waitForURL(/bis=\d+&von=\d+/);
    expect(await page.getByRole('table').innerText()).toMatch(/Website\s+nicht angegeben\s+https:\/\//);
    await context.close();
  });

  it('a day in the past travels through the map and back until it is taken back', async () => {
    const { page, context } = await visit();
    await withEmptyTiles(page);
    await page.goto(`${service.url}/?asOf=${before}`);
    await page.getByRole('link', { name: 'Karte öffnen' }).click();
    await page.waitForURL(/\/karte\?asOf=/);
    await page.locator('.share-list a').first().click();
    await page.waitForURL(/asOf=.*area=|area=.*asOf=/);
    await page.getByRole('link', { name: /^Antwort für/ }).click();
    await page.waitForURL(/\/gemeinde\/\d+\?asOf=/);
    await page.getByRole('link', { name: 'Zur heutigen Seite' }).click();
    await page.waitForURL((url) => !url.searchParams.has('asOf'));
    await context.close();
  });
});

describe('Another day', () => {
  for (const javaScriptEnabled of [true, false])
    it(`is chosen at the foot and keeps the filter, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
      const { page, context } = await visit({ ...wide, javaScriptEnabled });
      await withEmptyTiles(page);
      const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
      await page.goto(`${service.url}/karte?minMbit=100&district=14625`);
      await page.getByText('Einen früheren Stand ansehen').click();
      await page.getByLabel('Stand vom').fill(today);
      await page.getByRole('button', { name: 'Diesen Stand ansehen' }).click();
      await page.waitForURL(/asOf=/);
      const { searchParams } = new URL(page.url());
      expect(Object.fromEntries(searchParams)).toMatchObject({
        minMbit: '100',
        district: '14625',
        asOf: today,
      });
      expect(await page.locator('.strip-as-of').innerText()).toContain('Sie sehen den Stand vom');
      await context.close();
    });
});

describe('An edit that comes too late', () => {
  it('loses nothing, decides nothing, and saves what the person chose', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${service.url}/gemeinde/${own}`);
    await editButton(page).click();
    await page.getByLabel('Website', { exact: true }).fill('https://www.neu.example');
    await page.getByLabel('Grund der Änderung').fill('Neue Adresse');
    await saveElsewhere('leitung@demo.lotse', 'https://www.leitung.example');
    await page.getByRole('button', { name: '1 Angabe speichern' }).click();
    const conflict = page.locator('.conflict');
    await conflict
      .getByText(/Noch nicht gespeichert: Thomas Zschiesche hat die Angaben zu Aue-Bad Schlema/)
      .waitFor();
    const row = conflict.getByRole('row', { name: /Website/ });
    expect(await row.innerText()).toMatch(/aue-badschlema.*leitung.*neu\.example.*bitte wählen/s);
    expect(await row.getByRole('radio', { checked: true }).count()).toBe(0);
    const save = conflict.getByRole('button', { name: 'Zusammenführen und speichern' });
    expect(await save.isDisabled()).toBe(true);
    expect(await conflict.innerText()).toContain('Noch 1 Feld zu entscheiden.');
    await row.getByRole('radio').nth(1).check();
    await save.click();
    await page.getByText('1 Angabe zu Aue-Bad Schlema gespeichert.').waitFor();
    await page.goto(`${service.url}/gemeinde/${own}/verlauf`);
    await page.getByText('Thomas Zschiesche, Digitalagentur Sachsen').waitFor();
    const list = await page.locator('.version-list').innerText();
    expect(list).toMatch(
      /www\.leitung\.example.*www\.neu\.example.*Neue Adresse|Neue Adresse.*www\.neu\.example.*www\.leitung\.example/s,
    );
    await context.close();
  });

  it('may be given up for what is stored now', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${service.url}/gemeinde/${own}`);
    await editButton(page).click();
    await page.getByLabel('Website', { exact: true }).fill('https://www.verworfen.example');
    await page.getByLabel('Grund der Änderung').fill('Doch nicht');
    await saveElsewhere('beratung@demo.lotse', 'https://www.gilt.example');
    await page.getByRole('button', { name: '1 Angabe speichern' }).click();
    await page.getByRole('button', { name: 'Meine Eingaben verwerfen' }).click();
    expect(await page.getByLabel('Website', { exact: true }).inputValue()).toBe('https://www.gilt.example/');
    await context.close();
  });
});

describe('The form', () => {
  it('is not offered for other Gemeinden, or for the past', async () => {
    const { page, context } = await signedIn();
    const offered = async (address: string) => {
      await page.goto(service.url + address);
      // By then it is known who is signed in.
      await page.getByRole('button', { name: /Petra Wolf/ }).waitFor();
      return editButton(page).count();
    };
    expect(await offered(`/gemeinde/${own}`)).toBe(1);
    expect(await offered(`/gemeinde/${other}`)).toBe(0);
    expect(await offered(`/gemeinde/${own}?asOf=${new Date().toISOString()}`)).toBe(0);
    await context.close();
  });

  it('says at its field what was refused, and keeps what was typed', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${service.url}/gemeinde/${own}`);
    await editButton(page).click();
    await page.getByLabel('Website', { exact: true }).fill('kein Ort');
    await page.getByLabel('Grund der Änderung').fill('Versuch');
    await page.getByRole('button', { name: '1 Angabe speichern' }).click();
    await page.getByText('Bitte eine Adresse wie https://www.kommune.de eingeben.').waitFor();
    expect(await page.getByLabel('Website', { exact: true }).inputValue()).toBe('kein Ort');
    await context.close();
  });

  it('is left by Esc with a question if something was typed, and the focus goes back', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${service.url}/gemeinde/${own}`);
    await editButton(page).click();
    await page.getByLabel('Sorbischer Name').fill('x');
    await page.keyboard.press('Escape');
    await page.getByText('Ihre Eingaben sind noch nicht gespeichert.').waitFor();
    await page.getByRole('button', { name: 'Eingaben verwerfen' }).click();
    await page.locator('.edit-panel').waitFor({ state: 'detached' });
    expect(await editButton(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await context.close();
  });
});

describe('everyone', () => {
  const looks = [
    { ...wide, colorScheme: 'light' as const },
    { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const },
  ];
  /** One page in both looks: to load it anew for each takes longer than to look at it. */
  async function inBothLooks(page: Page, address: string): Promise<void> {
    for (const { viewport, colorScheme } of looks) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const [look, found] = [`${viewport.width} px, ${colorScheme}`, await barriers(page)];
      expect({ address, look, found }).toEqual({ address, look, found: [] });
    }
  }
  // The histories themselves stand in the list of all pages (page-list.ts).
  it('finds no barrier that axe knows, 1360 px and light, 390 px and dark, and nothing scrolls sideways at 320 px', async () => {
    const { page, context } = await signedIn(officer, { bypassCSP: true });
    const settled = watchLoading(page);
    await withEmptyTiles(page);
    for (const address of [`/gemeinde/${own}?asOf=${new Date().toISOString()}`, '/karte?asOf=2020-01-01']) {
      await page.goto(service.url + address);
      await settled();
      await inBothLooks(page, address);
      await page.setViewportSize({ width: 320, height: 700 });
      expect([address, await overflow(page)]).toEqual([address, 0]);
    }
    await page.goto(`${service.url}/gemeinde/${own}/verlauf`);
    await page.getByRole('button', { name: 'Gewählte Fassungen vergleichen' }).click();
    await page.waitForURL(/bis=\d+&von=\d+/);
    await page.getByRole('table').first().waitFor();
    await inBothLooks(page, 'two versions compared');
    await page.goto(`${service.url}/gemeinde/${own}`);
    await editButton(page).click();
    await page.getByLabel('Website', { exact: true }).fill('https://www.axe.example');
    await inBothLooks(page, 'the form');
    await page.getByLabel('Grund der Änderung').fill('Prüfung');
    await saveElsewhere('leitung@demo.lotse', 'https://www.axe-1360.example');
    await page.getByRole('button', { name: '1 Angabe speichern' }).click();
    await page.locator('.conflict').waitFor();
    await inBothLooks(page, 'the conflict');
    await context.close();
  }, 120_000);
});
