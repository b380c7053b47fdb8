import fs from 'node:fs';

/** The browser of the journeys and pictures: CHROMIUM, else where Debian and others put it; null if there is none. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return places.find((place) => place && fs.existsSync(place)) ?? null;
}

/** No request of the browser's own, so that the journeys see only ours. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
