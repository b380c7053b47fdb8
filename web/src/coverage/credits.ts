import type { CoverageShareList, EditionDto } from '../api/client.js';
import { inGerman } from '../ui/german.js';
import type { Speech } from './sentences.js';

/** Whose figures the map shows and of which date; of cells in sight too, and whether they are made up. */
export function creditsOf(
  { t, format }: Speech,
  shares: Pick<CoverageShareList, 'credit' | 'referenceDate'> | undefined,
  cells: Pick<EditionDto, 'credit' | 'referenceDate' | 'isDemo'> | null,
): string[] {
  const lines: string[] = [];
  if (shares)
    lines.push(
      t('credit.shares', { credit: inGerman(shares.credit), day: format.day(shares.referenceDate) }),
    );
  if (cells && cells.credit !== shares?.credit) {
    const values = { credit: inGerman(cells.credit), day: format.day(cells.referenceDate) };
    lines.push(t(cells.isDemo ? 'credit.cellsDemo' : 'credit.cells', values));
  }
  return lines;
}
