import type { LifeCycle, Step } from './lifecycle.js';
import { advisors, corrections, holds, rejectionsLifted, step, withdrawals } from './lifecycle-rows.js';
import type { ProjectStatus } from '../words.js';

/*
 * The life cycle of a funded project, and of one that is funded and commercial: 19 states. Sources are named as they were
 * found; where none names a paragraph, none stands here.
 */

const path = [
  'idea',
  'industry_dialogue',
  'market_survey',
  'survey_evaluated',
  'funding_applied',
  'funding_provisional',
  'tendering',
  'awarded',
  'funding_final',
  'contracted',
  'under_construction',
  'commissioned',
  'proof_submitted',
  'purpose_bound',
  'closed',
] as const satisfies ProjectStatus[];
const side = ['commercial_only', 'rejected', 'withdrawn', 'on_hold'] as const satisfies ProjectStatus[];
/** Built and in operation it can be without a final notice only after an early release. */
const beforeFinal = [
  ...path.slice(0, path.indexOf('funding_final')),
  'under_construction',
  'commissioned',
] as const satisfies ProjectStatus[];

/** A funder may refuse after a tender that was begun early. */
const refusedLate = ['tendering', 'awarded'] as const satisfies ProjectStatus[];

const DIALOGUE =
  'Branchendialog vor der Markterkundung, Pflicht seit 2024 (Gigabitbüro des Bundes: Mindestanforderungen; PwC)';
const SURVEY = 'Markterkundungsverfahren nach der Förderrichtlinie (aconium; PwC)';
const APPLICATION =
  'Antrag auf Zuwendung in vorläufiger Höhe nach Richtlinie und Förderaufruf (aconium; PwC)';
const PROVISIONAL =
  'Bescheide über eine Zuwendung in vorläufiger Höhe, des Landes nach dem des Bundes (aconium; RL DiOS 2022)';
const TENDER =
  'Der Bescheid in vorläufiger Höhe erlaubt das Auswahlverfahren (aconium); davor nur mit Zustimmung der Bewilligungsbehörde (Landesdirektion Sachsen)';
const FINAL = 'Bescheid in abschließender Höhe nach der Konkretisierung (aconium)';
const BUILD = 'Baubeginn nach Vertrag und abschließendem Bescheid (aconium; Landkreis Bautzen)';
const EARLY_BUILD = 'Vorzeitige Baufreigabe auf den vorläufigen Bescheid (aconium)';
const IN_OPERATION = 'Mit der Inbetriebnahme beginnt die Zweckbindung (Richtlinie 2015 Nr. 7.4)';
const PROOF = 'Verwendungsnachweis (BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1)';

const survey = ['survey_started'];
const surveyResult = ['survey_long_enough', 'survey_ended', 'survey_horizon_in_range'];
const application = [
  'application_dated',
  'call_open',
  'federal_sum_in_range',
  'shares_add_up',
  'plausibility_checked',
];
const provisional = ['federal_provisional', 'state_provisional', 'state_after_federal'];
/** Whoever applies before the survey has made it by the tender. */
const tender = [
  'tender_started',
  'survey_done',
  'late_survey_long_enough',
  'late_survey_ended',
  'late_survey_horizon_in_range',
  'survey_young_at_tender',
];

const preparation: Step[] = [
  step('idea', 'industry_dialogue', 'Branchendialog beginnen', {
    requirements: ['dialogue_started', 'dialogue_announced', 'score_forecast_there'],
    legalBasis: DIALOGUE,
  }),
  step('idea', 'market_survey', 'Markterkundung ohne Branchendialog beginnen', {
    requirements: ['dialogue_may_be_skipped', ...survey],
    legalBasis: SURVEY,
  }),
  step('idea', 'survey_evaluated', 'Frühere Markterkundung übernehmen', {
    requirements: ['gap_closure_only', ...surveyResult],
    legalBasis: 'Lückenschluss, Nr. 9 Gigabit-Richtlinie 2.0 (Gigabitbüro des Bundes; PwC)',
  }),
  step('idea', 'funding_applied', 'Antrag vor der Markterkundung stellen', {
    requirements: ['survey_may_follow', ...application],
    legalBasis: APPLICATION,
  }),
  step('industry_dialogue', 'market_survey', 'Markterkundung beginnen', {
    requirements: ['dialogue_long_enough', 'dialogue_documented', ...survey],
    legalBasis: SURVEY,
  }),
  step('market_survey', 'survey_evaluated', 'Markterkundung auswerten', {
    requirements: surveyResult,
    legalBasis: SURVEY,
  }),
  step('survey_evaluated', 'commercial_only', 'Eigenwirtschaftlichen Ausbau festhalten', {
    who: advisors,
    direction: 'end',
    requirements: ['no_eligible_addresses', 'funding_waived'],
    legalBasis: SURVEY,
    needsSecondPerson: true,
  }),
];

