import { accountEn } from '../account/account.en.js';
import { coverageEn } from '../coverage/coverage.en.js';
import { historyEn } from '../history/history.en.js';
import { mapEn } from '../map/map.en.js';
import { municipalityEn } from '../municipality/municipality.en.js';
import { placeEn } from '../municipality/place.en.js';
import { unitEn } from '../ui/unit.en.js';
import { pageEn } from './page.en.js';

/** Texts of the frame around all pages, and of what most pages show. What only some need is named in texts-of.ts. */
export const publicEn = {
  page: pageEn,
  municipality: municipalityEn,
  coverage: coverageEn,
  map: mapEn,
  account: accountEn,
  history: historyEn,
  place: placeEn,
  unit: unitEn,
};
