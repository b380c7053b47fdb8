import { type CaseChange, caseFacts, type TrackChange } from './case-facts.js';

/* For every plausibility rule: cases in which it fires, with its sentence; in which it is silent; in which it is not checked. */

export interface RuleExamples {
  fires: [CaseChange, string | string[]][];
  silent: CaseChange[];
  /** What nobody knows, and how the hint names it. */
  notChecked?: [CaseChange, string][];
}

export const without = (name: string): CaseChange => ({ parameters: { [name]: null } });

export const federal = (change: NonNullable<TrackChange>): CaseChange => ({
  tracks: { federal: change, state: null },
});

export const notApplied: TrackChange = { status: 'draft', appliedOn: null, notices: [] };

export const planning = {
  status: 'survey_evaluated',
  facts: { construction_started_on: null, contract_on: null },
} as const;

export const [first, final] = caseFacts().tracks.federal!.notices;

export const gap = {
  guideline: {
    id: 'gap_closure_2024',
    name: 'Lückenschluss',
    programmeId: 'gap_closure',
    branch: 'gap_closure',
    begins: '2024-04-30',
    ends: null,
  },
  call: {
    id: 'gap_closure_3',
    name: '3. Aufruf',
    year: 2025,
    opens: '2025-03-05',
    closes: '2025-09-15',
    endedEarlyOn: null,
  },
} as const;
