import { describe, expect, it } from 'vitest';
import { formatFor } from '../../ui/format.js';
import { linesText, sizeText, withCorrections } from './upload-lines.js';

const words = {
  to: (from: string, to: string) => `${from} bis ${to}`,
  more: (count: number) => ` und ${count} weitere`,
};
const format = formatFor('de');

describe('Other rows with the same fault', () => {
  it('are named as stretches', () => {
    expect(linesText(words, format, [119, 120, 121, 130, 2309, 2310])).toBe('119 bis 121, 130, 2.309, 2.310');
  });
  it('are counted where they are too many to be read', () => {
    const every2nd = Array.from({ length: 10 }, (_, at) => 2 + 2 * at);
    expect(linesText(words, format, every2nd)).toBe('2, 4, 6, 8, 10, 12 und 4 weitere');
  });
});

describe('Mends', () => {
  it('are given all at once, the later one of a cell counts', () => {
    const before = [
      { line: 3, column: 'G', value: 'Q5 2026' },
      { line: 4, column: 'G', value: 'Q1 2027' },
    ];
    expect(withCorrections(before, [{ line: 3, column: 'G', value: 'Q4 2026' }])).toEqual([
      { line: 4, column: 'G', value: 'Q1 2027' },
      { line: 3, column: 'G', value: 'Q4 2026' },
    ]);
  });
});

describe('The size of a file', () => {
  it('is told in KB and MB', () => {
    expect([10, 421_888, 1_258_291].map((bytes) => sizeText(format, bytes))).toEqual([
      '1\u00a0KB',
      '412\u00a0KB',
      '1,2\u00a0MB',
    ]);
  });
});
