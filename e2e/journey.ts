import { afterAll, beforeAll, expect } from 'vitest';
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

/** Opened before the journeys of a file, closed after them; `settings` are those of the service. */
export function openJourney(settings: Record<string, string> = {}): Journey {
  const service = {} as RunningService;
  let place: Place | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    place = await seededPlace();
    Object.assign(service, await startService(place, settings));
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

interface Looked {
  /** Only what light and dark differ in: on a page of which the rest was looked at in the other one. */
  colours?: true;
  /** A part that is the same on a page that was looked at whole. */
  except?: string | undefined;
}

/** What axe finds on the page as it stands. */
export async function barriers(page: Page, { colours, except }: Looked = {}): Promise<string[]> {
  const rules = colours ? ['color-contrast', 'link-in-text-block'] : undefined;
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe);
  return page.evaluate(
    async ([only, part]) => {
      // @ts-expect-error axe stands on the page
      const result = await globalThis.axe.run(part ? { exclude: [[part]] } : document, {
        resultTypes: ['violations'],
        selectors: false,
        // Of WCAG 2.2, AA; axe leaves it off unless it is asked for.
        rules: { 'target-size': { enabled: true } },
        ...(only && { runOnly: only }),
      });
      return result.violations.map(
        (found: { id: string; nodes: { html: string }[] }) =>
          `${found.id}: ${found.nodes[0]?.html.slice(0, 160)}`,
      );
    },
    [rules, except] as const,
  );
}

/** For who does not look at the map: drawing it without a graphics card takes longer than the rest of the page. */
export const withEmptyTiles = (page: Page): Promise<unknown> =>
  page.route(/\/tiles\/.+\/\d+\/\d+\/\d+/, (route) => route.fulfill({ status: 204 }));

/** How much wider a page is than its window: it should never scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
