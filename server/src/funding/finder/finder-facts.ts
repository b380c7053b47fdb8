import type { SpeedClass, SpotThreshold } from '../../project/area/spot-types.js';
import type { FundingModel, RecipientType } from '../../project/words.js';

/* What the programme finder asks: a plain object, so that its rules are tested without a database. */

export type Branch = 'infrastructure' | 'gap_closure' | 'advisory';

export interface FoundParameter {
  label: string;
  value: unknown;
  source: string;
}

/** A guideline version with one of its calls. */
export interface Offer {
  programme: { id: string; shortName: string; funder: 'federal' | 'state'; branch: Branch };
  version: {
    id: string;
    name: string;
    validFrom: string | null;
    validTo: string | null;
    state: 'open' | 'closed' | 'unknown';
    source: string;
  };
  call: {
    id: string;
    name: string;
    year: number;
    opens: string | null;
    closes: string | null;
    endedEarlyOn: string | null;
    source: string;
  } | null;
  /** Of the version, and over them those of the call. */
  parameters: ReadonlyMap<string, FoundParameter>;
}

/** An application of a project for one of the Gemeinden asked for. */
export interface Application {
  project: string;
  ags: string;
  municipality: string;
  branch: Branch;
  callYear: number | null;
}

export interface FinderFacts {
  day: string;
  today: string;
  municipalities: readonly { ags: string; name: string; population: number | null }[];
  recipientType: RecipientType | null;
  model: FundingModel | null;
  /** Of the project asked for, cents. */
  totalCost: number | null;
  /** null: there is no edition of cells. */
  atlas: { classes: readonly SpeedClass[]; unknown: number; referenceDate: string } | null;
  applications: readonly Application[];
}

export const thresholdOf = ({ parameters }: Offer): SpotThreshold & { up: number | null } => {
  const figure = (name: string) => {
    const value = parameters.get(name)?.value;
    return typeof value === 'number' ? value : null;
  };
  return {
    down: figure('threshold_down'),
    up: figure('threshold_up'),
    symmetric: figure('threshold_sym'),
    orDown: figure('threshold_or_down'),
  };
};

export interface Answer {
  fits: boolean | null;
  sentence: string;
  source: string | null;
  /** Said, but it decides nothing. */
  aside?: true;
}
