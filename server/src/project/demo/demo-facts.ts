import { addDays } from './demo-plan.js';
import { dayOf, type Stage } from './demo-timeline.js';
import type { ProjectStatus } from '../words.js';

/** What the guards of the steps that were taken asked for (`facts.ts`). */
export function factsOf(stages: Stage[], today: string): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  const set = (name: string, status: ProjectStatus, days = 0) => {
    const since = dayOf(stages, status);
    const day = since && addDays(since, days);
    if (day && day <= today) facts[name] = day;
  };
  set('dialogue_announced_on', 'industry_dialogue', -7);
  set('dialogue_start', 'industry_dialogue');
  set('dialogue_end', 'market_survey', -5);
  set('survey_start', 'market_survey');
  set('survey_end', 'survey_evaluated', -10);
  if (facts.survey_end) facts.survey_horizon_years = 3;
  set('funding_waived_on', 'commercial_only', -7);
  set('plausibility_checked_on', 'funding_applied', -10);
  set('application_on', 'funding_applied');
  set('rejection_on', 'rejected');
  set('federal_provisional_on', 'funding_provisional', -25);
  set('state_provisional_on', 'funding_provisional');
  set('tender_start', 'tendering');
  set('tender_end', 'awarded', -40);
  set('council_decided_on', 'awarded');
  set('specification_on', 'awarded', 40);
  set('federal_final_on', 'funding_final', -12);
  set('state_final_on', 'funding_final');
  set('contract_on', 'contracted');
  set('contract_sent_on', 'contracted', 4);
  set('construction_started_on', 'under_construction');
  set('commissioned_on', 'commissioned');
  set('usage_proof_on', 'proof_submitted');
  set('federal_proof_accepted_on', 'purpose_bound', -20);
  set('state_proof_accepted_on', 'purpose_bound');
  set('withdrawal_declared_on', 'withdrawn', -7);
  return facts;
}
