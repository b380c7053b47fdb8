import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { barriers, openJourney, overflow, type PageOptions, phone, wide } from './journey.js';

/** Of the demo officer. Metres in EPSG:25833, in the middle of the town. */
const own = '14521035';
const [west, south, east, north] = [335_000, 5_608_800, 336_600, 5_610_000];
const rectangle = ['335.000 5.608.800', '336.600 5.608.800', '336.600 5.610.000', '335.000 5.610.000'];
const hole = ['335.900 5.608.900', '336.400 5.608.900', '336.400 5.609.400', '335.900 5.609.400'];

const { service, signedIn } = openJourney();
const officer = (options: PageOptions = wide) =>
  signedIn('kommune@demo.lotse', { bypassCSP: true, ...options });

/** A new project of the own town, still without an area. */
async function newProject(context: BrowserContext, name: string): Promise<number> {
  const answer = await context.request.post(`${service.url}/api/project-records`, {
    data: {
      name,
      kind: 'commercial',
      technology: 'ftth',
      municipalities: [{ ags: own, addressCount: null }],
    },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()).id;
}

/** Of the whole project; lots come with their number. */
const stored = async (context: BrowserContext, id: number) => {
  const answer = await context.request.get(`${service.url}/api/project-records/${id}/area`);
  const { features } = (await answer.json()) as {
    features: {
      geometry: { coordinates: [number, number][][][] };
      properties: { lot: number | null };
    }[];
  };
  return features.find(({ properties }) => properties.lot === null)?.geometry.coordinates ?? null;
};

const map = (page: Page) => page.getByRole('application', { name: 'Karte des Gebiets' });
const drawing = async (page: Page, id: number) => {
  await page.goto(`${service.url}/vorhaben/${id}/gebiet`);
  await map(page).waitFor({ timeout: 30_000 });
};
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const checked = (page: Page, words: string | RegExp) =>
  page.getByRole('region', { name: 'Laufende Prüfung' }).getByText(words).first().waitFor();

/** Households in the area as the page says; waits until they differ from what was read before. */
async function households(page: Page, before?: number): Promise<number> {
  const total = page.getByRole('row', { name: /^Haushalte im Gebiet/ });
  await total.waitFor();
  for (let tries = 0; tries < 100; tries++) {
    const [, text = ''] = (await total.innerText()).match(/Gebiet\s+([\d.]+)/) ?? [];
    const count = Number(text.replace('.', ''));
    if (text && count !== before) return count;
    await page.waitForTimeout(100);
  }
  throw new Error(`still ${before} households`);
}

/** Points of the list: „335.000,0 5.608.800,0“. */
const points = (page: Page) =>
  page
    .getByRole('table', { name: /Punkte des Gebiets/ })
    .locator('tbody tr')
    .allInnerTexts()
    .then((rows) => rows.flatMap((row) => row.match(/[\d.]+,\d\s+[\d.]+,\d/g) ?? []))
    .then((found) => found.map((each) => each.replace(/\s+/, ' ')));

/** Types a list of points into the dialog that K opens. */
async function typeCoordinates(page: Page, lines: string[], as?: string): Promise<void> {
  await map(page).focus();
  await page.keyboard.press('k');
  const typed = page.getByLabel('Eine Zeile je Punkt: Ostwert Nordwert');
  await typed.waitFor();
  await typed.fill(lines.join('\n'));
  if (as) {
    await page.keyboard.press('Tab');
    await page.getByRole('radio', { name: as }).press('Space');
  }
  await button(page, 'Punkte übernehmen').press('Enter');
}

describe('Eine Kommune zeichnet das Gebiet eines Vorhabens mit der Tastatur', () => {
  let id: number;
  let page: Page;
  let context: BrowserContext;
  let errors: string[];
  let typed: number;
  beforeAll(async () => {
    ({ page, context, errors } = await officer());
    id = await newProject(context, 'Neubau Alberoda');
    await drawing(page, id);
  }, 60_000);

  it('getippte Koordinaten werden zum Gebiet, und die Haushalte darin stehen daneben', async () => {
    await page.getByText('Noch kein Gebiet gespeichert').waitFor();
    await map(page).focus();
    await page.keyboard.press('k');
    const field = page.getByLabel('Eine Zeile je Punkt: Ostwert Nordwert');
    await field.fill([...rectangle.slice(0, 3), 'Kirche'].join('\n'));
    await page.getByText('Zeile 4: „Kirche“ sind keine zwei Koordinaten in Deutschland.').waitFor();
    await field.fill(rectangle.join('\n'));
    await page.getByText(/^4 Punkte gelesen, 1,92\skm²\.$/).waitFor();
    await button(page, 'Punkte übernehmen').press('Enter');
    typed = await households(page);
    expect(typed).toBeGreaterThan(100);
    expect(await points(page)).toHaveLength(4);
    await checked(page, 'in der Gemeinde des Vorhabens');
  });

  it('Pfeiltasten verschieben einen Punkt um 10 oder 100 Meter, und die Haushalte folgen', async () => {
    await map(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 6; step++) await page.keyboard.press('Shift+ArrowDown');
    await households(page, typed);
    expect(await points(page)).toContain('336.610,0 5.608.200,0');
    // All steps of one point in one go are one step back.
    await page.keyboard.press('Control+z');
    expect(await points(page)).toContain('336.600,0 5.608.800,0');
    expect(await households(page, -1)).toBeGreaterThan(0);
  });

  it('ein Loch nimmt Haushalte heraus, Rückgängig bringt sie wieder', async () => {
    const before = await households(page);
    await typeCoordinates(page, hole, 'ein Loch');
    await checked(page, /1 Loch/);
    const without = await households(page, before);
    expect(without).toBeLessThan(before);
    expect(await points(page)).toHaveLength(8);
    await map(page).focus();
    await page.keyboard.press('Control+z');
    expect(await households(page, without)).toBe(before);
    await page.keyboard.press('Control+y');
    expect(await households(page, before)).toBe(without);
  });

  it('gespeichert wird mit Strg+Enter; wer die Seite neu lädt, findet dasselbe Gebiet', async () => {
    const before = [await households(page), await points(page)];
    await page.getByText(/noch nicht gespeichert/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Das Gebiet ist gespeichert.').waitFor();
    await page.getByText('Wie gespeichert').waitFor();
    const rings = (await stored(context, id))!.map((part) => part.map((ring) => ring.length));
    expect(rings).toEqual([[5, 5]]);
    await page.reload();
    await map(page).waitFor({ timeout: 30_000 });
    await checked(page, 'in der Gemeinde des Vorhabens');
    const [count, list] = [await households(page), await points(page)];
    expect([count, new Set(list)]).toEqual([before[0], new Set(before[1] as string[])]);
    expect(errors).toEqual([]);
  });

  it('was außerhalb der Gemeinde liegt, wird genannt und auf Wunsch herausgeschnitten', async () => {
    const far = ['335.000 5.608.800', '348.000 5.608.800', '348.000 5.610.000', '335.000 5.610.000'];
    await typeCoordinates(page, far, 'das ganze Gebiet');
    await checked(page, /km² liegen außerhalb der Gemeinden des Vorhabens\. Berührt auch:/);
    await page
      .getByRole('listitem')
      .filter({ hasText: 'außerhalb der Gemeinden' })
      .getByRole('button', { name: 'herausschneiden' })
      .press('Enter');
    await checked(page, 'in der Gemeinde des Vorhabens');
    expect(await page.getByText(/km² liegen außerhalb/).count()).toBe(0);
    await page.close({ runBeforeUnload: false });
    await context.close();
  });
});

/** A ring that crosses itself in its middle. */
const bowTie = (): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } },
      features: [
        {
          type: 'Feature',
          properties: { name: 'Schleife' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [west, south],
                [east, south],
                [west, north],
                [east, north],
                [west, south],
              ],
            ],
          },
        },
      ],
    }),
  );

