import type { Page, Request } from 'playwright-core';
import type { PageName } from '../web/src/page/routes.js';
import { barriers, overflow } from './journey.js';
import type { PageFacts } from './page-facts.js';
import { isClosed, type Sight, sizes, statusOf } from './page-list.js';

/* Looking at pages one after the other, in one window. */

/** Between two loads the page may compute for so long, in steps of 25 ms. */
const QUIET = 8;
const urlOf = (request: Request): string => request.url();

/** `settled()`: nothing is being loaded any more. Sooner than `networkidle`, which waits half a second each time. */
export function watchLoading(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  // What a page still waited for when it was left never ends.
  page.on('framenavigated', (frame) => frame === page.mainFrame() && open.clear());
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return async () => {
    for (let quiet = 0, tries = 0; quiet < QUIET; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      quiet = open.size === 0 ? quiet + 1 : 0;
      if (tries === 2_000)
        throw new Error(`${page.url()} loads without end: ${[...open].map(urlOf).join(', ')}`);
    }
  };
}

export const addressOf = ({ path, language }: Sight, facts: PageFacts): string => {
  const address = typeof path === 'string' ? path : path(facts);
  if (language === 'de') return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
};

const isListWhole = ({ name, path, size }: Sight): boolean =>
  name !== 'map' || path === '/karte' || size !== 'wide';

/** Their map draws itself over the still picture. */
const withMap: PageName[] = ['map', 'recordArea'];

export class Looker {
  private readonly settled: () => Promise<void>;
  private at: string | undefined;

  constructor(
    private readonly page: Page,
    private readonly origin: string,
    private readonly facts: PageFacts,
  ) {
    this.settled = watchLoading(page);
  }

  /** What is wrong with the page as it is seen so. */
  async look(sight: Sight): Promise<string[]> {
    const { page } = this;
    const address = addressOf(sight, this.facts);
    await page.setViewportSize(sizes[sight.size]);
    await page.emulateMedia({ colorScheme: sight.theme });
    const found = await this.open(address, sight);
    // Hundreds of rows and shapes: on the page of its own the list is looked at once, wide.
    const except = isListWhole(sight) ? undefined : '.share-list';
    found.push(...(await barriers(page, { except })));
    found.push(...(await this.wider(sight)));
    const { viewer, language, theme, size } = sight;
    return found.map((what) => `${address} (${viewer}, ${language}, ${theme}, ${size}): ${what}`);
  }

  /** Not again where only theme and size differ from the look before. */
  private async open(address: string, sight: Sight): Promise<string[]> {
    const { page } = this;
    if (this.at === address) {
      await this.settled();
      return [];
    }
    this.at = address;
    const answer = await page.goto(this.origin + address);
    await this.settled();
    await page.locator('main h1, main.embed').first().waitFor();
    if (withMap.includes(sight.name))
      await page.locator('canvas.maplibregl-canvas').waitFor({ timeout: 30_000 });
    const left = new URL(page.url()).pathname !== new URL(this.origin + address).pathname;
    return [
      ...(left ? [`leads to ${page.url().slice(this.origin.length)}`] : []),
      ...(answer!.status() === statusOf(sight) ? [] : [`answers ${answer!.status()}`]),
      ...(await this.stood(sight)),
    ];
  }

  /** What stands there instead of the page: only where that is what was to be seen. */
  private async stood(sight: Sight): Promise<string[]> {
    const instead = await this.page.evaluate(() => {
      if (document.querySelector('h1.denied')) return 'denied';
      if (document.querySelector('.missing-page')) return 'missing';
      return document.querySelector('.notice-danger[role=alert]')?.textContent ?? null;
    });
    const isMissing = sight.name === 'missing' || sight.name === 'unreadable';
    const meant = isClosed(sight) ? 'denied' : isMissing ? 'missing' : null;
    return instead === meant ? [] : [`shows ${instead ?? `no ${meant}`} instead`];
  }

  /** By how much it scrolls sideways; a phone's page must fit the narrowest as well. */
  private async wider({ size }: Sight): Promise<string[]> {
    const { page } = this;
    const found: string[] = [];
    const widths = size === 'phone' ? (['phone', 'narrow'] as const) : [size];
    for (const name of widths) {
      await page.setViewportSize(sizes[name]);
      const pixels = await overflow(page);
      if (pixels > 0) found.push(`scrolls ${pixels} pixels sideways in ${sizes[name].width}`);
    }
    return found;
  }
}
