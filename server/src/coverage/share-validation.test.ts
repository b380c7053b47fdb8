import { describe, expect, it } from 'vitest';
import { areaColumnsOf, columnsOf, coverageRow } from './coverage-table.js';
import { RowValidation } from './share-validation.js';

const headers = ['AGS', 'verf_300_30', 'verf_300_50', 'verf_300_100', 'verf_dsl_50'];

function judge(rows: string[][], states = ['14']) {
  const validation = new RowValidation(states);
  const accepted = rows.map((cells, at) =>
    validation.accepts(coverageRow(at + 2, cells, areaColumnsOf(headers)!, columnsOf(headers))),
  );
  return { accepted, counts: validation.counts, issues: validation.issues };
}

const row = (ags: string, ...values: string[]) => [ags, ...values];

describe('a row of the publication', () => {
  it('that falls with the class is taken without a word', () => {
    const { accepted, issues } = judge([row('14625020', '100', '99,5', '50.25', '80')]);
    expect(accepted).toEqual([true]);
    expect(issues).toEqual([]);
  });

  it('that rises with the class is taken with a warning that names line, column and value', () => {
    const { counts, issues } = judge([row('14625020', '90', '80.10', '81.5', '99')]);
    expect(counts).toEqual({ read: 1, accepted: 1, outOfArea: 0, warned: 1, refused: 0 });
    expect(issues).toEqual([
      {
        line: 2,
        column: 'verf_300_100',
        value: '81.5',
        reason: 'Der Anteil ist größer als der ab 50 Mbit/s (80.10)',
        refused: false,
      },
    ]);
  });

  it('up to 101 percent is taken with a warning, above it is refused', () => {
    const { accepted, issues } = judge([
      row('14625020', '100.39', '1', '1', '1'),
      row('14625030', '101', '1', '1', '1'),
      row('14625040', '101.01', '1', '1', '1'),
    ]);
    expect(accepted).toEqual([true, true, false]);
    expect(issues.map((issue) => [issue.line, issue.refused])).toEqual([
      [2, false],
      [3, false],
      [4, true],
    ]);
  });

  it.each([
    ['-1', 'Der Anteil ist negativ'],
    ['viel', 'Der Wert ist keine Zahl'],
    ['53.', 'Der Wert ist keine Zahl'],
    ['1.234,5', 'Der Wert ist keine Zahl'],
    ['-', 'Der Wert ist keine Zahl'],
  ])('with the value %s is refused', (value, reason) => {
    const { counts, issues } = judge([row('14625020', '1', value, '1', '1')]);
    expect(counts.refused).toBe(1);
    expect(issues).toEqual([{ line: 2, column: 'verf_300_50', value, reason, refused: true }]);
  });

  it('of an area that came before is refused and names the first line', () => {
    const { accepted, issues } = judge([
      row('14625020', '1', '1', '1', '1'),
      row('14625020', '2', '2', '2', '2'),
    ]);
    expect(accepted).toEqual([true, false]);
    expect(issues[0]!.reason).toBe('Das Gebiet 14625020 steht schon in Zeile 2');
  });

  it('after a refused row of the same area is taken: the first was never stored', () => {
    const { accepted } = judge([row('14625020', 'x', '1', '1', '1'), row('14625020', '2', '2', '2', '2')]);
    expect(accepted).toEqual([false, true]);
  });

  it('outside the Länder of the instance is counted and not judged, Germany is kept', () => {
    const { counts, accepted } = judge([
      row('15001000', 'x', '1', '1', '1'),
      row('Deutschland', '1', '1', '1', '1'),
    ]);
    expect(accepted).toEqual([false, true]);
    expect(counts).toEqual({ read: 2, accepted: 1, outOfArea: 1, warned: 0, refused: 0 });
  });

  it('with no readable key is refused', () => {
    const { issues } = judge([row('Sachsenland', '1', '1', '1', '1')]);
    expect(issues[0]).toMatchObject({ column: 'AGS', value: 'Sachsenland', refused: true });
  });
});
