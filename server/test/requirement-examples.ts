import type { Examples } from './requirement-case.js';
import { award } from './requirement-examples-award.js';
import { building } from './requirement-examples-building.js';
import { preparation } from './requirement-examples-preparation.js';

/** What each requirement says where it is met and where it is not. */
export const everyRequirement: Record<string, Examples> = { ...preparation, ...award, ...building };
