import { accountDe } from '../account/account.de.js';
import { contactDe } from '../advice/contact.de.js';
import { coverageDe } from '../coverage/coverage.de.js';
import { fieldDe } from '../history/field.de.js';
import { statisticsDe } from '../coverage/statistics.de.js';
import { historyDe } from '../history/history.de.js';
import { mapDe } from '../map/map.de.js';
import { municipalityDe } from '../municipality/municipality.de.js';
import { placeDe } from '../municipality/place.de.js';
import { openDataDe } from '../open-data/open-data.de.js';
import { programmeDe } from '../programme/programme.de.js';
import { projectDe } from '../project/project.de.js';
import { unitDe } from '../ui/unit.de.js';
import { subscriptionDe } from '../subscription/subscription.de.js';
import { pageDe } from './page.de.js';

/** Texts of the pages that everyone sees, and of the frame around all pages. */
export const publicDe = {
  page: pageDe,
  municipality: municipalityDe,
  coverage: coverageDe,
  statistics: statisticsDe,
  map: mapDe,
  account: accountDe,
  history: historyDe,
  programme: programmeDe,
  project: projectDe,
  contact: contactDe,
  subscription: subscriptionDe,
  openData: openDataDe,
  place: placeDe,
  field: fieldDe,
  unit: unitDe,
};
