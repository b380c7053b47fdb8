import type { RefusedRowDto } from './bulk-import.dto.js';
import type { Fault, Offer } from './bulk-row.js';
import { grouped } from './bulk-table.js';

/** More corrections than a request may carry are no offer: then the column is read another way. */
const MOST_CORRECTIONS = 5_000;

/** Equal faults once, with the lines they are found in and offers that mend them all; in the order of the file. */
export function refusedRows(faults: readonly Fault[]): RefusedRowDto[] {
  const groups = grouped(faults, ({ column, group, reason }) => JSON.stringify([column, group, reason]));
  return [...groups.values()].map(toRow).sort((a, b) => a.line - b.line);
}

function toRow(faults: Fault[]): RefusedRowDto {
  const first = faults.find(({ leads }) => leads) ?? faults[0]!;
  const { line, column, header, value, reason, mend } = first;
  const others = faults.map((fault) => fault.line);
  return {
    line,
    column,
    header,
    value,
    reason,
    mend,
    alsoLines: [...new Set(others)].filter((other) => other !== line).sort((a, b) => a - b),
    offers: offersOf(faults),
  };
}

function offersOf(faults: readonly Fault[]): RefusedRowDto['offers'] {
  const all = faults.flatMap(({ line, offers }) => offers.map((offer) => ({ line, offer })));
  return [...grouped(all, ({ offer }) => offer.label)].flatMap(([label, same]) => {
    const corrections = unique(same.flatMap(({ line, offer }) => inLine(offer, line)));
    if (corrections.length > MOST_CORRECTIONS) return [];
    const lines = isChoice(same) ? 1 : new Set(corrections.map((correction) => correction.line)).size;
    return [{ label: lines > 1 ? `${label} (${lines})` : label, corrections }];
  });
}

export const inLine = ({ corrections }: Offer, line: number) =>
  corrections.map((correction) => ({ ...correction, line: correction.line ?? line }));

/** Says which of several rows holds: the number of rows it changes says nothing. */
const isChoice = (same: { offer: Offer }[]): boolean =>
  same.some(({ offer }) => offer.corrections.some(({ line }) => line !== undefined));

const unique = <T>(items: T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
