import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import fs from 'node:fs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export const findChromium = () => places.find((place) => place && fs.existsSync(place));

export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  const silent = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args: [...args, ...silent] });
}

/** A page that writes down every request that leaves the origin, and every error it meets. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  foreign: string[];
  errors: string[];
}

export async function openPage(
  browser: Browser,
  origin: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const watched: WatchedPage = { page, context, foreign: [], errors: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      watched.foreign.push(url);
  });
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  return watched;
}
