import { CaseChanges } from '../funding/review/case-changes.js';
import { casePage } from './case-frame.js';

/** What changed in a case since a moment, where one accepts it or asks for more. */
export const page = casePage('fundingCaseChanges', 'changes', (parts, { url }) => (
  <CaseChanges {...parts} url={url} />
));
