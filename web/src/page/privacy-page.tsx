import { privacyDe } from '../legal/privacy.de.js';
import { legalPage } from './legal-frame.js';

export const page = legalPage('/datenschutz', 'Datenschutz', privacyDe);
