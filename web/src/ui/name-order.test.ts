import { describe, expect, it } from 'vitest';
import { compareNames } from './name-order.js';

const sorted = (names: string[], language: 'de' | 'hsb') =>
  [...names].sort((a, b) => compareNames(a, b, language));

describe('Names of places', () => {
  it('stand in Sorbian in the order of the Sorbian letters: č after c, ch after h, ł before l, ć after t', () => {
    const names = [
      'Chrósćicy',
      'Cunnersdorf',
      'Čorny Chołmc',
      'Hodźij',
      'Iłow',
      'Łaz',
      'Lipsk',
      'Tupin',
      'Ćisk',
      'Ul',
    ];
    expect(
      sorted(
        ['Ul', 'Lipsk', 'Čorny Chołmc', ...names.slice(0, 2), 'Łaz', 'Ćisk', 'Tupin', 'Iłow', 'Hodźij'],
        'hsb',
      ),
    ).toEqual([
      'Cunnersdorf',
      'Čorny Chołmc',
      'Hodźij',
      'Chrósćicy',
      'Iłow',
      'Łaz',
      'Lipsk',
      'Tupin',
      'Ćisk',
      'Ul',
    ]);
  });
  it('stand in German as in a telephone directory of towns', () => {
    expect(sorted(['Zwickau', 'Ölsnitz', 'Oschatz', 'Aue'], 'de')).toEqual([
      'Aue',
      'Ölsnitz',
      'Oschatz',
      'Zwickau',
    ]);
  });
});
