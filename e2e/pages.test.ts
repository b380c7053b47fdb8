import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { barriers, openJourney, phone, wide, withEmptyTiles } from './journey.js';

const burkau = '14625060';

const { service, visit } = openJourney();

/** Sum of the numbers of Gemeinden in the legend. */
async function legendCounts(page: Page): Promise<number[]> {
  const texts = await page.locator('.legend-count').allTextContents();
  return texts.map((text) => Number(text.replace(/\D/g, '')));
}
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const mapReady = (page: Page) => page.locator('canvas.maplibregl-canvas').waitFor({ timeout: 30_000 });

describe('without JavaScript', () => {
  it('the map page shows figures, list and a map of Saxony, and its filter works as a form', async () => {
    const { page, context, foreign } = await visit({ ...wide, javaScriptEnabled: false });
    await page.goto(`${service.url}/karte`);
    expect(await page.locator('svg [data-ags], svg a[href^="/gemeinde/"]').count()).toBeGreaterThanOrEqual(
      418,
    );
    expect(sum(await legendCounts(page))).toBe(418);
    expect(await page.getByRole('row').count()).toBeGreaterThan(400);
    await page.locator('select[name="district"]').selectOption('14625');
    await page.locator('form#filter button[type="submit"]').click();
    await page.waitForURL(/district=14625/);
    expect(sum(await legendCounts(page))).toBe(57);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('a Gemeinde has its answer in sentences, a table and a map', async () => {
    const { page, context } = await visit({ ...wide, javaScriptEnabled: false });
    await page.goto(`${service.url}/gemeinde/${burkau}`);
    expect(await page.locator('h1').textContent()).toBe('Burkau');
    expect(await page.locator('main').textContent()).toMatch(/von 100 Haushalten .*bekommen/);
    expect(await page.getByRole('table').first().getByRole('row').count()).toBe(7);
    await context.close();
  });

  it('an unknown Gemeinde is a 404, an old key leads to the Gemeinde of today', async () => {
    expect((await fetch(`${service.url}/gemeinde/14999999`)).status).toBe(404);
    const old = await fetch(`${service.url}/gemeinde/14521030`, { redirect: 'manual' });
    expect(old.status).toBe(301);
    expect(old.headers.get('location')).toContain('/gemeinde/14521035');
    const { page, context } = await visit({ ...wide, javaScriptEnabled: false });
    await page.goto(`${service.url}/gemeinde/14521030`);
    expect(await page.locator('main').textContent()).toContain('Aue gehört seit 2019 zu Aue-Bad Schlema');
    await context.close();
  });
});

describe('the interactive map', () => {
  it('takes over, without a request that leaves the origin and without an error', async () => {
    const { page, context, foreign, errors } = await visit();
    await page.goto(`${service.url}/karte`);
    await mapReady(page);
    await page.waitForLoadState('networkidle');
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    expect(sum(await legendCounts(page))).toBe(418);
    await context.close();
  });

  it('switches speed, technology and patterns without loading a tile, and keeps the choice in the address', async () => {
    const { page, context } = await visit();
    await Promise.all([page.waitForResponse(/\/tiles\//), page.goto(`${service.url}/karte`)]);
    await mapReady(page);
    await page.waitForLoadState('networkidle');
    const before = await page.locator('.legend-count').allTextContents();
    const tiles: string[] = [];
    page.on('request', (request) => request.url().includes('/tiles/') && tiles.push(request.url()));
    await page.locator('label', { hasText: /^50$/ }).click();
    await page.waitForURL(/minMbit=50/);
    await page.waitForFunction(
      (old) =>
        [...document.querySelectorAll('.legend-count')].map(({ textContent }) => textContent).join() !== old,
      before.join(),
    );
    expect(tiles).toEqual([]);
    await page.reload();
    expect(await page.locator('input[name="minMbit"][value="50"]').isChecked()).toBe(true);
    await context.close();
  });

  it('finds a place by typing and Enter, and shows its figures', async () => {
    const { page, context } = await visit();
    await page.goto(`${service.url}/karte`);
    await mapReady(page);
    await page.getByRole('combobox').first().fill('gorlitz');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/area=14626110/);
    await page.getByRole('heading', { name: 'Görlitz', exact: true }).waitFor();
    await context.close();
  });

  it('never guesses between the two Bernsdorf', async () => {
    const { page, context } = await visit(phone);
    await withEmptyTiles(page);
    await page.goto(`${service.url}/karte`);
    await page.getByRole('combobox').first().fill('Bernsdorf');
    await page.getByRole('option').nth(1).waitFor();
    const options = await page.getByRole('option').allTextContents();
    expect(options.filter((text) => text.startsWith('Bernsdorf')).join()).toMatch(
      /Bautzen.*Zwickau|Zwickau.*Bautzen/,
    );
    await context.close();
  });
});

describe('everyone', () => {
  const pages = [
    '/',
    '/karte',
    `/karte?area=${burkau}`,
    `/gemeinde/${burkau}`,
    '/gemeinde/14999999',
    '/karte?search=Kamentz',
    '/kontakt',
    '/?lang=en',
    `/gemeinde/${burkau}?lang=hsb`,
    '/statistik',
    '/daten',
    `/abo?municipality=${burkau}`,
    `/einbetten?area=${burkau}`,
    '/impressum',
    '/datenschutz',
    '/barrierefreiheit',
    '/leichte-sprache',
  ];
  const looks = [
    { name: 'wide', options: wide },
    { name: 'on the phone', options: phone },
  ];
  for (const { name, options } of looks)
    it(`finds no barrier that axe knows, ${name}, light and dark`, async () => {
      const { page, context } = await visit({ ...options, bypassCSP: true });
      await withEmptyTiles(page);
      for (const address of pages) {
        await page.goto(`${service.url}${address}`, { waitUntil: 'networkidle' });
        if (address.startsWith('/karte')) await mapReady(page);
        // The list of all Gemeinden beside the map is the one of /karte.
        const except = address.startsWith('/karte?') ? '.share-list' : undefined;
        await page.emulateMedia({ colorScheme: 'light' });
        expect({ address, found: await barriers(page, { except }) }).toEqual({ address, found: [] });
        await page.emulateMedia({ colorScheme: 'dark' });
        const found = await barriers(page, { except, colours: true });
        expect({ address, found }).toEqual({ address, found: [] });
        if (options !== phone) continue;
        // Nothing scrolls sideways.
        await page.setViewportSize({ width: 320, height: 700 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ address, width }).toEqual({ address, width: 320 });
        await page.setViewportSize(phone.viewport);
      }
      await context.close();
    }, 180_000);
});

it('the pages obey a policy without inline script, inline style or a foreign origin, and set no cookie', async () => {
  for (const address of ['/karte', `/gemeinde/${burkau}`]) {
    const answer = await fetch(`${service.url}${address}`);
    const html = await answer.text();
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self';style-src 'self'/);
    expect(answer.headers.get('set-cookie')).toBeNull();
    const forbidden = {
      'inline script': /<script(?![^>]*(src=|type="application\/(ld\+)?json"))[^>]*>/,
      'inline style': /\sstyle="[^"]*"/,
      'inline handler': /<[^>]*\son[a-z]+="/,
      'split text': /.{40}<!-- -->/,
      'unfilled wording': /\{\{\w+\}\}/,
    };
    for (const [name, pattern] of Object.entries(forbidden))
      expect({ address, name, found: html.match(pattern)?.[0] }).toEqual({ address, name, found: undefined });
  }
});
