// A visitor with a slow line and a slow telephone: when the answer can be read, when the drawn map is there, when MapLibre
// takes over, and how long the page does not answer while the map is moved. Every round begins with an empty cache.
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs';
import { median } from './rounds.mjs';

const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8 };
const SLOWER = 4;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'de-DE' };
const ANSWER = '/gemeinde/14625020';
const MAP = '/karte';
/** The browser tells of tasks only above this. */
const SHORTEST_TOLD = 50;

export const slowLine = {
  rows: [
    'slow-line-lcp',
    'slow-line-svg',
    'slow-line-map',
    'slow-line-long-task',
    'slow-line-long-script',
    'slow-line-bytes',
  ],
  async run(bench) {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('Chromium is not installed (CHROMIUM=/path)');
    const { origin } = await bench.service('s');
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath, args: chromiumArguments });
    try {
      const [answers, maps] = [[], []];
      // A first round warms the service up: its tiles are drawn, its answers in memory.
      for (let round = 0; round <= Math.min(bench.rounds, 5); round++) {
        const answer = await inNewBrowser(browser, (visitor) => readAnswer(visitor, origin));
        const map = await inNewBrowser(browser, (visitor) => moveMap(visitor, origin));
        if (round === 0) continue;
        answers.push(answer);
        maps.push(map);
      }
      return rowsOf(answers, maps);
    } finally {
      await browser.close();
    }
  },
};

function rowsOf(answers, maps) {
  const row = (values, unit) => ({
    unit,
    ours: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
  });
  const of = (list, name) => list.map((each) => each[name]);
  const [onAnswer, onMap] = [of(answers, 'svg'), of(maps, 'svg')];
  return [
    { ...row(of(answers, 'lcp'), 's'), note: answers[0].element },
    {
      ...row(median(onMap) > median(onAnswer) ? onMap : onAnswer, 's'),
      note: `${ANSWER} ${median(onAnswer).toFixed(2)} s, ${MAP} ${median(onMap).toFixed(2)} s`,
    },
    row(of(maps, 'ready'), 's'),
    { ...row(of(maps, 'longest'), 'ms'), note: `${SHORTEST_TOLD} ms: none was longer` },
    row(of(maps, 'script'), 'ms'),
    { ...row(of(answers, 'bytes'), 'KB'), note: `${answers[0].count} requests` },
  ];
}

async function inNewBrowser(browser, visit) {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', LINE);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const wire = { bytes: 0, count: 0 };
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      wire.bytes += encodedDataLength;
      wire.count++;
    });
    return await visit({ page, wire });
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything of it: notes what was painted and what took long. */
function watch() {
  const seen = { lcp: null, element: '', svg: null, tasks: [], scripts: [] };
  globalThis.benchSeen = seen;
  const on = (type, hear) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  on('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
    seen.element = `${entry.element?.localName}.${entry.element?.className}`;
  });
  on('longtask', (entry) => seen.tasks.push({ start: entry.startTime, ms: entry.duration }));
  on('long-animation-frame', ({ scripts }) =>
    seen.scripts.push(...scripts.map(({ startTime, duration }) => ({ start: startTime, ms: duration }))),
  );
  const look = () => {
    const drawn = document.querySelector('svg.neighbour-map, svg.outline-map')?.getBoundingClientRect();
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    // This frame is painted after this call: the next one knows that it was.
    if (isPainted && drawn?.width > 0 && drawn.height > 0) seen.svg = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function readAnswer({ page, wire }, origin) {
  await page.goto(origin + ANSWER, { waitUntil: 'networkidle' });
  const { lcp, element, svg } = await page.evaluate(() => globalThis.benchSeen);
  return {
    lcp: lcp / 1000,
    element,
    svg: svg / 1000,
    bytes: wire.bytes / 1000,
    count: wire.count,
  };
}

async function moveMap({ page }, origin) {
  await page.goto(origin + MAP, { waitUntil: 'commit' });
  await page.waitForSelector('.map-ready', { timeout: 60_000 });
  const ready = await page.evaluate(() => performance.now());
  await page.waitForTimeout(1000);
  const from = await page.evaluate(() => performance.now());
  await panAndZoom(page);
  const { svg, tasks, scripts } = await page.evaluate(() => globalThis.benchSeen);
  const longest = (all) => Math.max(0, ...all.filter(({ start }) => start >= from).map(({ ms }) => ms));
  return {
    svg: svg / 1000,
    ready: ready / 1000,
    longest: Math.max(SHORTEST_TOLD, longest(tasks)),
    // What of it is ours: a frame without a graphics card mostly waits for the program that draws in its place.
    script: longest(scripts),
  };
}

/** As a finger does: into the Land in steps, along, and out again, with a rest for the tiles to come. */
async function panAndZoom(page) {
  const { x, y, width, height } = await page.locator('.live-map canvas').first().boundingBox();
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  await page.mouse.move(middleX, middleY);
  for (const turn of [-1, 0, -1, 0, 1]) {
    if (turn === 0) await drag(page, middleX, middleY, width / 3);
    else for (let i = 0; i < 6; i++) await page.mouse.wheel(0, turn * 60);
    await page.waitForTimeout(1500);
  }
}

async function drag(page, x, y, far) {
  await page.mouse.down();
  await page.mouse.move(x - far, y - far / 2, { steps: 15 });
  await page.mouse.up();
  await page.mouse.move(x, y);
}
