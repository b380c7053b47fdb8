import { inGerman } from '../calendar.js';
import type { Case } from '../case.js';
import { day, requirement, type Verdict } from './requirement.js';
import type { ProjectStatus } from '../words.js';
import { horizonInRange, surveyLongEnough } from './requirements-preparation.js';

/*
 * Where the survey may follow the application, nobody has looked at it when the tender begins: what is asked of it when it
 * is evaluated is asked then. In the Lückenschluss an earlier one is taken over.
 */

const late = (check: (of: Case) => Verdict) => (of: Case) =>
  of.model === 'gap_closure' || wasEvaluated(of) ? null : check(of);

/** Unless it was set back to before that since. */
const wasEvaluated = ({ history }: Case): boolean =>
  history.reduce(
    (was, { to, direction }) =>
      to === 'survey_evaluated' || (was && !(direction === 'correction' && BEFORE.includes(to))),
    false,
  );
const BEFORE: readonly ProjectStatus[] = ['idea', 'industry_dialogue', 'market_survey'];

const SURVEY = 'Markterkundung nach dem Antrag: vor dem Auswahlverfahren abgeschlossen (aconium)';

function endedBeforeTender(of: Case): Verdict {
  const [end, start] = [day(of, 'survey_end'), day(of, 'tender_start')];
  if (!end || !start || end < start) return null;
  return `Zu früh: Das Auswahlverfahren begann am ${inGerman(start)}, die Markterkundung läuft bis ${inGerman(end)}. Behebung: nach ihrem Ende beginnen.`;
}

export const lateSurveyRequirements = {
  late_survey_long_enough: requirement(late(surveyLongEnough), {
    facts: ['survey_start', 'survey_end'],
    legalBasis: SURVEY,
  }),
  late_survey_ended: requirement(late(endedBeforeTender), {
    facts: ['survey_end', 'tender_start'],
    legalBasis: SURVEY,
  }),
  late_survey_horizon_in_range: requirement(late(horizonInRange), {
    facts: ['survey_horizon_years'],
    legalBasis: SURVEY,
  }),
} as const;
