import { boundErrors, eligibleErrors, shareErrors } from '../address/count-bounds.js';
import type { Rule } from './record-rule.js';

/* The counts of a project against its Gemeinden, against each other and against its lots. Pure. */

const withinGemeinden: Rule = ({ counts }, { bounds, stored }) =>
  boundErrors(counts, bounds, 'counts.', stored?.counts);

const fundedAreEligible: Rule = ({ counts, kind }, { stored }) =>
  eligibleErrors(counts, kind === 'funded', 'counts.', stored?.counts);

const noLessThanItsLots: Rule = ({ counts }, { inLots, stored }) =>
  shareErrors(inLots, counts, { lots: inLots, project: stored?.counts ?? {} }).map(({ field, message }) => ({
    path: `counts.${field}`,
    message,
  }));

export const countRules: readonly Rule[] = [withinGemeinden, fundedAreEligible, noLessThanItsLots];
