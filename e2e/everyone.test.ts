import { beforeAll, describe, expect, it } from 'vitest';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openJourney, overflow, type PageOptions, wide, withEmptyTiles } from './journey.js';
import { type PageFacts, readFacts } from './page-facts.js';
import { all, own, pages, pairs, type Sight, type Viewer } from './page-list.js';
import { routeOf } from '../web/src/page/routes.js';
import { addressOf, Looker, watchLoading } from './sights.js';
import { tablesWith, withDatabase } from './stored.js';

/* Every page for everybody; and what a visitor leaves behind. `npm run a11y` has each page looked at in every way. */

/** Of the visitor, as a balancer passes it on. */
const VISITOR = '203.0.113.77';
const report = process.env.A11Y_REPORT;
const sights = report && !process.env.A11Y_QUICK ? all : pairs;
const patience = report ? 5_400_000 : 1_200_000;

const { service, visit, signedIn } = openJourney({ TRUST_PROXY: '1' });
const asVisitor = (options: PageOptions = wide) =>
  visit({ ...options, extraHTTPHeaders: { 'x-forwarded-for': VISITOR } });
const as = (viewer: Viewer) => signedIn(`${viewer}@demo.lotse`);

let facts: PageFacts;
beforeAll(async () => {
  const [officer, manager] = [await as('kommune'), await as('amtsleitung')];
  facts = await readFacts(service.url, officer.context, manager.context);
  await officer.context.close();
  await manager.context.close();
}, 60_000);

/** One after the other in one window. */
async function look(page: Page, these: Sight[]): Promise<string[]> {
  await withEmptyTiles(page);
  const looker = new Looker(page, service.url, facts);
  const found: string[] = [];
  for (const sight of these) {
    const here = await looker.look(sight);
    found.push(...here);
    if (report)
      fs.appendFileSync(
        report,
        `${JSON.stringify({ ...sight, address: addressOf(sight, facts), found: here })}\n`,
      );
  }
  return found;
}

const stored = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
const nothing = { local: [], session: [], databases: 0, workers: 0 };

it('the list of pages names each by an address of its own', () => {
  for (const [name, seen] of Object.entries(pages))
    for (const [where] of seen) {
      const address = new URL(typeof where === 'string' ? where : where(facts), service.url);
      // That an address names no day at all only the server knows.
      if (!['unreadable', 'missing'].includes(name))
        expect([address.pathname, routeOf(address.pathname).page]).toEqual([address.pathname, name]);
    }
});

// Two at a time: one loads while the other is looked at.
describe.concurrent('On no page axe finds anything, and none scrolls sideways', () => {
  it(
    'for visitors, who ask nobody else, get no cookie and keep nothing',
    async () => {
      const { page, context, foreign } = await asVisitor();
      const found = await look(
        page,
        sights.filter(({ viewer }) => viewer === 'visitor'),
      );
      expect(found).toEqual([]);
      expect(foreign).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      expect(await stored(page)).toEqual(nothing);
      await context.close();
    },
    patience,
  );

  it(
    'for each who is signed in',
    async () => {
      const viewers = [...new Set(sights.map(({ viewer }) => viewer))].filter((one) => one !== 'visitor');
      const found: string[] = [];
      for (const viewer of viewers) {
        const { page, context, foreign } = await as(viewer);
        found.push(
          ...(await look(
            page,
            sights.filter((sight) => sight.viewer === viewer),
          )),
          ...foreign,
        );
        expect(await stored(page)).toEqual({ ...nothing, local: ['signedIn'] });
        await context.close();
      }
      expect(found).toEqual([]);
    },
    patience,
  );
});

describe.skipIf(report)('At 200 % zoom of a screen of 1280 pixels', () => {
  const zoomed = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };
  const check = async (page: Page, paths: string[]) => {
    const settled = watchLoading(page);
    for (const where of paths) {
      await page.goto(service.url + where);
      await settled();
      await page.locator('main h1').first().waitFor({ state: 'attached' });
      expect([where, await overflow(page)]).toEqual([where, 0]);
    }
  };
  it('no main page scrolls sideways', async () => {
    const { page, context } = await asVisitor(zoomed);
    await check(page, ['/', '/karte', `/gemeinde/${own}`, '/projekte', `/projekt/${facts.project}`]);
    await check(page, ['/statistik', '/kontakt', '/leichte-sprache', '/anmelden']);
    await context.close();
    const officer = await signedIn('kommune@demo.lotse', zoomed);
    await check(officer.page, ['/uebersicht', '/arbeitsplatz', `/vorhaben/${facts.record}`]);
    await check(officer.page, [`/fall/${facts.fundingCase}`]);
    await officer.context.close();
  });
});

