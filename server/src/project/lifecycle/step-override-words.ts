import { type ProjectStatus, statuses } from '../words.js';
import type { OverrideRow } from './override.queries.js';
import { requirements } from './requirements.js';
import { requirementOf } from './step-override.js';

/** Of a step of the project itself: from where to where, and on what the requirement rests. Pure. */
export const stepOverrideWords = ({ rule, step }: Pick<OverrideRow, 'rule' | 'step'>) => ({
  step: step && `Vorhaben: von „${wordOf(step.from)}“ zu „${wordOf(step.to)}“`,
  legalBasis: requirements[requirementOf(rule)]?.legalBasis ?? null,
});

const wordOf = (status: string): string => statuses[status as ProjectStatus] ?? status;
