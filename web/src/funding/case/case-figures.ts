import type { FundingCaseDto } from '../../api/funding.js';
import { shareOf } from '../money.js';

/* The six key figures of a case, and whether their sum is right. Pure. Amounts in whole cents. */

export interface CostSum {
  /** Bund + Land + own + third, as far as they are known. */
  shares: number;
  total: number;
  /** What the shares lack; negative: what they are too much. */
  missing: number;
  /** How many of the four are known. */
  known: number;
}

/** Null: there is no total, or no share. */
export function costSum({ total, federal, state, own, third }: FundingCaseDto['costs']): CostSum | null {
  const known = [federal, state, own, third].filter((share) => share !== null);
  if (total === null || known.length === 0) return null;
  const shares = known.reduce((sum, share) => sum + share, 0);
  return { shares, total, missing: total - shares, known: known.length };
}

/** Rate of the notice that holds, else the share of the total. */
export function rateOf(
  record: FundingCaseDto,
  funder: 'federal' | 'state',
): { rate: number; byNotice: boolean } | null {
  const track = record.tracks.find((each) => each.funder === funder);
  if (track?.rate != null) return { rate: track.rate, byNotice: true };
  const { total } = record.costs;
  const amount = record.costs[funder];
  const rate = total !== null && amount !== null ? shareOf(amount, total) : null;
  return rate === null ? null : { rate, byNotice: false };
}

/** Whole cents an address. */
export function costAnAddress({ costs, addresses }: FundingCaseDto): number | null {
  return costs.total !== null && addresses.funded ? Math.round(costs.total / addresses.funded) : null;
}
