import { CaseForecast } from '../funding/forecast/forecast-view.js';
import { casePage } from './case-frame.js';

/** Score and shares of a case as they are foreseen, with every step of the calculation. */
export const page = casePage('fundingCaseForecast', 'forecast', ({ read }) => (
  <CaseForecast caseId={read.record.id} />
));
