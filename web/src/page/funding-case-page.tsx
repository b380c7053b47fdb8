import { CaseOverview } from '../funding/case/case-overview.js';
import { casePage } from './case-frame.js';

/** A funding case in a minute: what is new, how it stands, what needs a decision and why. */
export const page = casePage('fundingCase', 'overview', (parts) => <CaseOverview {...parts} />);
