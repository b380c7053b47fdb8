import { CELL_CLASSES, CELL_TECHNOLOGIES } from './cell-bands.js';
import type { UserGroup } from './coverage.dto.js';
import { columnMeaning } from './technology-names.js';

/** Where in a grid table the figures of one use stand. */
export interface CellColumns {
  userGroup: UserGroup;
  /** Column of each share of a cell, in the order of the groups and classes of `shares`; null: the table has none. */
  shares: (string | null)[];
  /** Column with the number of households, businesses or business parks; null: the table counts none. */
  count: string | null;
  /** Columns with figures of this use that the cells do not hold. */
  ignored: string[];
}

/** No table with counts has been seen: these are the names it would likely have. */
const COUNT_NAMES: Record<UserGroup, RegExp> = {
  households:
    /^(hh|haushalte|(anzahl|anz|summe|sum|n)_?(hh|haushalte)|(hh|haushalte)_?(anzahl|anz|gesamt|ges|summe))$/i,
  business:
    /^(gew|unternehmen|(anzahl|anz|summe|sum|n)_?(gew|unternehmen)|(gew|unternehmen)_?(anzahl|anz|gesamt|ges|summe))$/i,
  business_parks:
    /^(gwg|gewerbegebiete|(anzahl|anz|summe|sum|n)_?(gwg|gewerbegebiete)|(gwg|gewerbegebiete)_?(anzahl|anz|gesamt|ges|summe))$/i,
};

/** One entry a use that the table has figures of. */
export function cellColumnsOf(columns: readonly string[]): CellColumns[] {
  const figures = columns.flatMap((name) => {
    const meaning = columnMeaning(name);
    return meaning?.userGroup ? [{ name, ...meaning }] : [];
  });
  return (Object.keys(COUNT_NAMES) as UserGroup[]).flatMap((userGroup) => {
    const own = figures.filter((figure) => figure.userGroup === userGroup);
    const shares = CELL_TECHNOLOGIES.flatMap((technology) =>
      CELL_CLASSES.map(
        (minMbit) =>
          own.find((figure) => figure.technology === technology && figure.minMbit === minMbit)?.name ?? null,
      ),
    );
    if (shares.every((name) => name === null)) return [];
    const count = columns.find((name) => COUNT_NAMES[userGroup].test(name)) ?? null;
    return [
      {
        userGroup,
        shares,
        count,
        ignored: own.map(({ name }) => name).filter((name) => !shares.includes(name)),
      },
    ];
  });
}