describe.skipIf(report)('Without JavaScript', () => {
  it('someone finds the own Gemeinde, reads about projects and figures, and writes to the advisors', async () => {
    const { page, context, foreign } = await asVisitor({ ...wide, javaScriptEnabled: false });
    const main = page.locator('main');
    const menu = page.getByRole('navigation', { name: 'Hauptmenü' });
    await page.goto(service.url);
    expect(await main.locator('svg [data-ags]').count()).toBeGreaterThan(417);
    // Two places of one name: both are offered, each with its Kreis.
    await page.getByLabel('Gemeinde oder Adresse').fill('Bernsdorf');
    await page.getByRole('button', { name: 'Suchen' }).click();
    expect(await main.innerText()).toMatch(
      /Bautzen[^]*Bernsdorf[^]*Zwickau|Bernsdorf[^]*Bautzen[^]*Bernsdorf[^]*Zwickau|Zwickau[^]*Bernsdorf[^]*Bautzen/,
    );
    await page.getByLabel('Gemeinde oder Adresse').fill('burkau');
    await page.getByRole('button', { name: 'Suchen' }).click();
    expect(new URL(page.url()).pathname).toBe('/gemeinde/14625060');
    expect(await page.locator('h1').innerText()).toMatch(/^Burkau/);
    expect(await main.innerText()).toMatch(/von 100 Haushalten .*bekommen/);
    expect(await main.locator('.surroundings svg path').count()).toBeGreaterThan(5);
    expect(await main.getByRole('table').first().getByRole('row').count()).toBe(7);

    await menu.getByRole('link', { name: 'Projekte' }).click();
    await main
      .getByRole('link', { name: /Cluster/ })
      .first()
      .click();
    expect(await main.innerText()).toContain('Terminverlauf');
    await menu.getByRole('link', { name: 'Statistik' }).click();
    expect(await main.getByRole('row').count()).toBeGreaterThan(20);

    for (const name of ['Impressum', 'Datenschutz', 'Leichte Sprache', 'Barrierefreiheit']) {
      await page.getByRole('contentinfo').getByRole('link', { name }).click();
      expect([name, (await main.innerText()).length > 600]).toEqual([name, true]);
    }
    await main.getByRole('link', { name: 'Barriere melden' }).click();
    await page.getByLabel('Ihr Name').fill('Vera Versuch');
    await page.getByLabel('E-Mail-Adresse').fill('vera@post.example');
    await page.getByLabel('Ihr Anliegen').fill('Die Karte ist für mich schwer zu lesen.');
    // A form that comes back sooner than anybody reads is taken for a program's.
    await new Promise((resolve) => setTimeout(resolve, 3_200));
    await page.getByRole('button', { name: 'Nachricht an die Beratung senden' }).click();
    await page.getByText('Ihre Nachricht ist angekommen.').waitFor();
    expect([await context.cookies(), foreign]).toEqual([[], []]);
    await context.close();
  });
});

describe.skipIf(report)('What a visitor leaves behind', () => {
  it('in the browser is what /datenschutz says: the chosen theme, once it was chosen', async () => {
    const { page, context } = await asVisitor();
    await page.goto(`${service.url}/datenschutz`);
    await page.getByRole('button', { name: 'Dunkle Ansicht einschalten' }).click();
    await page.getByRole('button', { name: 'Helle Ansicht einschalten' }).waitFor();
    expect(await stored(page)).toEqual({ ...nothing, local: ['theme'] });
    const said = await page.locator('main').innerText();
    for (const name of ['theme', 'signedIn', 'keys']) expect(said).toContain(`„${name}“`);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('at the service is no address: not in its log, not in a file, not in any table', async () => {
    const { context } = await asVisitor();
    const refused = await context.request.post(`${service.url}/api/session`, {
      data: { email: 'niemand@stadt.example', password: 'ein falsches Passwort' },
    });
    expect(refused.status()).toBe(401);
    await context.close();
    await service.kill('SIGTERM');
    const log = service.said();
    expect(log).toMatch(/"method":"POST","route":"\/kontakt"/);
    expect(log).toMatch(/"route":"\/api\/session","status":401/);
    expect(log).not.toContain(VISITOR);

    const folder = service.env.DATA_DIR!;
    // Beside a database of its own there is none before the first document.
    const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const files = names.map((name) => path.join(folder, name)).filter((file) => fs.statSync(file).isFile());
    expect(files.filter((file) => fs.readFileSync(file).includes(VISITOR))).toEqual([]);

    await withDatabase(service.env, async (client) => {
      const { tables, found } = await tablesWith(client, VISITOR);
      expect(tables).toBeGreaterThan(40);
      expect(found).toEqual([]);
      // Where they would be found if they were there.
      expect((await tablesWith(client, 'vera@post.example')).found).toContain('public.person');
    });
  });
});
