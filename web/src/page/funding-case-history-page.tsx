import { CaseHistory } from '../funding/case/case-history.js';
import { casePage } from './case-frame.js';

/** Versions and steps of a case: who, when, why. */
export const page = casePage('fundingCaseHistory', 'history', (parts, { url }) => (
  <CaseHistory {...parts} url={url} />
));
