import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { openBrowser, openPage, type WatchedPage } from './browser.js';
import { type Place, type RunningService, seededPlace, startService } from './service.js';

/* What every journey begins with: the filled service, a browser, somebody who is signed in. */

export type PageOptions = NonNullable<Parameters<Browser['newContext']>[0]>;
export const wide = { viewport: { width: 1360, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

export interface Journey {
  /** Filled before the first journey. */
  service: RunningService;
  visit: (options?: PageOptions) => Promise<WatchedPage>;
  /** As one of the demo accounts, `kommune@demo.lotse`, past the form. */
  signedIn: (email: string, options?: PageOptions) => Promise<WatchedPage>;
}

/** Opened before the journeys of a file, closed after them. */
export function openJourney(): Journey {
  const service = {} as RunningService;
  let place: Place | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    place = await seededPlace();
    Object.assign(service, await startService(place));
    browser = await openBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await service.kill?.('SIGTERM');
    await place?.remove();
  });
  const visit = (options: PageOptions = wide) => openPage(browser!, service.url, options);
  const signedIn = async (email: string, options?: PageOptions) => {
    const opened = await visit(options);
    const answer = await opened.context.request.post(`${service.url}/api/session`, {
      data: { email, password: 'demo-breitband' },
    });
    expect(answer.ok()).toBe(true);
    // Pages ask who is signed in only where somebody was.
    await opened.context.addInitScript(() => localStorage.setItem('signedIn', '1'));
    return opened;
  };
  return { service, visit, signedIn };
}

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // @ts-expect-error axe stands on the page
    const result = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return result.violations.map(
      (found: { id: string; nodes: { html: string }[] }) =>
        `${found.id}: ${found.nodes[0]?.html.slice(0, 160)}`,
    );
  });
}

/** How much wider a page is than its window: it should never scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
