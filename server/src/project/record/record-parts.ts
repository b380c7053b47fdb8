/** Tables whose rows belong to a project and are keyed by it; with it they have one ETag and one history. Not: addresses. */
export const recordParts = [
  'project_municipality',
  'lot',
  'milestone',
  'promise',
  'project_contact',
  'project_document',
  'publication_request',
] as const;
export type RecordPart = (typeof recordParts)[number];