/** Whether a fault is marked in the middle of the map: in the red of faults, which nothing else has there. */
async function marks(page: Page, expected: boolean): Promise<void> {
  for (let tries = 0; ; tries++) {
    const picture = (await page.locator('.area-canvas').screenshot()).toString('base64');
    const isRed = await page.evaluate(async (base64) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const canvas = new OffscreenCanvas(60, 60);
      const drawn = canvas.getContext('2d')!;
      drawn.drawImage(image, image.width / 2 - 30, image.height / 2 - 30, 60, 60, 0, 0, 60, 60);
      const { data } = drawn.getImageData(0, 0, 60, 60);
      for (let at = 0; at < data.length; at += 4)
        if (data[at]! > 170 && data[at + 1]! < 60 && data[at + 2]! < 60) return true;
      return false;
    }, picture);
    if (isRed === expected) return;
    if (tries > 40) throw new Error(`the fault is ${expected ? 'not' : 'still'} marked`);
    await page.waitForTimeout(200);
  }
}

async function load(page: Page, name: string, buffer: Buffer, pressed: string | RegExp = /^Datei laden/) {
  const chooser = page.waitForEvent('filechooser');
  await button(page, pressed).press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'application/geo+json', buffer });
}

describe('Eine Kommune lädt ein Gebiet, dessen Linie sich kreuzt', () => {
  it('liest, wo es liegt, sieht die Stelle, lässt sie reparieren und liest, was sich geändert hat', async () => {
    const { page, context, errors } = await officer();
    const id = await newProject(context, 'Neubau Klösterlein');
    await drawing(page, id);
    await load(page, 'schleife.geojson', bowTie());
    await page.getByText('1 Datensatz mit Fläche gelesen.').waitFor();
    await page.getByText('GeoJSON, Ebene „schleife.geojson“, EPSG:25833.').waitFor();
    await button(page, 'In die Zeichnung übernehmen').press('Enter');
    await checked(page, 'Die Linie kreuzt sich hier selbst.');
    await button(page, 'zeigen: 335.800 O, 5.609.400 N').press('Enter');
    // Right in the middle, after the map has gone there.
    await marks(page, true);

    // Refused as it is: nothing is stored.
    await page.keyboard.press('Control+Enter');
    await page.getByText('Das Gebiet wurde nicht gespeichert.').waitFor();
    expect(await stored(context, id)).toBeNull();

    await checked(page, /Repariert hat das Gebiet 2 Teilflächen und 0,96\skm²/);
    await button(page, 'reparieren lassen').press('Enter');
    await checked(page, 'Form gültig, 2 Teilflächen');
    await checked(page, /Repariert hat das Gebiet 2 Teilflächen .* Rückgängig mit Strg\+Z\./);
    await marks(page, false);
    await page.getByText(/^Neu: 0,96\skm², noch nicht gespeichert$/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Das Gebiet ist gespeichert.').waitFor();
    expect(await stored(context, id)).toHaveLength(2);
    // The browser tells of the refusal that was meant.
    expect(errors.filter((error) => !/status of 4\d\d/.test(error))).toEqual([]);
    await context.close();
  });

  it('eine Datei ohne Fläche wird mit einem Satz abgelehnt, die Zeichnung bleibt', async () => {
    const { page, context } = await officer();
    const id = await newProject(context, 'Neubau Zelle');
    await drawing(page, id);
    await typeCoordinates(page, rectangle);
    await households(page);
    const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [12.7, 50.6] } };
    await load(page, 'punkt.geojson', Buffer.from(JSON.stringify(point)));
    await page.getByText('Diese Datei wird nicht angenommen.').waitFor();
    await page.getByText('Die Zeichnung ist unverändert.').waitFor();
    expect(await points(page)).toHaveLength(4);
    await context.close();
  });
});

describe('everyone', () => {
  for (const look of [
    { ...wide, colorScheme: 'light' as const },
    { ...phone, colorScheme: 'dark' as const },
  ])
    it(`finds no barrier that axe knows, ${look.viewport.width} px, ${look.colorScheme}`, async () => {
      const { page, context } = await officer(look);
      const id = await newProject(context, `Neubau ${look.viewport.width}`);
      await drawing(page, id);
      expect(await barriers(page)).toEqual([]);
      await load(page, 'schleife.geojson', bowTie());
      await button(page, 'In die Zeichnung übernehmen').press('Enter');
      await checked(page, 'Die Linie kreuzt sich hier selbst.');
      expect(await barriers(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await button(page, 'reparieren lassen').press('Enter');
      await checked(page, 'Form gültig, 2 Teilflächen');
      expect(await barriers(page)).toEqual([]);
      await map(page).focus();
      await page.keyboard.press('k');
      await page.getByLabel('Eine Zeile je Punkt: Ostwert Nordwert').waitFor();
      expect(await barriers(page)).toEqual([]);
      await context.close();
    });
});
