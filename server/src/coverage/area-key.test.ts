import { describe, expect, it } from 'vitest';
import { areaKeyOf, areaLevel, isInStates } from './area-key.js';

describe('the key of an area as files write it', () => {
  it.each([
    ['14625020', '', '14625020'],
    ['6431003', '', '06431003'],
    ['1001', '', '01001'],
    ['14625', '', '14625'],
    ['14', '', '14'],
    ['146255205020', '', '14625020'],
    ['64310003003', '', '06431003'],
    ['14521000', '3 - Kreis', '14521'],
    ['145210000000', '3 - Kreis', '14521'],
    ['14511000', '4 - Kreisangehörige Gemeinde', '14511000'],
    ['14000000', '2 - Land', '14'],
    ['Deutschland', '', 'DE'],
    ['00', '', 'DE'],
    ['DE', '', 'DE'],
    ['', '1 - Bund', 'DE'],
    ['Freistaat Sachsen', '', '14'],
  ])('%s at level "%s" is %s', (raw, level, key) => expect(areaKeyOf(raw, level)).toBe(key));

  it.each(['', 'abc', '99625020', '146250', '146250200', 'Quelle: BNetzA'])('"%s" is no key', (raw) =>
    expect(areaKeyOf(raw)).toBeNull(),
  );

  it('says its level', () => {
    expect(['DE', '14', '14625', '14625020'].map(areaLevel)).toEqual([
      'country',
      'state',
      'district',
      'municipality',
    ]);
  });

  it('belongs to the Länder of the instance, Germany to all', () => {
    expect(['DE', '14', '14625020', '15001000'].map((key) => isInStates(key, ['14']))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
