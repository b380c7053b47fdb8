import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault.js';

const whole = JSON.stringify(
  { type: 'Feature', list: [1, -2.5e3, true, null, 'ä"\\\n'], empty: [{}, []], name: '' },
  null,
  1,
);

describe('the place where a text stops being JSON', () => {
  it('there is none in JSON', () => {
    for (const text of [whole, ' [] ', '"x"', '0', 'null']) expect(jsonFault(text)).toBeNull();
  });

  it.each([
    ['{"a": 1,\n "b": [}]}', 2, 8],
    ['{"a": 1,\n}', 2, 1],
    ['{a: 1}', 1, 2],
    ['[1 2]', 1, 4],
    ['[01]', 1, 3],
    ['{"a" 1}', 1, 6],
    ['[1]]', 1, 4],
    ["['x']", 1, 2],
    ['[1, "a\tb"]', 1, 5],
  ])('%j: line %i, sign %i', (text, line, sign) => {
    expect(jsonFault(text)).toEqual({ line, sign, atEnd: false });
  });

  it('what is cut off anywhere is told to be incomplete, and the parser refuses it too', () => {
    for (let end = 0; end < whole.length; end++) {
      const cut = whole.slice(0, end);
      expect(() => JSON.parse(cut)).toThrow();
      expect([cut, jsonFault(cut)?.atEnd]).toEqual([cut, true]);
    }
  });
});
