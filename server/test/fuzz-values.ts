import fc from 'fast-check';

/** As far as the contract of this service says what a value is. */
export interface Schema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
  $ref?: string;
}

/** Texts that have broken programs before: encodings, ends of texts, escapes, numbers that are none, names of members. */
export const OFFENSIVE = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\ufeff',
  '\u202e',
  'e\u0301'.repeat(30),
  '💥'.repeat(200),
  'a'.repeat(10_000),
  '%',
  '%00',
  '%ff',
  '%E0%A4%A',
  '..',
  '../../etc/passwd',
  "1' OR '1'='1",
  "'; --",
  '"',
  '\\',
  '$1',
  '{}',
  '[]',
  'null',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '0x10',
  '٣',
  '9007199254740993',
  '99999999999999999999999',
  '-1',
  '2147483648',
  '0001-01-01',
  '2026-02-30',
  '99999-01-01',
  '+275760-09-13T00:00:00.000Z',
  '2026-11-21T00:00:00+99:99',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '=1+1',
  'a@b',
  '\r\nx-injected: 1',
  'W/"1"',
  '*',
];

const numbers = [0, -0, -1, 1, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324, 0.1];
const members = ['__proto__', 'constructor', 'prototype', 'toString', 'length', '', '0', 'then', 'toJSON'];

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...OFFENSIVE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

/** Anything that JSON can say, and some of what it can say only by hand. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  anyText,
  fc.constantFrom<unknown>(...numbers, null, true, [], {}),
  fc.array(anyText, { maxLength: 5 }),
  fc.dictionary(fc.constantFrom(...members), anyText, { maxKeys: 4 }),
  fc.constant(Array.from({ length: 5_000 }, (_, index) => index)),
);

/**
 * Values as the contract wants them, with ids and words that exist; each with a chance of one in `wrong` that it, or a
 * part of it, is something else altogether, or missing.
 */
export function valueOf(
  schema: Schema | undefined,
  known: fc.Arbitrary<string>,
  resolve: (ref: string) => Schema,
  wrong: number,
): fc.Arbitrary<unknown> {
  const inner = (one: Schema | undefined) => valueOf(one, known, resolve, wrong);
  const right = (one: Schema): fc.Arbitrary<unknown> => {
    if (one.$ref) return inner(resolve(one.$ref));
    const choices = one.anyOf ?? one.oneOf ?? one.allOf;
    if (choices) return fc.oneof(...choices.map(inner));
    if (one.const !== undefined) return fc.constant(one.const);
    if (one.enum) return fc.constantFrom(...one.enum);
    if (one.type === 'object') return objectOf(one, inner);
    if (one.type === 'array') return fc.array(inner(one.items), { maxLength: 4 });
    return scalarOf(one, known);
  };
  if (!schema) return anyJson;
  return fc.oneof({ weight: wrong - 1, arbitrary: right(schema) }, { weight: 1, arbitrary: anyJson });
}

function objectOf(schema: Schema, inner: (one: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const whole = fc.record(Object.fromEntries(properties.map(([name, one]) => [name, inner(one)])));
  const parts = fc.record(Object.fromEntries(properties.map(([name, one]) => [name, inner(one)])), {
    requiredKeys: [],
  });
  const more = fc.tuple(whole, fc.dictionary(fc.constantFrom(...members), anyText, { maxKeys: 3 }));
  return fc.oneof(
    { weight: 5, arbitrary: whole },
    { weight: 1, arbitrary: parts },
    { weight: 1, arbitrary: more.map(([object, others]) => ({ ...object, ...others })) },
  );
}

function scalarOf(schema: Schema, known: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const { minimum = -100, maximum = 1_000_000 } = schema;
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.oneof(
      fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) }),
      fc.constantFrom(...numbers),
    );
  if (schema.format === 'uuid') return fc.oneof(known, fc.uuid());
  if (schema.format === 'date')
    return fc.oneof(fc.constantFrom('2021-06-30', '2026-11-21', '1990-01-01'), anyText);
  return fc.oneof({ weight: 3, arbitrary: known }, { weight: 2, arbitrary: anyText });
}
