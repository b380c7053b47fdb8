import { accountPagesDe } from '../account/account-pages.de.js';
import { administrationDe } from '../account/administration.de.js';
import { adviceDe } from '../advice/advice.de.js';
import { forecastDe } from '../funding/forecast/forecast.de.js';
import { programmeChangeDe } from '../programme/programme-change.de.js';
import { caseDe } from '../funding/case/case.de.js';
import { deskDe } from '../funding/desk/desk.de.js';
import { fundingReportDe } from '../funding/report/funding-report.de.js';
import { exchangeDe } from '../funding/exchange/exchange.de.js';
import { reviewDe } from '../funding/review/review.de.js';
import { areaDe } from '../project/area/area.de.js';
import { recordDe } from '../project/record/record.de.js';
import { uploadDe } from '../project/upload/upload.de.js';
import { workListDe } from '../project/work-list/work-list.de.js';

/** Texts of the pages of staff. The browser fetches them with such a page, so that the public does not carry them. */
export const staffDe = {
  account: accountPagesDe,
  administration: administrationDe,
  record: recordDe,
  workList: workListDe,
  area: areaDe,
  upload: uploadDe,
  advice: adviceDe,
  desk: deskDe,
  case: caseDe,
  review: reviewDe,
  exchange: exchangeDe,
  forecast: forecastDe,
  programmeChange: programmeChangeDe,
  fundingReport: fundingReportDe,
};
