/** Tables whose rows belong to a project and are keyed by it; with it they have one ETag and one history. Not: addresses. */
export const recordParts = [
  'project_municipality',
  'lot',
  'milestone',
  'promise',
  'project_contact',
  'project_document',
  'publication_request',
  'finding_override',
] as const;
export type RecordPart = (typeof recordParts)[number];

/** Of versions: exceptions belong to the project where they are of its own steps; what is let pass in its case, to that. */
export const OWN_PARTS = `(record <> 'finding_override' OR "row" ->> 'part' = 'project')`;
