import type {
  CaseFacts,
  ChangeRequestFacts,
  NoticeFacts,
  PayoutFacts,
  ProofFacts,
  SurveyFacts,
  TenderFacts,
  TrackFacts,
} from '../src/funding/facts/case-facts.js';
import type { Funder } from '../src/funding/words.js';

/* A funding case with everything as it should be, for the tests of pure rules: every change says what is different. */

type Project = CaseFacts['project'];
export type ProjectChange = Partial<Omit<Project, 'facts' | 'costs'>> & {
  facts?: Project['facts'];
  costs?: Partial<Project['costs']>;
};
/** `null`: the case has no such track. */
export type TrackChange = Partial<TrackFacts> | null;
export type CaseChange = Partial<Omit<CaseFacts, 'project' | 'tracks'>> & {
  project?: ProjectChange;
  tracks?: Partial<Record<Funder, TrackChange>>;
};

export const aNotice = (change: Partial<NoticeFacts> = {}): NoticeFacts => ({
  number: 1,
  component: 'base',
  kind: 'provisional',
  state: 'confirmed',
  dated: '2024-11-22',
  receivedOn: '2024-11-25',
  unappealableOn: '2024-12-26',
  fileNumber: 'PwC-2024-0815',
  issuingBody: 'PwC',
  agency: 'PwC (Losgebiet A)',
  amount: 6_000_000_00,
  rate: 60,
  eligibleExpenditure: 10_000_000_00,
  approvalPeriodStart: '2024-11-22',
  approvalPeriodEnd: '2027-12-31',
  ...change,
});

export const aPayout = (change: Partial<PayoutFacts> = {}): PayoutFacts => ({
  number: 1,
  status: 'paid',
  requested: 1_000_000_00,
  approved: 1_000_000_00,
  paid: 1_000_000_00,
  submittedOn: '2026-07-01',
  paidOn: '2026-08-14',
  materialInStock: false,
  ...change,
});

export const aProof = (change: Partial<ProofFacts> = {}): ProofFacts => ({
  number: 1,
  kind: 'interim',
  status: 'submitted',
  forYear: 2026,
  submittedOn: '2026-11-02',
  decidedOn: null,
  provenExpenditure: null,
  ...change,
});

export const aChangeRequest = (change: Partial<ChangeRequestFacts> = {}): ChangeRequestFacts => ({
  number: 1,
  kind: 'extension',
  status: 'submitted',
  submittedOn: '2026-10-01',
  decidedOn: null,
  approvalPeriodEnd: '2028-12-31',
  amount: null,
  ...change,
});

export const aSurvey = (change: Partial<SurveyFacts> = {}): SurveyFacts => ({
  number: 1,
  startedOn: '2024-02-12',
  endedOn: '2024-04-15',
  evaluatedOn: '2024-05-02',
  horizonYears: 4,
  horizonReason: 'Bauzeit bis Ende 2027',
  addresses: 9_000,
  eligible: 1_250,
  white: 200,
  promised: 3_000,
  potential: 3_100,
  ...change,
});

export const aTender = (change: Partial<TenderFacts> = {}): TenderFacts => ({
  number: 1,
  lots: [],
  startedOn: '2025-01-13',
  offersUntil: '2025-05-30',
  endedOn: '2025-09-15',
  offers: 3,
  councilDecidedOn: '2025-09-29',
  awardedOn: '2025-09-30',
  operatorId: 1,
  awardAmount: 10_000_000_00,
  sentToAgencyOn: '2025-10-06',
  contractOn: '2026-03-25',
  cancelled: false,
  ...change,
});

export const aTrack = (funder: Funder, change: Partial<TrackFacts> = {}): TrackFacts => ({
  funder,
  status: 'final_granted',
  statusSince: '2026-03-16',
  sideFrom: null,
  guideline:
    funder === 'federal'
      ? { id: 'gigabit20_2024', name: 'Gigabit-Richtlinie 2.0, 1. Änderung' }
      : { id: 'dios_2023', name: 'RL DiOS 2023' },
  parameters: funder === 'federal' ? knownParameters : { advice_protocol: false, own_rate: 0 },
  requestedAmount: funder === 'federal' ? 6_000_000_00 : 4_000_000_00,
  requestedRate: funder === 'federal' ? 60 : 40,
  appliedOn: funder === 'federal' ? '2024-06-14' : '2024-07-01',
  specificationOn: '2025-11-20',
  notices: funder === 'federal' ? federalNotices : stateNotices,
  payouts: [],
  plan: [],
  proofs: [],
  changeRequests: [],
  ...change,
});

