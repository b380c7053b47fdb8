import { accountDe } from '../account/account.de.js';
import { coverageDe } from '../coverage/coverage.de.js';
import { historyDe } from '../history/history.de.js';
import { mapDe } from '../map/map.de.js';
import { municipalityDe } from '../municipality/municipality.de.js';
import { placeDe } from '../municipality/place.de.js';
import { unitDe } from '../ui/unit.de.js';
import { pageDe } from './page.de.js';

/** Texts of the frame around all pages, and of what most pages show. What only some need is named in texts-of.ts. */
export const publicDe = {
  page: pageDe,
  municipality: municipalityDe,
  coverage: coverageDe,
  map: mapDe,
  account: accountDe,
  history: historyDe,
  place: placeDe,
  unit: unitDe,
};
