import { applicationExamples } from './plausibility-examples-application.js';
import { areaExamples } from './plausibility-examples-area.js';
import { countsExamples } from './plausibility-examples-counts.js';
import { paymentExamples } from './plausibility-examples-payment.js';
import { surveyExamples } from './plausibility-examples-survey.js';
import type { RuleExamples } from './plausibility-scene.js';

export const ruleExamples: Record<string, RuleExamples> = {
  ...surveyExamples,
  ...countsExamples,
  ...areaExamples,
  ...applicationExamples,
  ...paymentExamples,
};
