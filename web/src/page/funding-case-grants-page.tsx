import { CaseGrants } from '../funding/case/case-grants.js';
import { casePage } from './case-frame.js';

/** Applications, notices, payments and proofs of a case, funder by funder. */
export const page = casePage('fundingCaseGrants', 'grants', (parts) => <CaseGrants {...parts} />);
