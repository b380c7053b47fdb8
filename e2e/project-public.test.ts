import { describe, expect, it } from 'vitest';
import { openJourney, overflow, phone, wide } from './journey.js';

const told = 'Cluster 12, Landkreis Bautzen';

const { service, visit } = openJourney();

describe('Someone looks for a project and whether its date has moved', () => {
  it('finds it over the list of projects, and reads every promise that was ever given', async () => {
    const { page, context, foreign, errors } = await visit();
    await page.goto(`${service.url}/`);
    await page.getByRole('navigation').getByRole('link', { name: 'Projekte' }).first().click();
    await page.getByLabel('Name, Kennung oder Auftraggeber').fill('Cluster 12');
    await page.getByLabel('Landkreis', { exact: true }).selectOption('14625');
    await page.waitForURL(/district=14625/);
    await page.getByRole('link', { name: told }).first().click();
    await page.getByRole('heading', { level: 1, name: told }).waitFor();
    const schedule = await page.locator('main').innerText();
    expect(schedule).toContain('Terminverlauf');
    expect(schedule).toContain('4.074');
    expect(schedule).toMatch(/geändert am .*Grund: Genehmigung fehlt/);
    expect(await page.locator('main s').count()).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('finds it over the own Gemeinde, on the phone', async () => {
    const { page, context, errors } = await visit(phone);
    await page.goto(`${service.url}/gemeinde/14625060`);
    await page
      .getByRole('link', { name: /Cluster 12/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: told }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('gets the same without JavaScript: the filter is a form, the page is complete', async () => {
    const { page, context } = await visit({ ...wide, javaScriptEnabled: false });
    await page.goto(`${service.url}/projekte`);
    await page.getByLabel('Termin verschoben?').selectOption('yes');
    await page.getByLabel('Landkreis', { exact: true }).selectOption('14625');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await page.waitForURL(/moved=yes/);
    await page.getByRole('link', { name: told }).first().click();
    expect(await page.locator('h1').innerText()).toBe(told);
    expect(await page.locator('main').innerText()).toMatch(/Terminverlauf.*Wie weit ist der Bau/s);
    await context.close();
  });

  it('takes along exactly what was filtered', async () => {
    const { context } = await visit();
    const filter = 'district=14625&moved=yes';
    const list = await context.request.get(`${service.url}/api/projects?${filter}&limit=500`);
    const { items } = (await list.json()) as { items: { name: string }[] };
    const file = await context.request.get(`${service.url}/api/projects/download?${filter}&format=csv`);
    const lines = (await file.text()).trim().split('\n');
    expect(items.length).toBeGreaterThan(0);
    expect(lines).toHaveLength(items.length + 1);
    for (const { name } of items) expect(lines.join('\n')).toContain(name);
    expect(file.headers()['content-disposition']).toMatch(/14625/);
    await context.close();
  });

  it('does not find what was never published: an idea looks like a project that does not exist', async () => {
    const { page, context } = await visit();
    const { items } = (await (await context.request.get(`${service.url}/api/projects?limit=500`)).json()) as {
      items: { id: number }[];
    };
    const published = new Set(items.map(({ id }) => id));
    const hidden = Array.from({ length: 250 }, (_, index) => index + 1).find((id) => !published.has(id))!;
    const [one, none] = await Promise.all(
      [hidden, 999_999].map((id) => context.request.get(`${service.url}/api/projects/${id}`)),
    );
    expect([one!.status(), none!.status()]).toEqual([404, 404]);
    expect((await one!.json()).detail).toBe((await none!.json()).detail);
    const answer = await page.goto(`${service.url}/projekt/${hidden}`);
    expect(answer!.status()).toBe(404);
    await context.close();
  });
});
