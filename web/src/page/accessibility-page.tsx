import { accessibilityDe } from '../legal/accessibility.de.js';
import { legalPage } from './legal-frame.js';

export const page = legalPage('/barrierefreiheit', 'Erklärung zur Barrierefreiheit', accessibilityDe);
