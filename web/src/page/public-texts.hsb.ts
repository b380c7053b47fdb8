import { accountHsb } from '../account/account.hsb.js';
import { contactHsb } from '../advice/contact.hsb.js';
import { coverageHsb } from '../coverage/coverage.hsb.js';
import { fieldHsb } from '../history/field.hsb.js';
import { statisticsHsb } from '../coverage/statistics.hsb.js';
import { historyHsb } from '../history/history.hsb.js';
import { mapHsb } from '../map/map.hsb.js';
import { municipalityHsb } from '../municipality/municipality.hsb.js';
import { placeHsb } from '../municipality/place.hsb.js';
import { openDataHsb } from '../open-data/open-data.hsb.js';
import { programmeHsb } from '../programme/programme.hsb.js';
import { projectHsb } from '../project/project.hsb.js';
import { unitHsb } from '../ui/unit.hsb.js';
import { subscriptionHsb } from '../subscription/subscription.hsb.js';
import { pageHsb } from './page.hsb.js';

/** Texts of the pages that everyone sees, and of the frame around all pages. */
export const publicHsb = {
  page: pageHsb,
  municipality: municipalityHsb,
  coverage: coverageHsb,
  statistics: statisticsHsb,
  map: mapHsb,
  account: accountHsb,
  history: historyHsb,
  programme: programmeHsb,
  project: projectHsb,
  contact: contactHsb,
  subscription: subscriptionHsb,
  openData: openDataHsb,
  place: placeHsb,
  field: fieldHsb,
  unit: unitHsb,
};
