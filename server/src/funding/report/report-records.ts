/*
 * Which rows the figures of a report rest on, so that its data version is that of their last change and of nothing else.
 * Pure. A report that shows more names more here.
 */

export interface ReportRecords {
  /** Of one project each: the keys of their versions begin with its number. */
  own: readonly string[];
  /** Of everybody. */
  all: readonly string[];
}

const grants: ReportRecords = {
  own: [
    'project',
    'project_municipality',
    'funding_case',
    'grant_track',
    'notice',
    'payout_request',
    'change_request',
  ],
  all: ['programme', 'guideline_version', 'municipality', 'district'],
};

export const reportRecords = {
  landtag: grants,
  programmes: grants,
  /** Deadlines of proofs follow from the building and from the figures of the guideline, too. */
  drawdown: {
    own: [...grants.own, 'drawdown_plan', 'proof', 'milestone', 'promise', 'lot', 'tender'],
    all: [...grants.all, 'call', 'programme_parameter'],
  },
} as const satisfies Record<string, ReportRecords>;
export type ReportKind = keyof typeof reportRecords;
