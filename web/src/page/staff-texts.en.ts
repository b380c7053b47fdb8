import { accountPagesEn } from '../account/account-pages.en.js';
import { administrationEn } from '../account/administration.en.js';
import { adviceEn } from '../advice/advice.en.js';
import { forecastEn } from '../funding/forecast/forecast.en.js';
import { programmeChangeEn } from '../programme/programme-change.en.js';
import { caseEn } from '../funding/case/case.en.js';
import { deskEn } from '../funding/desk/desk.en.js';
import { fundingReportEn } from '../funding/report/funding-report.en.js';
import { exchangeEn } from '../funding/exchange/exchange.en.js';
import { reviewEn } from '../funding/review/review.en.js';
import { areaEn } from '../project/area/area.en.js';
import { recordEn } from '../project/record/record.en.js';
import { uploadEn } from '../project/upload/upload.en.js';
import { workListEn } from '../project/work-list/work-list.en.js';

/** Texts of the pages of staff. The browser fetches them with such a page, so that the public does not carry them. */
export const staffEn = {
  account: accountPagesEn,
  administration: administrationEn,
  record: recordEn,
  workList: workListEn,
  area: areaEn,
  upload: uploadEn,
  advice: adviceEn,
  desk: deskEn,
  case: caseEn,
  review: reviewEn,
  exchange: exchangeEn,
  forecast: forecastEn,
  programmeChange: programmeChangeEn,
  fundingReport: fundingReportEn,
};
