import { describe, expect, it } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { barriers, openJourney, phone as brightPhone, wide } from './journey.js';

const phone = { ...brightPhone, colorScheme: 'dark' as const };

const { service, visit } = openJourney();

const open = (page: Page, path: string) => page.goto(service.url + path, { waitUntil: 'networkidle' });
const pathOf = (page: Page) => page.url().slice(service.url.length);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement).name);

async function signInAsDemo(page: Page, name: string, back = '/konto'): Promise<void> {
  await open(page, `/anmelden?return=${back}`);
  await button(page, `Als ${name} anmelden`).click();
  await page.waitForURL(service.url + back);
}

describe('A visitor', () => {
  it('is asked for no session on public pages, and is led back after signing in', async () => {
    const { page, context, foreign } = await visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, '/gemeinde/14625060');
    expect(asked).not.toContain('/api/session');
    await page.getByRole('link', { name: 'Anmelden' }).click();
    await page.waitForURL(/\/anmelden/);
    await button(page, 'Als Petra Wolf anmelden').click();
    await page.waitForURL(`${service.url}/gemeinde/14625060`);
    await button(page, /Petra Wolf/).waitFor();
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('is led to sign in before the own account, and then there', async () => {
    const { page, context } = await visit();
    await page.goto(`${service.url}/konto`);
    await page.waitForURL(`${service.url}/anmelden?return=/konto`);
    await context.close();
  });

  it('reads why a password was refused; the e-mail stays, the password is typed anew', async () => {
    const { page, context } = await visit();
    await open(page, '/anmelden');
    await page.getByLabel('E-Mail').fill('niemand@stadt.example');
    await page.keyboard.press('Enter');
    expect(await page.locator('.field-error').textContent()).toBe('Bitte „Passwort“ angeben.');
    expect(await focused(page)).toBe('password');
    await page.keyboard.type('ein falsches Passwort');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('passen nicht zusammen');
    expect(await page.getByLabel('E-Mail').inputValue()).toBe('niemand@stadt.example');
    expect(await page.locator('[name=password]').inputValue()).toBe('');
    expect(await focused(page)).toBe('password');
    await context.close();
  });

  it('who asks for a new password reads the same for every address', async () => {
    const { page, context } = await visit();
    await open(page, '/passwort-vergessen');
    await page.getByLabel('E-Mail').fill('niemand@stadt.example');
    await page.keyboard.press('Enter');
    await page.getByText('Wenn es zu niemand@stadt.example ein Konto gibt').waitFor();
    expect(await page.locator('main').textContent()).toContain('Der Link gilt eine Stunde');
    await context.close();
  });

  it('a link that is no longer good says so and leads on', async () => {
    const { page, context } = await visit();
    await open(page, '/passwort/gibt-es-nicht');
    expect(await page.getByRole('alert').textContent()).toContain('Dieser Link gilt nicht mehr.');
    expect(await page.getByRole('link', { name: 'Neuen Link anfordern' }).getAttribute('href')).toBe(
      '/passwort-vergessen',
    );
    await context.close();
  });
});

describe('Someone signed in', () => {
  it('opens the menu by keyboard, closes it with Esc, and signs out with it', async () => {
    const { page, context } = await visit(phone);
    await signInAsDemo(page, 'Katrin Lehmann', '/karte');
    const menu = button(page, /Katrin Lehmann/);
    await menu.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('link', { name: 'Postausgang' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mein Konto');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/anmelden\?hinweis=abgemeldet/);
    expect(await page.evaluate(() => localStorage.getItem('signedIn'))).toBeNull();
    await context.close();
  });

  it('sees nothing in the menu that the role has no right to', async () => {
    const { page, context } = await visit();
    await signInAsDemo(page, 'Petra Wolf');
    await button(page, /Petra Wolf/).click();
    expect(await page.locator('.account-menu li').allTextContents()).toEqual(['Mein Konto', 'Abmelden']);
    await context.close();
  });

  it('signs out everywhere: the other browser is told, and keeps what was typed there', async () => {
    const here = await visit();
    const there = await visit();
    await signInAsDemo(here.page, 'Anna Mehnert');
    await signInAsDemo(there.page, 'Anna Mehnert');
    await button(there.page, 'Neuer Zugangsschlüssel').click();
    await there.page.getByLabel('Wofür ist er?').fill('QGIS im Bauamt');
    await button(here.page, 'Überall abmelden').click();
    await here.page.waitForURL(/\/anmelden\?hinweis=ueberall/);
    await button(there.page, 'Zugangsschlüssel erzeugen').click();
    await there.page.getByText('Ihre Anmeldung ist beendet.').waitFor();
    expect(await there.page.getByLabel('Wofür ist er?').inputValue()).toBe('QGIS im Bauamt');
    const [tab] = await Promise.all([
      there.context.waitForEvent('page'),
      there.page.getByRole('link', { name: 'In neuem Tab anmelden' }).click(),
    ]);
    await tab.waitForLoadState('networkidle');
    await button(tab, 'Als Anna Mehnert anmelden').click();
    await there.page.getByText('Ihre Anmeldung ist beendet.').waitFor({ state: 'detached' });
    // What is read anew above may move the button under a mouse.
    await button(there.page, 'Zugangsschlüssel erzeugen').press('Enter');
    await there.page.getByText('Ihr Zugangsschlüssel „QGIS im Bauamt“').waitFor();
    await here.context.close();
    await there.context.close();
  });
});

describe('An invited account', () => {
  const email = 'lena.richter@stadt.example';
  const password = 'Vier Pferde laufen heute';
  let totp: TOTP;
  let recoveryCode: string;

  it('is set up by its link, by keyboard alone', async () => {
    const role = ['--role', 'municipal_officer', '--areas', '14625060'];
    const added = await service.lotse('user', 'add', email, '--name', 'Lena Richter', ...role, '--json');
    const { page, context } = await visit();
    await open(page, new URL(JSON.parse(added.out).url).pathname);
    expect(await page.locator('.facts').textContent()).toMatch(
      /Sachbearbeitung Kommune.*Burkau.*Uhr, einmal/,
    );
    await page.getByLabel('Ihr Name').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('kurz');
    await page.keyboard.press('Enter');
    await page.getByText('Bitte mindestens 12 Zeichen wählen').waitFor();
    expect(await focused(page)).toBe('newPassword');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${service.url}/konto`);
    expect(await page.locator('.answer-line').textContent()).toBe(
      'Lena Richter, Sachbearbeitung Kommune, Burkau',
    );
    await context.close();
  });

  it('sets up a second factor and keeps the recovery codes', async () => {
    const { page, context } = await visit();
    await signIn(page);
    await page.waitForURL(`${service.url}/konto`);
    await button(page, 'Zweiten Faktor einrichten').click();
    await page.getByRole('img', { name: /QR-Code/ }).waitFor();
    const secret = (await page.locator('.set-up-steps .secret').textContent())!.replaceAll(' ', '');
    totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await page.getByLabel('Code aus der App').fill('12345');
    await page.keyboard.press('Enter');
    await page.getByText('Dieser Code gilt nicht.').waitFor();
    await page.getByLabel('Code aus der App').fill(totp.generate());
    await page.keyboard.press('Enter');
    const codes = page.getByRole('list', { name: 'Ihre Wiederherstellungscodes' });
    await codes.waitFor();
    recoveryCode = (await codes.locator('li').first().textContent())!;
    expect(await codes.locator('li').count()).toBe(10);
    await button(page, 'Ich habe die Codes gesichert').click();
    await page.getByText('Noch 10 Wiederherstellungscodes.').waitFor();
    await context.close();
  });

  it('is asked for the code in place of the password; a recovery code will do, once', async () => {
    const { page, context } = await visit(phone);
    await signIn(page);
    await page.getByLabel('Code aus Ihrer App').waitFor();
    expect(await focused(page)).toBe('code');
    await page.keyboard.type('12345');
    await page.keyboard.press('Enter');
    await page.getByText('Dieser Code gilt nicht oder wurde schon benutzt.').waitFor();
    await button(page, 'Wiederherstellungscode benutzen').click();
    expect(await focused(page)).toBe('code');
    await page.keyboard.type(recoveryCode.toUpperCase());
    await page.keyboard.press('Enter');
    await page.waitForURL(`${service.url}/konto`);
    await page.getByText('Noch 9 Wiederherstellungscodes.').waitFor();
    await context.close();
  });

  it('makes an access token that works until it is revoked', async () => {
    const { page, context } = await visit();
    await signIn(page, new TOTP({ secret: totp.secret }).generate({ timestamp: Date.now() + 30_000 }));
    await page.waitForURL(`${service.url}/konto`);
    await button(page, 'Neuer Zugangsschlüssel').click();
    await page.getByLabel('Wofür ist er?').fill('QGIS im Bauamt');
    await page.getByLabel('Gilt so viele Tage').fill('999');
    await page.keyboard.press('Enter');
    await page.getByText('Höchstens 366 Tage.').waitFor();
    await page.getByLabel('Gilt so viele Tage').fill('30');
    await page.keyboard.press('Enter');
    const token = (await page.locator('.once .secret').first().textContent())!;
    const whoAmI = async () =>
      (await fetch(`${service.url}/api/session`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await whoAmI()).toBe(200);
    await button(page, 'Ich habe den Schlüssel gesichert').click();
    await button(page, 'Zugangsschlüssel „QGIS im Bauamt“ widerrufen').click();
    await page.getByRole('button', { name: '„QGIS im Bauamt“ widerrufen', exact: true }).click();
    await page.getByText('Der Zugangsschlüssel „QGIS im Bauamt“ ist widerrufen.').waitFor();
    expect(await whoAmI()).toBe(401);
    await context.close();
  });

  async function signIn(page: Page, code?: string): Promise<void> {
    await open(page, '/anmelden?return=/konto');
    await page.getByLabel('E-Mail').fill(email);
    await page.locator('[name=password]').fill(password);
    await page.keyboard.press('Enter');
    if (!code) return;
    await page.getByLabel('Code aus Ihrer App').fill(code);
    await page.keyboard.press('Enter');
  }
});

describe('for everyone', () => {
  for (const [name, options] of Object.entries({ wide, phone }))
    it(`finds no barrier that axe knows, ${name}, and scrolls no page sideways`, async () => {
      const { page, context } = await visit({ ...options, bypassCSP: true });
      await open(page, '/anmelden?schritt=code');
      expect(await barriers(page)).toEqual([]);
      await signInAsDemo(page, 'Katrin Lehmann');
      await page.getByRole('heading', { name: 'Angemeldete Geräte' }).waitFor();
      await button(page, /Katrin Lehmann/).click();
      await button(page, 'Neuer Zugangsschlüssel').click();
      expect(await barriers(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(options.viewport.width);
      expect(pathOf(page)).toBe('/konto');
      await context.close();
    }, 120_000);
});
