import { addMonths, inGerman } from '../../project/calendar.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { appliedOn, figureOf, firstTenderStart, hasReached, surveyOf } from '../facts/case-days.js';
import {
  count,
  type Found,
  notKnown,
  type PlausibilityRule,
  sumOf,
  withFigure,
} from './plausibility-rule.js';
import { askedYears } from '../../project/lifecycle/requirements-preparation.js';
import { tooShort } from './plausibility-rules-dialogue.js';

/* Markterkundung and what operators promise in it. */

const SURVEY = 'Markterkundungsverfahren nach der Förderrichtlinie (aconium; PwC)';
const EXCLUSION = 'Ausschluss bei Versorgung durch zwei Netze oder ein Kabelnetz (Landkreis Mittelsachsen)';

function surveyTooShort(facts: CaseFacts) {
  const survey = surveyOf(facts);
  if (!survey?.startedOn || !survey.endedOn) return [];
  const span: [string, string] = [survey.startedOn, survey.endedOn];
  return withFigure(facts, ['survey_min_days', 'wie lange die Markterkundung mindestens dauert'], (least) =>
    tooShort('Die Markterkundung', span, least, `surveys/${survey.number}/endedOn`),
  );
}

/** On the day it is used; as long as it is not, today. */
function tooOld(
  facts: CaseFacts,
  of: { usedOn: string | null; at: string; parameter: string; what: string },
) {
  const survey = surveyOf(facts);
  if (!survey?.endedOn) return [];
  const end = survey.endedOn;
  return withFigure(facts, [of.parameter, of.what], (months) => {
    const last = addMonths(end, months);
    const on = of.usedOn ?? facts.today;
    if (on <= last) return [];
    return [
      {
        sentence: `Die Markterkundung endete am ${inGerman(end)} und gilt ${of.at} ${months} Monate, also bis ${inGerman(last)}; ${of.usedOn ? `das war am ${inGerman(on)}.` : 'der Tag ist vorbei.'}`,
        mend: 'die Markterkundung wiederholen.',
        field: `surveys/${survey.number}/endedOn`,
      },
    ];
  });
}

function tooOldAtApplication(facts: CaseFacts) {
  const usedOn = appliedOn(facts, 'federal');
  if (!usedOn && hasReached(facts, 'funding_applied')) return [];
  // Where it may follow the application its age then is not asked.
  if (facts.parameters.survey_before_application === false) return [];
  const isAsked = 'survey_max_age_months_at_application' in facts.parameters;
  if (!isAsked && 'survey_max_age_months_at_tender' in facts.parameters) return [];
  return tooOld(facts, {
    usedOn,
    at: 'beim Antrag',
    parameter: 'survey_max_age_months_at_application',
    what: 'wie alt die Markterkundung beim Antrag sein darf',
  });
}

function tooOldAtTender(facts: CaseFacts) {
  const usedOn = firstTenderStart(facts);
  if (!usedOn && (hasReached(facts, 'tendering') || !hasReached(facts, 'funding_applied'))) return [];
  const isAsked = 'survey_max_age_months_at_tender' in facts.parameters;
  if (!isAsked && 'survey_max_age_months_at_application' in facts.parameters) return [];
  return tooOld(facts, {
    usedOn,
    at: 'beim Beginn des Auswahlverfahrens',
    parameter: 'survey_max_age_months_at_tender',
    what: 'wie alt die Markterkundung beim Auswahlverfahren sein darf',
  });
}

function horizonOutOfRange(facts: CaseFacts) {
  const survey = surveyOf(facts);
  const years = survey?.horizonYears ?? null;
  if (!survey || years === null) return [];
  const [least, most] = [
    figureOf(facts, 'survey_horizon_min_years'),
    figureOf(facts, 'survey_horizon_max_years'),
  ];
  if (least === null && most === null) return notKnown('welcher Zeitraum abzufragen ist');
  if (years >= (least ?? 0) && years <= (most ?? years)) return [];
  const range = least === most ? `${least}` : `${least ?? 0} bis ${most ?? '…'}`;
  return [
    {
      sentence: `${askedYears(years)}, vorgesehen sind ${range} Jahre.`,
      mend: 'den Zeitraum ändern oder die Abfrage wiederholen.',
      field: `surveys/${survey.number}/horizonYears`,
    },
  ];
}

