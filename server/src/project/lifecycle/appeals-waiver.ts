import { addMonths } from '../calendar.js';
import type { FactValue, Parameter } from '../case.js';

/* A waiver of legal remedies is declared for the notices that became known on one day, and for no later one. Pure. */

/** Fact of the day on which the recipient has waived them, by funder. */
export const waiverOf = (funder: 'federal' | 'state') => `${funder}_appeals_waived_on`;

export interface NoticeDays {
  dated: string;
  receivedOn: string | null;
  unappealableOn: string | null;
}

export const knownOn = ({ receivedOn, dated }: NoticeDays): string => receivedOn ?? dated;

/** Whether a notice is unappealable before its period for objections ends, and this waiver is the reason. */
export function restsOnWaiver(
  notice: NoticeDays,
  waived: FactValue | undefined,
  months: Parameter | undefined,
): boolean {
  const { unappealableOn } = notice;
  const known = knownOn(notice);
  if (typeof waived !== 'string' || typeof months !== 'number' || unappealableOn === null) return false;
  return unappealableOn < addMonths(known, months) && waived >= known && waived <= unappealableOn;
}
