import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { WatchedPage } from './browser.js';
import { barriers, openJourney, overflow, phone, wide } from './journey.js';

const admin = { email: 'verwaltung@demo.lotse', password: 'demo-breitband' };
const newcomer = {
  email: 'k.neumann@burkau.example',
  password: 'vier Wörter sind ein Passwort',
  name: 'Karla Neumann',
};

const { service, visit: open } = openJourney();

async function signIn(page: Page, { email, password }: { email: string; password: string }, back = '/konto') {
  await page.goto(`${service.url}/anmelden?return=${encodeURIComponent(back)}`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.waitForURL(`${service.url}${back}`);
}

/** The Gemeinde is typed for and taken by keyboard. */
async function addMunicipality(page: Page, name: string) {
  await page.getByLabel('Gemeinde hinzufügen').fill(name);
  await page.getByRole('listbox', { name: 'Gefundene Kreise und Gemeinden' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Ausgewählte Gemeinden' }).getByText(name).waitFor();
}

const said = (page: Page, words: RegExp | string) => page.locator('main').getByText(words).first().waitFor();

const none = (look: object) => ({ look, found: [], wider: 0 });

describe('user administration', () => {
  let desk: WatchedPage;
  let officer: WatchedPage;
  let address: string;
  beforeAll(async () => {
    desk = await open();
    officer = await open();
  });

  it('whoever is not signed in is led to sign in and back', async () => {
    await desk.page.goto(`${service.url}/verwaltung/konten?state=active`);
    await desk.page.waitForURL(/\/anmelden\?return=\/verwaltung\/konten%3Fstate%3Dactive/);
    await signIn(desk.page, admin, '/verwaltung/konten');
    await said(desk.page, /^\d+ Konten, alle aktiv\.$/);
  });

  it('an officer is invited; what is wrong is said at the field, what was typed stays', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Jemanden einladen' }).click();
    await page.keyboard.type('k.neumann');
    await page.getByLabel('Name', { exact: true }).fill(newcomer.name);
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await said(page, 'Bitte eine E-Mail-Adresse wie name@kommune.de eingeben.');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(newcomer.name);
    await page.getByLabel('E-Mail', { exact: true }).fill(newcomer.email);
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await said(page, /^Fehlt: Die Rolle „Sachbearbeitung Kommune“ braucht mindestens eine Gemeinde\.$/);
    await addMunicipality(page, 'Burkau');
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await said(page, `Die Einladung an ${newcomer.email} steht bereit.`);
    await said(page, /^Der Link gilt bis \d\d\.\d\d\.\d{4}, \d\d:\d\d.Uhr\.$/);
    await said(page, /^\d+ Konten: \d+ aktiv, 1 eingeladen\.$/);
    address = (await page.getByRole('link', { name: newcomer.name, exact: true }).getAttribute('href'))!;
  });

  it('the outbox shows the mail; its link lets the newcomer choose a password and in', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: 'Postausgang' }).first().click();
    await said(page, /^Dieser Dienst verschickt in der Demo keine E-Mails\. Hier steht, was gegangen wäre\./);
    await said(page, `an ${newcomer.email}`);
    const link = await page.locator('.mail-text a').first().getAttribute('href');
    expect(link).toMatch(new RegExp(`^${service.url}/einladung/`));
    await officer.page.goto(link!);
    await officer.page.locator('input[name="newPassword"]').fill(newcomer.password);
    await officer.page.locator('form button[type="submit"]').click();
    await officer.page.waitForURL(`${service.url}/konto`);
    await officer.page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('someone without the right is told so calmly', async () => {
    const { page } = officer;
    await page.goto(service.url + address);
    await page.getByRole('heading', { name: 'Diese Seite ist für Ihr Konto nicht freigegeben.' }).waitFor();
  });

  it('a changed scope is shown old → new, needs a reason, and stands in the history', async () => {
    const { page } = desk;
    await page.goto(service.url + address);
    await said(page, 'Noch nichts geändert.');
    await addMunicipality(page, 'Radibor');
    await said(page, 'Das ändert sich beim Speichern');
    await page.getByRole('button', { name: '1 Änderung speichern' }).click();
    await said(page, 'Bitte „Grund“ angeben.');
    await page.getByLabel('Grund').fill('Vertretung in Radibor');
    await page.getByRole('button', { name: '1 Änderung speichern' }).click();
    await said(page, 'Gespeichert. Die Änderung gilt sofort.');
    await said(page, 'Grund: Vertretung in Radibor');
  });

  it('a stale second tab loses nothing, shows who changed what, and saves only what a person decided', async () => {
    const { page } = desk;
    const stale = await desk.context.newPage();
    for (const tab of [page, stale]) {
      await tab.goto(service.url + address);
      await tab.getByLabel('Gemeinde hinzufügen').waitFor();
    }
    await addMunicipality(stale, 'Bautzen');
    await stale.getByLabel('Darf Konten der eigenen Kommune verwalten').check();
    await stale.getByLabel('Grund').fill('Neuer Zuschnitt');
    await page.getByRole('button', { name: 'Radibor entfernen' }).click();
    await page.getByLabel('Grund').fill('Vertretung beendet');
    await page.getByRole('button', { name: '1 Änderung speichern' }).click();
    await said(page, 'Gespeichert. Die Änderung gilt sofort.');

    await stale.getByRole('button', { name: '2 Änderungen speichern' }).click();
    await said(stale, /^Noch nicht gespeichert: Katrin Lehmann hat dieses Konto um \d\d:\d\d.Uhr geändert/);
    const merge = stale.getByRole('button', { name: 'Zusammenführen und speichern' });
    expect(await merge.isDisabled()).toBe(true);
    await stale.getByRole('radio', { name: /Ihre Eingabe/ }).check();
    await merge.click();
    await said(stale, 'Gespeichert. Die Änderung gilt sofort.');
    await said(stale, 'Grund: Neuer Zuschnitt');
    const chosen = stale.getByRole('list', { name: 'Ausgewählte Gemeinden' });
    expect(await chosen.getByRole('listitem').allTextContents()).toEqual(['Bautzen', 'Burkau', 'Radibor']);
    await stale.close();
  });

  it('an officer who may manage accounts sees those of the own Kommunen, and gives only what is own', async () => {
    const { page } = officer;
    await page.goto(`${service.url}/verwaltung/konten`);
    await said(page, '1 Konto, aktiv.');
    await page.getByRole('button', { name: 'Jemanden einladen' }).click();
    const role = page.locator('form.deed-form').getByLabel('Rolle');
    expect(await role.locator('option').allTextContents()).toEqual(['Sachbearbeitung Kommune']);
    const offered = page.getByRole('group', { name: 'Zuständig für diese Gemeinden' });
    expect(await offered.getByRole('checkbox').count()).toBe(3);
  });

  it('a blocked deed stays to be seen, with its condition', async () => {
    const { page } = desk;
    await page.goto(`${service.url}/verwaltung/konten?search=Katrin+Lehmann`);
    await page.getByRole('link', { name: 'Katrin Lehmann' }).click();
    await said(page, /Noch gibt es kein zweites Konto, das den Dienst verwaltet/);
    expect(await page.getByRole('button', { name: 'Konto deaktivieren' }).isDisabled()).toBe(true);
  });

  it('what has happened to an account, and the form of an invitation, have no barrier that axe knows', async () => {
    for (const look of [
      { ...wide, colorScheme: 'light' as const },
      { ...phone, colorScheme: 'dark' as const },
    ]) {
      const { page, context } = await open({ ...look, bypassCSP: true });
      await signIn(page, admin, address);
      await said(page, 'Grund: Neuer Zuschnitt');
      expect({ look, found: await barriers(page), wider: await overflow(page) }).toEqual(none(look));
      await page.goto(`${service.url}/verwaltung/konten`);
      await page.getByRole('button', { name: 'Jemanden einladen' }).click();
      expect({ look, found: await barriers(page), wider: await overflow(page) }).toEqual(none(look));
      await context.close();
    }
  }, 60_000);

  it('a deactivated account is out at once; nothing is deleted', async () => {
    const { page } = desk;
    await page.goto(service.url + address);
    await page.getByRole('button', { name: 'Konto deaktivieren' }).click();
    await said(page, /^Alle Anmeldungen und Zugangsschlüssel enden sofort\. Gelöscht wird nichts/);
    await page.getByLabel('Grund').fill('Wechsel in die Kämmerei');
    await page.getByRole('button', { name: 'Konto jetzt deaktivieren' }).click();
    await said(page, 'Das Konto ist deaktiviert. Alle Anmeldungen und Zugangsschlüssel sind beendet.');
    await officer.page.goto(`${service.url}/verwaltung/konten`);
    await officer.page.waitForURL(/\/anmelden/);
    await said(page, 'Grund: Wechsel in die Kämmerei');
  });

  it('nothing of all this left the house, and the browser reported only the refusals that were meant', () => {
    expect([...desk.foreign, ...officer.foreign]).toEqual([]);
    const refusals = /status of (400|401|403|412)/;
    expect([...desk.errors, ...officer.errors].filter((error) => !refusals.test(error))).toEqual([]);
  });
});
