/** Tables whose rows belong to a funding case and are keyed by it; with it they have one ETag and one history. */
export const caseParts = [
  'grant_track',
  'notice',
  'payout_request',
  'drawdown_plan',
  'proof',
  'change_request',
  'industry_dialogue',
  'market_survey',
  'rollout_commitment',
  'tender',
  'score_points',
  'case_submission',
  'section_review',
  'finding_override',
  'own_deadline',
] as const;
export type CasePart = (typeof caseParts)[number];
