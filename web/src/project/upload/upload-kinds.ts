import type { UploadKind } from '../../api/uploads.js';

/** A list of projects is of no project; one of addresses is of exactly one. */
const ofProject: Record<UploadKind, 'needed' | 'possible' | 'never'> = {
  addresses: 'needed',
  projects: 'never',
  lots: 'possible',
  promises: 'possible',
};

export const uploadKinds = Object.keys(ofProject) as UploadKind[];
export const projectOf = (kind: UploadKind) => ofProject[kind];
