import { CasePreparation } from '../funding/case/case-preparation.js';
import { casePage } from './case-frame.js';

/** What is done before application and contract, with the papers that show it. */
export const page = casePage('fundingCasePapers', 'preparation', (parts) => <CasePreparation {...parts} />);
