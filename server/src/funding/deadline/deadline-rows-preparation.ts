import { inGerman } from '../../project/calendar.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { appliedOn, dialogueOf, firstTenderStart, hasReached, surveyOf } from '../facts/case-days.js';
import { counted, type DeadlineRow, type Found, later, overBy } from './deadline-row.js';

/* Branchendialog, Markterkundung, call, and the work between Kommune and advisor. */

/** How long an answer to a review, and a review, may take. A setting of the service, not of the law. */
export const REVIEW_DAYS = { answer: 28, check: 14 } as const;

/** From when on it may end: nobody misses it, so it is done once the day is over. */
function minimumEnd(
  facts: CaseFacts,
  { part, what, parameter }: { part: ReturnType<typeof dialogueOf>; what: string; parameter: string },
): Found[] {
  if (!part?.startedOn) return [];
  const found = counted(facts, { from: part.startedOn, what, parameter, unit: 'days' });
  if (!found) return [];
  const ended = part.endedOn !== null && part.endedOn <= facts.today ? part.endedOn : null;
  return [{ ...found, doneOn: ended ?? overBy(found.dueOn, facts.today) }];
}

/** Up to when the result of a survey may be used. */
function surveyExpiry(facts: CaseFacts, parameter: string, usedOn: string | null, isUsed: boolean): Found[] {
  const end = surveyOf(facts)?.endedOn;
  if (!end || (isUsed && !usedOn)) return [];
  const found = counted(facts, { from: end, what: 'dem Ende der Markterkundung', parameter, unit: 'months' });
  return found ? [{ ...found, doneOn: usedOn }] : [];
}

function callEnd(facts: CaseFacts): Found[] {
  const { call } = facts;
  const last = call?.endedEarlyOn ?? call?.closes;
  const applied = appliedOn(facts, 'federal');
  if (!call || !last || (!applied && hasReached(facts, 'funding_applied'))) return [];
  const how = call.endedEarlyOn ? 'wurde vorzeitig beendet am' : 'endet am';
  return [{ dueOn: last, doneOn: applied, rule: `Der Förderaufruf „${call.name}“ ${how} ${inGerman(last)}` }];
}

/** The Land names its last day in words: 31.12.2022. */
function stateCallEnd(facts: CaseFacts): Found[] {
  const { state } = facts.tracks;
  const words = state?.parameters.application_deadline;
  if (!state || typeof words !== 'string' || !/^\d{2}\.\d{2}\.\d{4}$/.test(words)) return [];
  const applied = appliedOn(facts, 'state');
  if (!applied && state.status !== 'draft') return [];
  const dueOn = words.split('.').reverse().join('-');
  return [
    {
      dueOn,
      doneOn: applied,
      rule: `„${state.guideline?.name ?? 'Land'}“ nimmt Anträge bis zum ${words} an`,
    },
  ];
}

function review(since: string | null, days: number, what: string): Found[] {
  if (!since) return [];
  const rule = `${days} Tage nach ${what} am ${inGerman(since)} (Einstellung des Dienstes, keine gesetzliche Frist)`;
  return [{ dueOn: later(since, days, 'days'), doneOn: null, rule }];
}

const hasTendered = (facts: CaseFacts): boolean => hasReached(facts, 'tendering');
const DIALOGUE = 'Mindestanforderungen an Branchendialoge (Gigabitbüro des Bundes)';
const SURVEY = 'Markterkundungsverfahren nach der Förderrichtlinie (aconium; PwC)';

export const preparationRows: Record<string, DeadlineRow> = {
  dialogue_min_end: {
    name: 'Branchendialog frühestens beenden',
    whose: 'recipient',
    legalBasis: DIALOGUE,
    find: (facts) =>
      minimumEnd(facts, {
        part: dialogueOf(facts),
        what: 'dem Beginn des Branchendialogs',
        parameter: 'dialogue_min_days',
      }),
  },
  survey_min_end: {
    name: 'Markterkundung frühestens beenden',
    whose: 'recipient',
    legalBasis: SURVEY,
    find: (facts) =>
      minimumEnd(facts, {
        part: surveyOf(facts),
        what: 'dem Beginn der Markterkundung',
        parameter: 'survey_min_days',
      }),
  },
  survey_expiry_application: {
    name: 'Antrag stellen, bevor die Markterkundung abläuft',
    whose: 'recipient',
    legalBasis: SURVEY,
    find: (facts) =>
      surveyExpiry(
        facts,
        'survey_max_age_months_at_application',
        appliedOn(facts, 'federal'),
        hasReached(facts, 'funding_applied'),
      ),
  },
  survey_expiry_tender: {
    name: 'Auswahlverfahren beginnen, bevor die Markterkundung abläuft',
    whose: 'recipient',
    legalBasis: SURVEY,
    find: (facts) =>
      surveyExpiry(facts, 'survey_max_age_months_at_tender', firstTenderStart(facts), hasTendered(facts)),
  },
  call_end: {
    name: 'Ende des Förderaufrufs',
    whose: 'recipient',
    legalBasis: 'Förderaufruf',
    find: callEnd,
  },
  state_call_end: {
    name: 'Antrag beim Land stellen',
    whose: 'recipient',
    legalBasis: 'Förderrichtlinie des Landes',
    find: stateCallEnd,
  },
  review_answer: {
    name: 'Auf die Rückgabe der Beratung antworten',
    whose: 'recipient',
    legalBasis: null,
    find: (facts) => review(facts.review.returnedOn, REVIEW_DAYS.answer, 'der Rückgabe'),
  },
  review_check: {
    name: 'Einreichung prüfen',
    whose: 'advisor',
    legalBasis: null,
    find: (facts) => review(facts.review.submittedOn, REVIEW_DAYS.check, 'der Einreichung'),
  },
};