const funding: Step[] = [
  step('survey_evaluated', 'funding_applied', 'Antrag als gestellt melden', {
    requirements: [...application, 'survey_young_at_application'],
    legalBasis: APPLICATION,
  }),
  step('funding_applied', 'funding_provisional', 'Vorläufige Bescheide erfassen', {
    who: advisors,
    requirements: provisional,
    legalBasis: PROVISIONAL,
  }),
  step('funding_applied', 'rejected', 'Ablehnung erfassen', {
    who: advisors,
    direction: 'end',
    requirements: ['rejection_dated'],
    legalBasis: PROVISIONAL,
  }),
  step('funding_applied', 'tendering', 'Auswahlverfahren vorzeitig beginnen', {
    requirements: [...tender, 'early_start_consented'],
    legalBasis: TENDER,
  }),
  step('funding_provisional', 'tendering', 'Auswahlverfahren beginnen', {
    requirements: [...tender, 'tender_after_notices'],
    legalBasis: TENDER,
  }),
  ...refusedLate.map((from) =>
    step(from, 'rejected', 'Ablehnung erfassen', {
      who: advisors,
      direction: 'end',
      requirements: ['rejection_dated'],
      legalBasis: PROVISIONAL,
    }),
  ),
  step('tendering', 'awarded', 'Zuschlag melden', {
    requirements: ['tender_ended', 'award_noted', 'council_decided', 'operator_per_lot'],
    legalBasis:
      'Angebot und Vertrag gehen vor dem Zuschlag an Bundesnetzagentur und Fördergeber (aconium; Landkreis Bautzen)',
  }),
  step('awarded', 'funding_final', 'Abschließende Bescheide erfassen', {
    who: advisors,
    requirements: ['specification_in_time', 'provisional_before_final', 'federal_final', 'state_final'],
    legalBasis: FINAL,
  }),
];

const building: Step[] = [
  step('awarded', 'under_construction', 'Bau mit vorzeitiger Baufreigabe beginnen', {
    requirements: ['construction_started', 'construction_released_early'],
    legalBasis: EARLY_BUILD,
  }),
  step('funding_final', 'contracted', 'Vertrag melden', {
    requirements: ['contract_dated', 'contract_sent'],
    legalBasis: 'Vertrag mit dem Netzbetreiber, an die Bundesnetzagentur übermittelt (aconium)',
  }),
  step('funding_final', 'under_construction', 'Bau mit vorzeitiger Baufreigabe beginnen', {
    requirements: ['construction_started', 'construction_released_early'],
    legalBasis: EARLY_BUILD,
  }),
  step('contracted', 'under_construction', 'Baubeginn melden', {
    requirements: ['construction_started', 'construction_after_contract'],
    legalBasis: BUILD,
  }),
  step('under_construction', 'commissioned', 'Inbetriebnahme melden', {
    requirements: ['commissioning_dated', 'milestones_done', 'connected_reported'],
    legalBasis: IN_OPERATION,
  }),
  step('commissioned', 'proof_submitted', 'Verwendungsnachweis melden', {
    requirements: ['final_notices', 'usage_proof_dated', 'usage_proof_in_time'],
    legalBasis: PROOF,
  }),
  step('proof_submitted', 'purpose_bound', 'Geprüften Verwendungsnachweis erfassen', {
    who: advisors,
    requirements: ['federal_proof_accepted', 'state_proof_accepted'],
    legalBasis: PROOF,
  }),
  step('purpose_bound', 'closed', 'Vorhaben abschließen', {
    who: [...advisors, 'service'],
    requirements: ['binding_over'],
    legalBasis: 'Ende der Zweckbindung (Richtlinie 2015 Nr. 7.4)',
  }),
];

export const fundedCycles: readonly LifeCycle[] = [
  {
    id: 'funded_1',
    validFrom: '2013-01-01',
    begins: 'idea',
    path,
    side,
    steps: [
      ...preparation,
      ...funding,
      ...building,
      ...holds(path.filter((state) => state !== 'closed')),
      ...withdrawals(beforeFinal, ['withdrawal_declared', 'withdrawn_before_final']),
      ...corrections(path, [
        { status: 'commercial_only', after: 'survey_evaluated' },
        { status: 'rejected', after: 'awarded' },
        { status: 'withdrawn', after: 'commissioned' },
      ]),
      ...rejectionsLifted(['funding_applied', ...refusedLate]),
    ],
  },
];
