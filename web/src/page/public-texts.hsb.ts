import { accountHsb } from '../account/account.hsb.js';
import { coverageHsb } from '../coverage/coverage.hsb.js';
import { historyHsb } from '../history/history.hsb.js';
import { mapHsb } from '../map/map.hsb.js';
import { municipalityHsb } from '../municipality/municipality.hsb.js';
import { placeHsb } from '../municipality/place.hsb.js';
import { unitHsb } from '../ui/unit.hsb.js';
import { pageHsb } from './page.hsb.js';

/** Texts of the frame around all pages, and of what most pages show. What only some need is named in texts-of.ts. */
export const publicHsb = {
  page: pageHsb,
  municipality: municipalityHsb,
  coverage: coverageHsb,
  map: mapHsb,
  account: accountHsb,
  history: historyHsb,
  place: placeHsb,
  unit: unitHsb,
};
