// `npm run look -- PATH…`: pictures of pages into look/, wide and phone, light and dark. Uses the service on PORT (3000).
import { chromium } from 'playwright-core';
import fs from 'node:fs';
import path from 'node:path';
import { chromiumArguments, findChromium } from './chromium.mjs';

const pages = process.argv.slice(2);
const executablePath = findChromium();
const origin = process.env.LOOK_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
if (pages.length === 0) stop('Bitte Seiten nennen: npm run look -- /karte /gemeinde/14625020', 2);
if (!executablePath)
  stop(
    'Chromium fehlt. Bitte installieren (Debian: apt-get install chromium) oder CHROMIUM=/pfad setzen.',
    1,
  );
await fetch(`${origin}/api/health`).catch(() =>
  stop(`Unter ${origin} antwortet kein Dienst. Bitte npm start.`, 1),
);

const browser = await chromium.launch({ executablePath, args: chromiumArguments });
fs.mkdirSync('look', { recursive: true });
for (const width of [1360, 390])
  for (const colorScheme of ['light', 'dark'])
    for (const address of pages) {
      const page = await browser.newPage({
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme,
        locale: 'de-DE',
      });
      await page.goto(origin + address, { waitUntil: 'networkidle' });
      await page.waitForTimeout(1500);
      const name = `${address.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'start'}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: path.join('look', name), fullPage: true });
      console.log(path.join('look', name));
      await page.close();
    }
await browser.close();

function stop(words, code) {
  console.error(words);
  process.exit(code);
}
