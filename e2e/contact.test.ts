import { expect, it } from 'vitest';
import { barriers, openJourney, overflow, phone } from './journey.js';

const { service, visit, signedIn } = openJourney();

it('Eine Bürgerin schreibt der Beratung ohne JavaScript: what she typed stays until it is sent, and an advisor reads it', async () => {
  const { page, context, foreign } = await visit({ ...phone, javaScriptEnabled: false });
  await page.goto(`${service.url}/kontakt`);
  await page.getByLabel('Thema').selectOption({ index: 1 });
  await page.getByLabel('Ihr Name').fill('Vera Versuch');
  await page.getByLabel('Ihr Anliegen').fill('Welche Bandbreite kommt in Rammenau an?');
  // No way to answer is given: nothing is sent, a list leads to the fields.
  const send = page.getByRole('button', { name: 'Nachricht an die Beratung senden' });
  await send.click();
  await page.getByText('Die Nachricht ist noch nicht gesendet.').waitFor();
  expect(await page.locator('.contact-refused a').first().getAttribute('href')).toMatch(/^#kontakt-/);
  expect(await page.getByLabel('Ihr Anliegen').inputValue()).toBe('Welche Bandbreite kommt in Rammenau an?');
  await page.getByLabel('E-Mail-Adresse').fill('vera@post.example');
  // A form that comes back sooner than anybody reads is taken for a program's.
  await new Promise((resolve) => setTimeout(resolve, 3_200));
  await send.click();
  await page.getByText('Ihre Nachricht ist angekommen.').waitFor();
  expect([await context.cookies(), foreign]).toEqual([[], []]);
  await context.close();

  const advisor = await signedIn('beratung@demo.lotse', { ...phone, bypassCSP: true });
  await advisor.page.goto(`${service.url}/beratung/anfragen`);
  await advisor.page.getByText('Welche Bandbreite kommt in Rammenau an?').waitFor();
  expect([await barriers(advisor.page), await overflow(advisor.page)]).toEqual([[], 0]);
  expect(advisor.errors).toEqual([]);
  await advisor.context.close();
});
