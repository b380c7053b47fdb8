import type { FundingModel, Kind, ProjectTechnology, RecipientType, SlipReason } from '../words.js';

/*
 * Invented projects of the demo, first as plans: who builds what where, when it was applied for and what came in between.
 * `demo-rows.ts` makes rows of them for the day on which the demo starts.
 */

export interface DemoPlace {
  ags: string;
  name: string;
  population: number;
  /** Middle of the Gemeinde in EPSG:25833, metres. */
  x: number;
  y: number;
  areaKm2: number;
}

/** A promise that was moved: how many quarters, why, and how many days before the old one ended it was said. */
export interface DemoSlip {
  quarters: number;
  reason: SlipReason;
  explanation: string | null;
  noticeDays: number;
}

export interface DemoPlan {
  reference: string;
  name: string;
  clusterLabel: string | null;
  description: string | null;
  kind: Kind;
  guideline: string | null;
  call: string | null;
  recipient: { type: RecipientType; name: string; area: string | null } | null;
  managedBy: string[];
  technology: ProjectTechnology;
  model: FundingModel | null;
  places: { place: DemoPlace; addresses: number }[];
  lots: { operator: string; share: number; commercial: boolean }[];
  /** Day of the application, or on which a commercial rollout was announced. */
  begins: string;
  /** 1 is the usual time for each step; 1.3 takes a third longer. */
  pace: number;
  fate:
    | 'goes_on'
    | 'on_hold'
    | 'withdrawn'
    | 'rejected'
    | 'commercial_only'
    | 'not_published'
    | 'published_early';
  slips: DemoSlip[];
  /** The last promise has run out and nobody has said anything. */
  silent: boolean;
  /** Days since the last report. */
  reportedDaysAgo: number;
  centsPerAddress: number;
  federalRate: number;
  stateRate: number;
  /** Why more was applied for than the highest amount: a lead went past it. */
  aboveCap: string | null;
  addressDisplay: 'counts' | 'state_and_quarter';
  /** Whether single addresses are kept, and not only their numbers. */
  listsAddresses: boolean;
  /** So many addresses fewer than the project says are in its lots: what needs care. */
  missingInLots: number;
}

export const operators = [
  'Muster-Netz Oberlausitz GmbH',
  'Lausitz Glasfaser GmbH',
  'Elbland Netz GmbH',
  'Erzgebirge Digital GmbH & Co. KG',
  'Vogtland Lichtleiter GmbH',
  'Musterkom AG',
  'Sachsenglas Betriebsgesellschaft mbH',
  'Nordland Breitband GmbH',
] as const;

const DAY = 86_400_000;
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + Math.round(days) * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** First and last day of the quarter that a day lies in, or of one some quarters later. */
export function quarterOf(day: string, later = 0): { first: string; last: string } {
  const year = Number(day.slice(0, 4));
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3) + later;
  const first = new Date(Date.UTC(year, quarter * 3, 1));
  const last = new Date(Date.UTC(year, quarter * 3 + 3, 0));
  return { first: first.toISOString().slice(0, 10), last: last.toISOString().slice(0, 10) };
}
