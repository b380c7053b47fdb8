import { describe, expect, it } from 'vitest';
import { bandCode, CELL_CLASSES } from '../../../server/src/coverage/cell-bands.js';
import { bandExpression, hasCells } from './coverage-thing.js';
import type { MapView } from './thing.js';

type Expression = [string, ...unknown[]];

/** What the map works out of a cell's properties: just the operators that the expression uses. */
function evaluate(expression: unknown, properties: Record<string, number>): number {
  if (typeof expression === 'number') return expression;
  const [operator, ...operands] = expression as Expression;
  if (operator === 'get') return properties[operands[0] as string]!;
  const [a, b] = operands.map((operand) => evaluate(operand, properties));
  if (operator === 'floor') return Math.floor(a!);
  if (operator === '/') return a! / b!;
  if (operator === '%') return a! % b!;
  throw new Error(`unknown operator ${operator}`);
}

describe('cells on the map', () => {
  it('are drawn only where the figures shown have some', () => {
    expect(hasCells({ technology: 'all', edition: '2021-06-30' })).toBe(true);
    expect(hasCells({ technology: 'all', edition: null })).toBe(false);
    expect(hasCells({ technology: 'wireless', edition: '2021-06-30' })).toBe(false);
  });
});

describe('a cell on the map', () => {
  it('has for each speed class the band that the server wrote into its code', () => {
    const hundredths = [10_000, 9_300, 8_000, 6_000, 3_000, -1];
    const properties = { a: bandCode(hundredths, 0), f: bandCode([0, 0, 0, 0, 0, 10_000], 0) };
    const bandOf = (minMbit: number, technology = 'all') =>
      evaluate(bandExpression({ minMbit, technology } as MapView), properties);
    expect(CELL_CLASSES.map((minMbit) => bandOf(minMbit))).toEqual([6, 5, 4, 3, 2, 7]);
    expect(bandOf(1000, 'ftthb')).toBe(6);
    expect(bandOf(30, 'ftthb')).toBe(0);
  });
});
