import fc from 'fast-check';
import { anyJson, anyText, type Schema, valueOf } from './fuzz-values.js';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema?: Schema;
}

interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}

/** The part of an OpenAPI document that is needed here. */
export interface Contract {
  paths: Record<string, Record<string, Described>>;
  components?: { schemas?: Record<string, Schema> };
}

export interface Operation {
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  path: string;
  parameters: Parameter[];
  /** Media type and schema. */
  body: [string, Schema | undefined] | null;
}

export interface FuzzRequest {
  operation: string;
  method: Operation['method'] | 'HEAD';
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

export function operationsOf(contract: Contract): Operation[] {
  return Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase() as Operation['method'],
      path,
      parameters: described.parameters ?? [],
      body: bodyOf(described),
    })),
  );
}

function bodyOf({ requestBody }: Described): Operation['body'] {
  const [first] = Object.entries(requestBody?.content ?? {});
  return first ? [first[0], first[1].schema] : null;
}

/** Requests to one operation: most nearly right, so that they get far; some altogether wrong. `known` exist in the data. */
export function requestsTo(
  operation: Operation,
  contract: Contract,
  known: readonly string[],
): fc.Arbitrary<FuzzRequest> {
  const resolve = (ref: string): Schema => contract.components?.schemas?.[ref.split('/').at(-1)!] ?? {};
  const knownText = fc.constantFrom(...known);
  const value = (schema: Schema | undefined) => valueOf(schema, knownText, resolve, 8);
  return fc
    .record({
      url: fc
        .tuple(pathOf(operation, knownText), queryOf(operation, value))
        .map(([path, query]) => (query ? `${path}?${query}` : path)),
      headers: headersOf(operation, knownText),
      body: payloadOf(operation, value),
      asHead: fc.boolean(),
    })
    .map(({ url, headers, body, asHead }) => ({
      operation: operation.id,
      method: operation.method === 'GET' && asHead ? 'HEAD' : operation.method,
      url,
      headers: { ...(body && { 'content-type': body.type }), ...headers },
      ...(body && { payload: body.bytes }),
    }));
}

/** A text as a part of an address: encoded as it should be, or not at all. */
const inAddress = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.nat(7)).map(([one, chance]) => (chance > 0 ? encoded(one) : asciiOf(one)));
/** Half a surrogate is no text, but bytes of one arrive all the same. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\u{10ffff}')).replaceAll('%F4%8F%BF%BF', '%ED%A0%80');
const asciiOf = (text: string): string => text.replace(/[^\x21-\x7e]|[?#]/g, '_');

function pathOf({ path }: Operation, known: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const parts = path
    .split('/')
    .map((part) =>
      part.startsWith('{')
        ? inAddress(fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: anyText }))
        : fc.constant(part),
    );
  return fc.tuple(...parts).map((texts) => texts.join('/'));
}

function queryOf(
  { parameters }: Operation,
  value: (schema: Schema | undefined) => fc.Arbitrary<unknown>,
): fc.Arbitrary<string> {
  const named = parameters.filter((parameter) => parameter.in === 'query');
  const one = (parameter: Parameter) =>
    fc
      .tuple(inAddress(value(parameter.schema).map(asText)), fc.integer({ min: 0, max: 9 }))
      .map(([text, chance]) => {
        if (chance === 0 || (!parameter.required && chance < 5)) return '';
        const pair = `${encodeURIComponent(parameter.name)}=${text}`;
        if (chance === 9) return `${pair}&${pair}`;
        return chance === 8 ? `${encodeURIComponent(parameter.name)}[]=${text}` : pair;
      });
  const foreign = fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('__proto__=1', 'constructor[prototype]=1', '&&==&', '%=%', 'a%00=1'),
    },
  );
  return fc.tuple(...named.map(one), foreign).map((pairs) => pairs.filter(Boolean).join('&'));
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : String(JSON.stringify(value));

function headersOf(
  { parameters }: Operation,
  known: fc.Arbitrary<string>,
): fc.Arbitrary<Record<string, string>> {
  const named = parameters
    .filter((parameter) => parameter.in === 'header')
    .map(({ name }) => name.toLowerCase());
  const names = [
    ...named,
    'if-match',
    'if-none-match',
    'accept',
    'accept-encoding',
    'accept-language',
    'range',
    'origin',
  ];
  const text = fc
    .oneof(known, anyText, fc.constantFrom('"1"', '"2"', 'gzip;q=0', 'bytes=0-1', 'null'))
    .map(asciiOf);
  const more = fc.dictionary(fc.constantFrom(...names), text, { maxKeys: 2 });
  return fc.tuple(more, fc.nat(30)).map(([headers, chance]) => ({
    ...headers,
    ...(chance === 0 && { 'content-type': 'application/xml' }),
    ...(chance === 1 && { authorization: 'Bearer lotse_nonsense' }),
    ...(chance === 2 && { cookie: 'lotse=s%3Anonsense; =; a' }),
  }));
}

function payloadOf(
  { body }: Operation,
  value: (schema: Schema | undefined) => fc.Arbitrary<unknown>,
): fc.Arbitrary<{ type: string; bytes: string | Buffer } | null> {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
    fc.constantFrom(
      '{"a":',
      '[',
      '"\\ud800"',
      '{"__proto__":{}}',
      '{"a":1,"a":2}',
      '\ufeff{}',
      'null',
      ' ',
      '1e999',
    ),
    fc.constant(`"${'x'.repeat(1_100_000)}"`),
  );
  if (!body)
    return fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: bytes.map(asJson) });
  const [type, schema] = body;
  if (!type.includes('json')) return bytes.map((some) => ({ type, bytes: some }));
  return fc.oneof(
    { weight: 12, arbitrary: value(schema).map((some) => asJson(JSON.stringify(some) ?? 'null')) },
    { weight: 1, arbitrary: anyJson.map((some) => asJson(JSON.stringify(some) ?? 'null')) },
    { weight: 1, arbitrary: bytes.map(asJson) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

const asJson = (bytes: string | Buffer) => ({ type: 'application/json', bytes });
