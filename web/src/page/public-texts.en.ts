import { accountEn } from '../account/account.en.js';
import { contactEn } from '../advice/contact.en.js';
import { coverageEn } from '../coverage/coverage.en.js';
import { fieldEn } from '../history/field.en.js';
import { statisticsEn } from '../coverage/statistics.en.js';
import { historyEn } from '../history/history.en.js';
import { mapEn } from '../map/map.en.js';
import { municipalityEn } from '../municipality/municipality.en.js';
import { placeEn } from '../municipality/place.en.js';
import { openDataEn } from '../open-data/open-data.en.js';
import { programmeEn } from '../programme/programme.en.js';
import { projectEn } from '../project/project.en.js';
import { unitEn } from '../ui/unit.en.js';
import { subscriptionEn } from '../subscription/subscription.en.js';
import { pageEn } from './page.en.js';

/** Texts of the pages that everyone sees, and of the frame around all pages. */
export const publicEn = {
  page: pageEn,
  municipality: municipalityEn,
  coverage: coverageEn,
  statistics: statisticsEn,
  map: mapEn,
  account: accountEn,
  history: historyEn,
  programme: programmeEn,
  project: projectEn,
  contact: contactEn,
  subscription: subscriptionEn,
  openData: openDataEn,
  place: placeEn,
  field: fieldEn,
  unit: unitEn,
};