function horizonUnreasoned(facts: CaseFacts): Found[] {
  const survey = surveyOf(facts);
  const [least, most] = [
    figureOf(facts, 'survey_horizon_min_years'),
    figureOf(facts, 'survey_horizon_max_years'),
  ];
  if (!survey || survey.horizonYears === null || survey.horizonReason || least === null || least === most)
    return [];
  return [
    {
      sentence: `${askedYears(survey.horizonYears)} ohne Begründung; der Zeitraum ist von ${least} bis ${most ?? '…'} Jahren frei zu wählen und folgt der Bauzeit.`,
      mend: 'begründen, warum dieser Zeitraum gewählt ist.',
      field: `surveys/${survey.number}/horizonReason`,
    },
  ];
}

/** What an operator says without a milestone plan of this project need not be counted (MEV of the Bund). */
function commitmentWithoutPlan(facts: CaseFacts): Found[] {
  const without = facts.commitments.filter(({ hasMilestonePlan }) => !hasMilestonePlan);
  const promised = surveyOf(facts)?.promised ?? null;
  const planned = sumOf(
    facts.commitments.filter((one) => one.hasMilestonePlan).map(({ addresses }) => addresses),
  );
  if (without.length === 0 || promised === null || promised <= planned) return [];
  const which = without.map(({ number }) => number).join(', ');
  return [
    {
      sentence: `Gezählt sind ${count(promised)} zugesagte Adressen, mit projektspezifischem Meilensteinplan belegt sind ${count(planned)}; ohne Plan: Ausbauzusage ${which}.`,
      mend: 'den Meilensteinplan nachfordern oder die Zusage nicht zählen.',
      field: `commitments/${without[0]!.number}/hasMilestonePlan`,
    },
  ];
}

/** Since 2024 two networks, or a cable network, exclude an address; where a figure is missing nobody can check it. */
function exclusionUnknown({ parameters, guideline, ...facts }: CaseFacts): Found[] {
  const open = ['exclusion_two_networks_down', 'exclusion_cable'].filter(
    (name) => name in parameters && parameters[name] === null,
  );
  const eligible =
    facts.surveys.some((survey) => survey.eligible !== null) || facts.project.eligible !== null;
  if (open.length === 0 || !eligible) return [];
  const what = open.includes('exclusion_cable') ? 'ein Kabelnetz' : 'zwei Netze';
  return [
    {
      sentence: `Ob Versorgung durch ${what} Adressen ausschließt, ist nicht geprüft: „${guideline?.name ?? ''}“ nennt den Wert nicht.`,
      mend: 'die Auswertung der Markterkundung mit dem Projektträger klären.',
    },
  ];
}

export const surveyRules: Record<string, PlausibilityRule> = {
  survey_too_short: {
    name: 'Markterkundung zu kurz',
    severity: 'block',
    section: 'survey',
    legalBasis: SURVEY,
    rests: ['survey_min_days'],
    check: surveyTooShort,
  },
  survey_too_old_at_application: {
    name: 'Markterkundung beim Antrag zu alt',
    severity: 'block',
    section: 'survey',
    legalBasis: SURVEY,
    rests: ['survey_max_age_months_at_application'],
    check: tooOldAtApplication,
  },
  survey_too_old_at_tender: {
    name: 'Markterkundung beim Auswahlverfahren zu alt',
    severity: 'block',
    section: 'survey',
    legalBasis: SURVEY,
    rests: ['survey_max_age_months_at_tender'],
    check: tooOldAtTender,
  },
  survey_horizon_out_of_range: {
    name: 'Zeithorizont außerhalb des Rahmens',
    severity: 'block',
    section: 'survey',
    legalBasis: 'Relevanter Zeithorizont der Markterkundung (Landkreis Mittelsachsen; aconium 23.01.2025)',
    rests: ['survey_horizon_min_years', 'survey_horizon_max_years'],
    check: horizonOutOfRange,
  },
  survey_horizon_unreasoned: {
    name: 'Zeithorizont ohne Begründung',
    severity: 'hint',
    section: 'survey',
    legalBasis: 'Wahl des Abfragezeitraums (aconium 23.01.2025)',
    rests: ['survey_horizon_min_years', 'survey_horizon_max_years'],
    check: horizonUnreasoned,
  },
  commitment_without_plan: {
    name: 'Ausbauzusage ohne Meilensteinplan gezählt',
    severity: 'warn',
    section: 'survey',
    legalBasis:
      'Meldungen ohne projektspezifischen Meilensteinplan müssen nicht berücksichtigt werden (aconium)',
    check: commitmentWithoutPlan,
  },
  exclusion_unknown: {
    name: 'Ausschluss bei Mehrfachversorgung nicht geprüft',
    severity: 'hint',
    section: 'survey',
    legalBasis: EXCLUSION,
    rests: ['exclusion_two_networks_down', 'exclusion_cable'],
    check: exclusionUnknown,
  },
};
