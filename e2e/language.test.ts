import { describe, expect, it } from 'vitest';
import { barriers, openJourney, overflow, phone } from './journey.js';

const { service, visit } = openJourney();

describe('In Upper Sorbian on a phone', () => {
  it('someone finds the own Gemeinde by its Sorbian name and reads the answer', async () => {
    const { page, context, foreign, errors } = await visit(phone);
    await page.goto(`${service.url}/`);
    await page.getByRole('link', { name: 'HSB Hornjoserbšćina' }).click();
    await page.waitForURL(/[?&]lang=hsb$/);
    // Before and after the browser takes over: the same words.
    expect(await page.locator('html').getAttribute('lang')).toBe('hsb');
    // What is typed before the browser has taken over is not searched for yet.
    await page.waitForLoadState('networkidle');
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
