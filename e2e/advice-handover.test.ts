import { expect, it } from 'vitest';
import { barriers, openJourney } from './journey.js';

const { service, signedIn } = openJourney();

it('Eine Beraterin übergibt eine Beratung: who takes over finds it as hers, and the Kommune reads why', async () => {
  const { page, context, errors, foreign } = await signedIn('beratung@demo.lotse', { bypassCSP: true });
  const planned = await context.request.get(`${service.url}/api/advice-sessions?state=planned`);
  const { items } = await planned.json();
  const { id, subject } = items.find(
    ({ ledBy }: { ledBy: { name: string } | null }) => ledBy?.name === 'Anna Mehnert',
  );
  await page.goto(`${service.url}/beratung/${id}`);
  await page.getByRole('button', { name: 'Beratung übergeben' }).click();
  const form = page.getByRole('region', { name: 'Beratung übergeben' });
  await form.getByLabel('Grund').fill('Urlaub bis Monatsende');
  await form.getByRole('button', { name: 'Beratung übergeben und benachrichtigen' }).click();
  // Nobody was chosen: it says so at the field, keeps the reason, and nobody leads it but she.
  await form.locator('select[aria-invalid="true"]').waitFor();
  expect(await form.getByLabel('Grund').inputValue()).toBe('Urlaub bis Monatsende');
  expect(await barriers(page)).toEqual([]);
  await form.getByLabel('Wer übernimmt?').selectOption({ label: 'Thomas Zschiesche' });
  await form.getByRole('button', { name: 'Beratung übergeben und benachrichtigen' }).click();
  await page.getByText('Übergeben: Thomas Zschiesche führt die Beratung jetzt.').waitFor();

  const other = await signedIn('leitung@demo.lotse');
  await other.page.goto(`${service.url}/beratung`);
  const row = other.page.locator('.advice-session-row').filter({ hasText: subject }).first();
  expect(await row.innerText()).toContain('Thomas Zschiesche');
  await other.page.goto(`${service.url}/beratung/${id}/verlauf`);
  await other.page.getByText('Urlaub bis Monatsende').first().waitFor();
  // The refused attempt, and nothing else.
  expect([...errors, ...foreign, ...other.errors]).toEqual([expect.stringContaining('400')]);
  await context.close();
  await other.context.close();
});
