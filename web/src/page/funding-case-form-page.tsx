import { ApplicantFormView } from '../funding/exchange/applicant-form-view.js';
import { casePage } from './case-frame.js';

/** What an applicant fills in as a file, and sends back. */
export const page = casePage('fundingCaseForm', 'preparation', (parts) => <ApplicantFormView {...parts} />);
