import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openJourney, phone, wide, withEmptyTiles } from './journey.js';
import { isFocused, moveTo, tabTo } from './keyboard.js';

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

    // Why it is so stands below what it explains, and Esc folds it up again.
    const why = page.locator('.map-foot .why-folded');
    const summary = why.locator('summary');
    await summary.press('Enter');
    const [from, to] = [
      await why.locator('dl').boundingBox(),
      await page.locator('.legend-strip').boundingBox(),
    ];
    expect(from!.y).toBeGreaterThanOrEqual(to!.y + to!.height);
    expect((await page.locator('canvas.maplibregl-canvas').boundingBox())!.height).toBeGreaterThan(200);
    await page.keyboard.press('Escape');
    await why.locator('dl').waitFor({ state: 'hidden' });
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
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

  it('does what was typed, chosen and pressed before its scripts had come', async () => {
    const { page, context, errors } = await visit();
    await withEmptyTiles(page);
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/\/assets\/client-[^/]+\.js/, async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(`${service.url}/karte`, { waitUntil: 'commit' });
    await page.getByRole('combobox').first().fill('gorlitz');
    await page.locator('label', { hasText: /^50$/ }).click();
    await page.getByRole('button', { name: 'Dunkle Ansicht einschalten' }).click();
    arrive();
    await page
      .getByRole('option', { name: /^Görlitz/ })
      .first()
      .waitFor();
    await page.waitForURL(/minMbit=50/);
    await page.getByRole('button', { name: 'Helle Ansicht einschalten' }).waitFor();
    expect(errors).toEqual([]);
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

describe('By keyboard alone', () => {
  it('someone finds the own place in the list, reads the answer, moves the map and takes the figures along', async () => {
    const { page, context, errors } = await visit({ ...wide, acceptDownloads: true });
    await page.goto(service.url, { waitUntil: 'networkidle' });
    await tabTo(page, page.getByRole('combobox'));
    await page.keyboard.type('Bernsdorf');
    await page.getByRole('option').nth(1).waitFor();
    expect(await page.locator('.search [role=status]').innerText()).toMatch(/^\d+ /);
    await moveTo(page, 'ArrowDown', /^Bernsdorf.*Bautzen/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/gemeinde\/14625\d{3}$/);
    expect(await page.locator('h1').innerText()).toMatch(/^Bernsdorf/);
    await tabTo(page, page.getByRole('link', { name: 'In der Karte öffnen' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/karte\?area=14625\d{3}/);

    await mapReady(page);
    const map = page.getByRole('application', { name: 'Karte der Gemeinden in Sachsen' });
    await tabTo(page, map);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Die Karte mit der Tastatur' });
    await help.waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    expect(await isFocused(map)).toBe(true);
    const said = page.locator('.map-pane [role=status]');
    await said.getByText(/^Bernsdorf, .* im Ausschnitt\.$/).waitFor({ state: 'attached' });
    const place = () => new URL(page.url()).searchParams.get('at');
    for (const key of ['ArrowRight', '+', '0']) {
      const before = place();
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.searchParams.get('at') !== before);
    }
    await page.keyboard.press('Enter');
    expect(await isFocused(page.getByRole('listbox', { name: 'Gemeinden im Ausschnitt' }))).toBe(true);
    await moveTo(page, 'k', /^Kamenz/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/area=14625250/);
    expect(await isFocused(map)).toBe(true);
    await said.getByText(/^Kamenz, .* im Ausschnitt\.$/).waitFor({ state: 'attached' });

    await tabTo(page, page.getByRole('link', { name: /^Antwort für Kamenz/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/gemeinde\/14625250$/);
    await tabTo(page, page.locator('a[download]').first(), 150);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toContain('kreis-14625');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('with colours of the own choice and without motion, bands keep their patterns, what has the focus is seen', async () => {
    const { page, context } = await visit({ ...wide, forcedColors: 'active', colorScheme: 'dark' });
    await page.addInitScript(() => {
      for (const event of ['animationstart', 'transitionrun'])
        document.addEventListener(event, ({ target }) => {
          document.documentElement.dataset['moved'] = (target as Element).outerHTML.slice(0, 80);
        });
    });
    for (const address of ['/', `/gemeinde/${burkau}`, `/karte?area=${burkau}`]) {
      await page.goto(service.url + address);
      if (address.startsWith('/karte')) await mapReady(page);
      expect([address, await inks(page)]).toEqual([address, ['CanvasText']]);
      expect([address, await ownColours(page)]).toEqual([address, []]);
      await tabTo(page, page.locator('main a, main button, main input').first());
      expect([address, await page.locator('html').getAttribute('data-moved')]).toEqual([address, null]);
    }
    await context.close();
  });
});

/** Texts in a colour that is not the system's; axe reads declared colours here, not those that are shown. */
const ownColours = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const names = ['CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'GrayText', 'HighlightText'];
    const colours = names.map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return [...document.querySelectorAll('body *:not(svg, svg *, script)')]
      .filter((element) => !colours.includes(getComputedStyle(element).color))
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** In which of the system's colours the patterns of the bands are drawn; each band but two has one. */
const inks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const names = ['CanvasText', 'Canvas'].map((name) => {
      probe.style.color = name;
      return [getComputedStyle(probe).color, name] as const;
    });
    probe.remove();
    const patterned = [...document.querySelectorAll('[class*="band-"][fill^="url("]')];
    const used = patterned.length === 0 ? ['no pattern'] : [];
    for (const ink of document.querySelectorAll('pattern .ink-dot, pattern .ink-line')) {
      const { fill, stroke } = getComputedStyle(ink);
      used.push(ink.classList.contains('ink-dot') ? fill : stroke);
    }
    return [...new Set(used)].map((colour) => new Map(names).get(colour) ?? colour);
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