export const knownParameters: CaseFacts['parameters'] = {
  dialogue_mandatory: true,
  dialogue_min_days: 28,
  survey_min_days: 56,
  survey_horizon_min_years: 3,
  survey_horizon_max_years: 7,
  survey_before_application: true,
  survey_max_age_months_at_application: 12,
  survey_max_age_months_at_tender: 12,
  exclusion_two_networks_down: 100,
  exclusion_cable: 'nein',
  cap_eur: 100_000_000,
  minimum_eur: 100_000,
  federal_rates: [50, 60, 70],
  federal_rate_tolerance: 0.5,
  cost_per_address_min_eur: 4_000,
  cost_per_address_max_eur: 20_000,
  specification_months_after_tender: 3,
  usage_proof_months: 6,
  interim_proof_due: '31.12.',
  objection_months: 1,
  binding_years: 7,
  early_payment: true,
  excludes_other_branch: true,
  required_tracks: ['Bund', 'Land'],
};

const federalNotices: NoticeFacts[] = [
  aNotice(),
  aNotice({
    number: 2,
    kind: 'final',
    dated: '2026-03-02',
    receivedOn: '2026-03-04',
    unappealableOn: '2026-04-07',
  }),
];
const land = {
  issuingBody: 'Landesdirektion Sachsen',
  agency: null,
  fileNumber: '47-8321/12',
  amount: 4_000_000_00,
  rate: 40,
} as const;
const stateNotices: NoticeFacts[] = [
  aNotice({ ...land, dated: '2024-12-09', receivedOn: '2024-12-11', unappealableOn: '2025-01-13' }),
  aNotice({
    ...land,
    number: 2,
    kind: 'final',
    dated: '2026-03-16',
    receivedOn: '2026-03-18',
    unappealableOn: '2026-04-20',
  }),
];

const project: Project = {
  id: 12,
  reference: 'GLS-2024-012',
  name: 'Glasfaser Heidebogen',
  kind: 'funded',
  status: 'under_construction',
  model: 'viability_gap',
  recipientType: 'district',
  recipientName: 'Landkreis Bautzen',
  facts: { construction_started_on: '2026-05-04', contract_on: '2026-03-25' },
  costs: { total: 10_000_000_00, federal: 6_000_000_00, state: 4_000_000_00, own: 0, third: null },
  eligible: 1_250,
  funded: 1_250,
  reserveExtension: null,
  connected: null,
  municipalities: [
    { ags: '14625240', name: 'Kamenz', population: 17_000, areaKm2: 98.4, addressCount: 800 },
    { ags: '14625250', name: 'Königsbrück', population: 4_400, areaKm2: 78.1, addressCount: 450 },
  ],
  lots: [
    { number: 1, operatorId: 1, commercial: false, funded: 800 },
    { number: 2, operatorId: 1, commercial: false, funded: 450 },
  ],
  milestones: [
    {
      number: 1,
      kind: 'completion',
      name: null,
      reachedOn: null,
      waived: false,
      promisedUntil: '2027-09-30',
    },
  ],
  area: { km2: 42.5, outsideShare: 0, overlaps: [] },
};

const whole: Omit<CaseFacts, 'tracks'> = {
  today: '2026-11-22',
  project,
  openedOn: '2024-01-02',
  review: { submittedOn: null, returnedOn: null },
  adviceProtocolOn: '2024-01-05',
  guideline: {
    id: 'gigabit20_2024',
    name: 'Gigabit-Richtlinie 2.0, 1. Änderung',
    programmeId: 'gigabit20',
    branch: 'infrastructure',
    begins: '2024-04-30',
    ends: '2025-01-22',
  },
  call: {
    id: 'gigabit20_2024_regular',
    name: 'Aufruf 2024',
    year: 2024,
    opens: '2024-04-30',
    closes: '2024-09-30',
    endedEarlyOn: null,
  },
  parameters: knownParameters,
  sources: {},
  dialogues: [
    {
      number: 1,
      announcedOn: '2024-01-04',
      startedOn: '2024-01-08',
      endedOn: '2024-02-05',
      hasDocument: true,
    },
  ],
  surveys: [aSurvey()],
  commitments: [],
  tenders: [aTender()],
  scorePoints: [],
  ownDeadlines: [],
  others: [],
};

/** As it should be on 22.11.2026, a building project of 2024 with both final notices; parameters are added to, not replaced. */
export function caseFacts({ project: ofProject, tracks, parameters, ...rest }: CaseChange = {}): CaseFacts {
  return {
    ...whole,
    ...rest,
    parameters: { ...whole.parameters, ...parameters },
    project: {
      ...project,
      ...ofProject,
      facts: { ...project.facts, ...ofProject?.facts },
      costs: { ...project.costs, ...ofProject?.costs },
    },
    tracks: Object.fromEntries(
      (['federal', 'state'] as const)
        .filter((funder) => tracks?.[funder] !== null)
        .map((funder) => [funder, aTrack(funder, tracks?.[funder] ?? {})]),
    ),
  };
}
