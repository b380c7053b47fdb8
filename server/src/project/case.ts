import type { Direction } from './lifecycle/lifecycle.js';
import type { FundingModel, Kind, MilestoneKind, ProjectStatus } from './words.js';

/*
 * A project as far as the rules of its life cycle ask: a plain object, so that every rule is a pure function that is tested
 * without a database. `status.queries.ts` reads it.
 */

export type FactValue = string | number | boolean | null;
export type Facts = Record<string, FactValue>;

/** A figure of the law, as the guideline version or its call has it; null: nobody knows it. */
export type Parameter = string | number | boolean | (string | number)[] | null;

export interface Case {
  kind: Kind;
  status: ProjectStatus;
  heldFrom: ProjectStatus | null;
  model: FundingModel | null;
  /** Since when it is kept here: its first entry. */
  begun: string;
  /** Every step that was noted, the first one first; empty: nobody noted any. */
  history: { from: ProjectStatus; to: ProjectStatus; direction: Direction; on: string }[];
  /** Since when it is in this status; null: as long as it is kept here. */
  since: string | null;
  /** The day on which the step takes effect. */
  on: string;
  /** The day on which it is asked (Europe/Berlin). */
  today: string;
  facts: Facts;
  published: boolean;
  publishedEarly: boolean;
  guideline: { name: string; begins: string | null; hasCalls: boolean } | null;
  call: { name: string; opens: string | null; closes: string | null; endedEarlyOn: string | null } | null;
  parameters: Record<string, Parameter>;
  /** Whole cents. */
  costs: {
    total: number | null;
    federal: number | null;
    state: number | null;
    own: number | null;
    third: number | null;
  };
  eligible: number | null;
  connected: number | null;
  lots: { number: number; hasOperator: boolean; commercial: boolean }[];
  milestones: {
    kind: MilestoneKind;
    name: string | null;
    lotNumber: number | null;
    reachedOn: string | null;
    waived: boolean;
    promised: boolean;
  }[];
}
