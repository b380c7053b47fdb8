import type { Case, Facts, Parameter } from '../src/project/case.js';

/* A case with everything as it should be, for the tests of the requirements, and how their examples are written. */

export type Change = Partial<Omit<Case, 'facts' | 'parameters' | 'costs'>> & {
  facts?: Facts;
  parameters?: Record<string, Parameter>;
  costs?: Partial<Case['costs']>;
};

const allThere: Case = {
  kind: 'funded',
  status: 'idea',
  heldFrom: null,
  model: 'viability_gap',
  begun: '2019-01-01',
  history: [],
  since: null,
  on: '2026-11-22',
  today: '2026-11-22',
  published: false,
  publishedEarly: false,
  guideline: { name: 'Weiße Flecken 2018', begins: '2018-07-03', hasCalls: true },
  call: { name: '6. Aufruf', opens: '2018-08-02', closes: null, endedEarlyOn: null },
  parameters: {
    dialogue_mandatory: true,
    dialogue_min_days: 28,
    survey_min_days: 56,
    survey_horizon_min_years: 3,
    survey_horizon_max_years: 7,
    survey_before_application: true,
    survey_max_age_months_at_application: 12,
    survey_max_age_months_at_tender: 12,
    cap_eur: 30_000_000,
    minimum_eur: 100_000,
    specification_months_after_tender: 3,
    usage_proof_months: 6,
    binding_years: 7,
    required_tracks: ['Bund', 'Land'],
  },
  facts: {
    dialogue_announced_on: '2019-01-02',
    score_forecast_document: 'd1',
    dialogue_start: '2019-01-10',
    dialogue_end: '2019-02-07',
    dialogue_document: 'd2',
    survey_start: '2019-07-01',
    survey_end: '2019-09-30',
    survey_horizon_years: 3,
    plausibility_checked_on: '2019-11-10',
    application_on: '2019-11-19',
    rejection_on: '2020-03-20',
    federal_provisional_on: '2020-03-20',
    state_provisional_on: '2020-04-15',
    early_start_consent_on: '2020-04-01',
    early_start_consent_by: 'Landesdirektion Sachsen',
    tender_start: '2020-04-17',
    tender_end: '2020-12-31',
    award_note_document: 'd3',
    council_decided_on: '2020-12-14',
    specification_on: '2021-03-31',
    federal_final_on: '2021-06-01',
    state_final_on: '2021-06-10',
    early_release_on: '2021-01-15',
    contract_on: '2021-07-01',
    contract_sent_on: '2021-07-02',
    construction_started_on: '2021-08-01',
    commissioned_on: '2024-05-31',
    purpose_fulfilled_on: '2024-05-31',
    approval_period_end: '2024-12-31',
    usage_proof_on: '2024-11-30',
    federal_proof_accepted_on: '2025-03-01',
    state_proof_accepted_on: '2025-04-01',
    funding_waived_on: '2019-10-15',
    withdrawal_declared_on: '2019-10-15',
  },
  costs: { total: 1_000_000_00, federal: 600_000_00, state: 300_000_00, own: 100_000_00, third: null },
  eligible: 900,
  connected: 0,
  lots: [{ number: 1, hasOperator: true, commercial: false }],
  milestones: [
    {
      kind: 'construction_start',
      name: null,
      lotNumber: null,
      reachedOn: '2021-08-01',
      waived: false,
      promised: true,
    },
  ],
};

export const aCase = ({ facts, parameters, costs, ...rest }: Change): Case => ({
  ...allThere,
  ...rest,
  facts: { ...allThere.facts, ...facts },
  parameters: { ...allThere.parameters, ...parameters },
  costs: { ...allThere.costs, ...costs },
});

export interface Examples {
  /** Ways of being met; the case as it is where nothing is said. */
  met?: Change[];
  unmet: [Change, string][];
  warned?: [Change, string][];
}

export const missing = (label: string) => `Fehlt: „${label}“. Behebung: bitte eintragen.`;
export const fact = (name: string, label: string, rest: Partial<Examples> = {}): Examples => ({
  ...rest,
  unmet: [[{ facts: { [name]: null } }, missing(label)], ...(rest.unmet ?? [])],
});
export const federalOnly: Change = { parameters: { required_tracks: ['Bund'] } };
export const notKnown = (what: string) =>
  `Nicht geprüft: ${what[0]!.toUpperCase()}${what.slice(1)} ist für „Weiße Flecken 2018“ nicht bekannt. Behebung: bitte in der Richtlinie nachsehen.`;
export const without = (name: string): Change => ({ parameters: { [name]: null } });
