import { imprintDe } from '../legal/imprint.de.js';
import { legalPage } from './legal-frame.js';

export const page = legalPage('/impressum', 'Impressum', imprintDe);
