import { describe, expect, it } from 'vitest';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { barriers, openJourney, overflow, phone } from './journey.js';

const { service, visit, signedIn } = openJourney();

describe('In Upper Sorbian on a phone', () => {
  it('someone finds the own Gemeinde by its Sorbian name and reads the answer', async () => {
    const { page, context, foreign, errors } = await visit(phone);
    await page.goto(`${service.url}/`);
    await page.getByRole('link', { name: 'HSB Hornjoserbšćina' }).click();
    await page.waitForURL(/[?&]lang=hsb$/);
    // Before and after the browser takes over: the same words.
    expect(await page.locator('html').getAttribute('lang')).toBe('hsb');
    const search = page.getByRole('combobox').first();
    await search.fill('Porchow');
    await page.getByRole('option', { name: /^Porchow/ }).click();
    await page.waitForURL(/\/gemeinde\/14625060\?lang=hsb$/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Porchow Burkau');
    expect(await page.locator('h1 [lang=de]').innerText()).toBe('Burkau');
    expect(await page.locator('main').innerText()).toMatch(/Wokrjes Budyšin/);
    expect(await page.locator('.language-notice').first().innerText()).toContain(
      'Diese Übersetzung ist noch nicht von einem Menschen geprüft.',
    );
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('goes on from page to page without falling back into German', async () => {
    const { page, context, errors } = await visit(phone);
    await page.goto(`${service.url}/karte?view=list&lang=hsb`);
    // What a page writes into its own address by script keeps the language as well.
    await page.locator('.list-pane a[data-ags]').first().click();
    await page.waitForURL(/[?&]area=\d{8}/);
    expect(new URL(page.url()).searchParams.get('lang')).toBe('hsb');
    await page.getByRole('navigation').getByRole('link', { name: 'Projekty' }).first().click();
    await page.waitForURL(/\/projekte\?lang=hsb$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('hsb');
    // What counts in law is German, in a frame that says so in Sorbian.
    await page.getByRole('contentinfo').getByRole('link').first().click();
    await page.waitForURL(/\/impressum\?lang=hsb$/);
    expect(await page.locator('main').getAttribute('lang')).toBe('de');
    expect(await page.locator('html').getAttribute('lang')).toBe('hsb');
    expect(await page.locator('.language-notice').innerText()).toMatch(/němsk/);
    expect(errors).toEqual([]);
    await context.close();
  });
});

const GERMAN =
  /[äöüß]|\b(?:der|die|das|und|oder|nicht|ist|wird|sind|eine?|vom|bis|beantragt|genehmigt|eingereicht|angenommen|vorhanden|gemeldet|geplant|zugesagt|erreicht|Punkte|Haushalte|Gemeinden?)\b/;

/** What is read as English, but is German; in quotes stands what somebody called something. */
const germanIn = async (page: Page, where: string): Promise<string[]> => {
  const texts = await page
    .locator(where)
    .filter({ hasNot: page.locator('[lang=de]') })
    .allInnerTexts();
  expect([where, texts.length > 0]).toEqual([where, true]);
  return texts.filter((text) => GERMAN.test(text.replace(/“[^”]*”/g, '')));
};

describe('An advisor who reads English', () => {
  it('reads what changed in a case, and how its points come about, without a word of German', async () => {
    const { page, context, errors } = await signedIn('beratung@demo.lotse');
    const answer = await context.request.get(`${service.url}/api/funding-cases?limit=200`);
    const { items } = (await answer.json()) as { items: { id: number; reviewStatus: string }[] };
    const { id } = items.find(({ reviewStatus }) => reviewStatus === 'submitted')!;
    await page.goto(`${service.url}/fall/${id}/verlauf?lang=en`);
    await page.locator('.old-new').nth(5).waitFor();
    expect(await germanIn(page, '.version-changes dt')).toEqual([]);
    expect(await germanIn(page, '.old-new')).toEqual([]);
    await page.goto(`${service.url}/fall/${id}/prognose?lang=en`);
    await page.locator('.criterion').first().waitFor();
    expect(await germanIn(page, '.criterion p, .forecast-score .card-body p')).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** The website of a town, on a host of its own. */
async function townPage(html: string): Promise<{ url: string; close: () => void }> {
  const server = http.createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}

describe('In the page of somebody else', () => {
  it('map and figure stand in the language asked for, as a frame and by script, without a cookie; other pages refuse', async () => {
    const town = await townPage(`<!doctype html><html lang="en"><title>A town</title><h1>A town</h1>
      <iframe id="frame" src="${service.url}/embed/14625060?lang=en" title="Broadband" height="860"></iframe>
      <div style="width: 300px"><script src="${service.url}/embed/lotse.js" data-gebiet="14625" data-sprache="hsb" async></script></div>
      <iframe name="whole" src="${service.url}/gemeinde/14625060" title="Refused"></iframe>`);
    const { page, context, foreign, errors } = await visit();
    await page.goto(town.url);

    const frame = page.frameLocator('#frame');
    await frame.getByRole('heading', { level: 1, name: 'Broadband in Burkau' }).waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe('en');
    expect(await frame.getByRole('row').first().innerText()).toMatch(/Mbit\/s\s+\d[\d.]*\s*%/);
    expect(await frame.locator('.embed-map svg path[data-kind=municipality]').count()).toBeGreaterThan(5);
    // Its links open beside it, in its language: in the frame itself the page would be refused.
    const [answer] = await Promise.all([
      context.waitForEvent('page'),
      frame.getByRole('link', { name: /The answer for Burkau/ }).click(),
    ]);
    expect(answer.url()).toBe(`${service.url}/gemeinde/14625060?lang=en`);
    expect(await frame.locator('svg a:not([href$="lang=en"])').count()).toBe(0);
    await answer.close();

    const made = page.locator('script + iframe');
    await made.scrollIntoViewIfNeeded();
    expect(await made.getAttribute('title')).toMatch(/^Zastaranje/);
    const sorbian = made.contentFrame();
    await sorbian.getByRole('heading', { name: 'Šěrokopasmowy internet: Wokrjes Budyšin' }).waitFor();
    // As high as what stands in it.
    await page.waitForFunction(
      () => document.querySelector('script + iframe')!.getAttribute('height') !== '860',
    );
    const left = await sorbian
      .locator('html')
      .evaluate((root) => innerHeight - root.getBoundingClientRect().height);
    expect(Math.abs(left)).toBeLessThan(2);

    expect(page.frame('whole')!.url()).toMatch(/^chrome-error:/);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/gemeinde\/14625060' in a frame|frame-ancestors/);
    expect(await context.cookies()).toEqual([]);
    expect(foreign.filter((url) => !url.startsWith(town.url))).toEqual([]);
    await context.close();
    town.close();
  });
});
