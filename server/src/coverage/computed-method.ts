import type { UserGroup } from './coverage.dto.js';

/**
 * What a cell weighs in a mean: the households (businesses, business parks) that the file counts, or one, because the
 * file counts none. The edition keeps it in row_counts.weights.
 */
export type CellWeights = 'counts' | 'cells';

const WORDS: Record<UserGroup, string> = {
  households: 'Haushalten',
  business: 'Unternehmen',
  business_parks: 'Gewerbegebieten',
};
const COUNTS: Record<UserGroup, string> = {
  households: 'Haushaltszahlen',
  business: 'Zahlen der Unternehmen',
  business_parks: 'Zahlen der Gewerbegebiete',
};

export const weightNote = (userGroup: UserGroup): string =>
  `Die Datei enthält keine ${COUNTS[userGroup]}: jede Zelle zählt gleich.`;

/** The method of figures computed from cells, to be shown beside them. */
export function weightSentence(userGroup: UserGroup, weights: CellWeights): string {
  return weights === 'counts'
    ? `Aus den 100-m-Zellen berechnet, gewichtet nach ${WORDS[userGroup]}.`
    : `Aus den 100-m-Zellen berechnet; jede Zelle zählt gleich, weil die Datei keine ${COUNTS[userGroup]} enthält.`;
}

/** The same of figures that are invented for the demo. */
export const DEMO_METHOD = 'Aus erfundenen Demo-Gitterzellen berechnet.';
