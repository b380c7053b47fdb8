import type { Role } from '../../account/permissions.js';
import type { Facts } from '../case.js';
import type { Bounds, SharedCounts } from '../address/count-bounds.js';
import type { RecordBody } from './record-body.dto.js';
import type { RestedWord } from '../lifecycle/requirement.js';
import type { CostBasis, FundingModel, Kind, ProjectStatus } from '../words.js';

/* What a rule of saving a record is, and what it knows. Pure. */

export interface FieldError {
  path: string;
  message: string;
}

/** A Gemeinde that was named, as far as it is known. */
export interface NamedMunicipality {
  name: string;
  /** Empty: it exists today. Else the Gemeinden of today that it leads to. */
  successors: { ags: string; name: string }[];
  isToday: boolean;
  /** At most so many addresses, and where the figure is from; null: not known. */
  households: { count: number; from: 'cells' | 'population' } | null;
}

/** What the rules know beside what was typed. */
export interface RuleFacts {
  today: string;
  /** Of the one who saves. */
  role: Role;
  municipalities: ReadonlyMap<string, NamedMunicipality>;
  /** Keys of Gemeinden and Kreise that exist today. */
  areas: ReadonlySet<string>;
  guideline: { name: string; isGapClosure: boolean; hasStateTrack: boolean } | null;
  call: { name: string; guidelineVersionId: string } | null;
  /** What can be in its Gemeinden at most. */
  bounds: Bounds;
  /** What its lots have together. */
  inLots: SharedCounts;
  /** As it is stored; null: it is a new one. */
  stored: {
    kind: Kind;
    status: ProjectStatus;
    commercialLots: number[];
    countsFrom: 'reported' | 'addresses';
    counts: Counts;
    guidelineVersionId: string | null;
    callId: string | null;
    model: FundingModel | null;
    costBasis: CostBasis | null;
    facts: Facts;
    /** Words that a step rests on, with what its button says. */
    rested: ReadonlyMap<RestedWord, string>;
  } | null;
}

type Counts = RecordBody['counts'];
export type Rule = (body: RecordBody, facts: RuleFacts) => FieldError[];

export const at = (path: string, message: string): FieldError[] => [{ path, message }];
const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
export const inGermanFigures = (count: number): string => whole.format(count);
export const given = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined;

export const isFunded = (kind: Kind): boolean => kind !== 'commercial';
