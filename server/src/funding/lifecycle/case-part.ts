import type { EntityManager } from 'typeorm';
import { notFound } from '../../platform/problem.js';
import type { TrackFacts } from '../facts/case-facts.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { type Aggregate, type Funder, funders } from '../words.js';
import type { CaseCycle } from './case-lifecycle.js';
import type { StepFacts } from './case-requirement.js';
import { statusSince } from './case-status.queries.js';
import { changeRequestCycle } from './change-request-lifecycle.js';
import { payoutCycle } from './payout-lifecycle.js';
import { proofCycle } from './proof-lifecycle.js';
import { trackCycleOf } from './track-lifecycle.js';

/* A part of a case that has a status of its own: a track, a payout request, a proof, a change request. */

export interface AskedPart {
  project: { id: number };
  aggregate: Aggregate;
  funder: Funder;
  /** null: of the track itself. */
  number: number | null;
  /** Whole cents, as they are given with a step. */
  approvedAmount?: number;
  paidAmount?: number;
}

/** A part with the table that it follows. */
export interface Part {
  cycle: CaseCycle;
  status: string;
  sideFrom: string | null;
  facts: StepFacts;
}

/** Within its case: `federal`, `state/2`. */
export const keyOfPart = ({ funder, number }: Pick<AskedPart, 'funder' | 'number'>): string =>
  number === null ? funder : `${funder}/${number}`;

/** Among those that overrides are asked for: `track/federal`, `payout/state/2`. */
export const partOfStep = (asked: Pick<AskedPart, 'aggregate' | 'funder' | 'number'>): string =>
  `${asked.aggregate}/${keyOfPart(asked)}`;

export function partNamed(part: string): Pick<AskedPart, 'aggregate' | 'funder' | 'number'> {
  const [aggregate, funder, number] = part.split('/');
  return {
    aggregate: aggregate as Aggregate,
    funder: funder as Funder,
    number: number === undefined ? null : Number(number),
  };
}

const partNames: Record<Aggregate, string> = {
  track: 'Den Förderstrang',
  payout: 'Die Mittelanforderung',
  proof: 'Den Nachweis',
  change_request: 'Den Änderungsantrag',
};

export const partNotFound = ({
  aggregate,
  funder,
  number,
}: Pick<AskedPart, 'aggregate' | 'funder' | 'number'>) =>
  notFound(
    `${partNames[aggregate]}${number === null ? '' : ` ${number}`} (${funders[funder]}) gibt es hier nicht.`,
  );

/** As of now, whatever was read before. */
export async function readPart(manager: EntityManager, asked: AskedPart): Promise<Part> {
  const facts = (await readCaseFacts(manager, [asked.project.id], { surroundings: false })).get(
    asked.project.id,
  )!;
  const track = facts.tracks[asked.funder];
  if (!track) throw partNotFound({ aggregate: 'track', funder: asked.funder, number: null });
  const { approvedAmount, paidAmount } = asked;
  const of: StepFacts = { facts, track, on: facts.today, approvedAmount, paidAmount };
  if (asked.aggregate === 'track')
    return {
      cycle: trackCycleOf(facts, track) as CaseCycle,
      status: track.status,
      sideFrom: track.sideFrom,
      facts: of,
    };
  const part = partOf(track, asked);
  if (!part) throw partNotFound(asked);
  const key = { project: asked.project.id, funder: asked.funder, number: asked.number };
  const { hasDocument } = await statusSince(manager, asked.aggregate, key);
  return { ...part, sideFrom: null, facts: { ...of, ...part.withPart(hasDocument) } };
}

function partOf(track: TrackFacts, { aggregate, number }: AskedPart) {
  const one = <T extends { number: number }>(rows: T[]) => rows.find((row) => row.number === number);
  if (aggregate === 'payout') {
    const payout = one(track.payouts);
    return payout && { cycle: payoutCycle as CaseCycle, status: payout.status, withPart: () => ({ payout }) };
  }
  if (aggregate === 'proof') {
    const proof = one(track.proofs);
    const withPart = (hasDocument: boolean) => ({ proof: { ...proof!, hasDocument } });
    return proof && { cycle: proofCycle as CaseCycle, status: proof.status, withPart };
  }
  const request = one(track.changeRequests);
  return (
    request && {
      cycle: changeRequestCycle as CaseCycle,
      status: request.status,
      withPart: () => ({ request }),
    }
  );
}
