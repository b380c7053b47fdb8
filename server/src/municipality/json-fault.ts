/*
 * Where a text stops being JSON. The parser of the runtime says it in English, and of longer texts without the place. Pure.
 */

/** Line and sign from 1; `atEnd`: what is there is right, and more was to come. null: it is JSON. */
export interface JsonFault {
  line: number;
  sign: number;
  atEnd: boolean;
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y; // prettier-ignore
const STRING = /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

export function jsonFault(text: string): JsonFault | null {
  const at = faultAt(text);
  if (at === null) return null;
  const before = text.slice(0, at);
  return {
    line: before.split('\n').length,
    sign: at - before.lastIndexOf('\n'),
    atEnd: isCutOff(text.slice(at)),
  };
}

/** Nothing is left, or what is left has begun and only lacks its end. */
const isCutOff = (rest: string): boolean =>
  /^\s*$/.test(rest) ||
  /^"(?:[^"\\]|\\.)*\\?$/.test(rest) ||
  /^(?:-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/.test(rest);

/** What may come next: a value, a name, either of which may be missing right after a bracket, or what follows a value. */
type Expected = 'value' | 'first value' | 'name' | 'first name' | 'after';
type Step = [next: Expected, at: number] | { fault: number };

function faultAt(text: string): number | null {
  const open: string[] = [];
  let [expected, at]: [Expected, number] = ['value', skip(SPACE, text, 0)!];
  while (expected !== 'after' || open.length > 0) {
    const step = stepFrom(text, at, expected, open);
    if ('fault' in step) return step.fault;
    [expected, at] = [step[0], skip(SPACE, text, step[1])!];
  }
  return at < text.length ? at : null;
}

function stepFrom(text: string, at: number, expected: Expected, open: string[]): Step {
  const sign = text[at] ?? '';
  const inside = open.at(-1);
  const closes = (sign === ']' && inside === '[') || (sign === '}' && inside === '{');
  if (closes && expected !== 'value' && expected !== 'name') {
    open.pop();
    return ['after', at + 1];
  }
  if (expected === 'after') return sign === ',' ? [inside === '[' ? 'value' : 'name', at + 1] : { fault: at };
  if (expected === 'name' || expected === 'first name') return nameAt(text, at);
  if (sign === '[' || sign === '{') {
    open.push(sign);
    return [sign === '[' ? 'first value' : 'first name', at + 1];
  }
  const end = skip(SCALAR, text, at);
  return end === null ? { fault: at } : ['after', end];
}

function nameAt(text: string, at: number): Step {
  const end = skip(STRING, text, at);
  if (end === null) return { fault: at };
  const colon = skip(SPACE, text, end)!;
  return text[colon] === ':' ? ['value', colon + 1] : { fault: colon };
}

/** Where it ends that begins here; null: it does not begin here. */
function skip(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}
