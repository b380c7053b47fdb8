import { z } from 'zod';
import { SAID, SAID_WHERE } from './said.js';

/** Where an answer holds what the service says itself; null: nowhere. */
type Plan =
  | { said: true }
  | { saidWhere: string }
  | { fields: Record<string, Plan> }
  | { items: Plan }
  | { values: Plan }
  | null;

interface Schema {
  [SAID]?: boolean;
  [SAID_WHERE]?: string;
  properties?: Record<string, Schema>;
  items?: Schema | boolean;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** Reads from the contract of an answer which of its texts are worded by the service. */
export function wordedBy(answer: z.ZodType): (value: unknown, word: (text: string) => string) => unknown {
  const root = z.toJSONSchema(answer, { io: 'output', unrepresentable: 'any', reused: 'inline' }) as Schema;
  const plan = planOf(root, root, []);
  return (value, word) => wordedValue(value, plan, word);
}

function planOf(schema: Schema | boolean | undefined, root: Schema, above: Schema[]): Plan {
  if (typeof schema !== 'object' || above.includes(schema)) return null;
  const within = [...above, schema];
  if (schema[SAID]) return { said: true };
  if (schema[SAID_WHERE]) return { saidWhere: schema[SAID_WHERE] };
  if (schema.$ref) return planOf(root.$defs?.[schema.$ref.replace('#/$defs/', '')], root, within);
  const fields: Record<string, Plan> = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const plan = planOf(field, root, within);
    if (plan) fields[name] = plan;
  }
  const items = planOf(schema.items, root, within);
  const values = planOf(schema.additionalProperties, root, within);
  const own = Object.keys(fields).length > 0 ? { fields } : items ? { items } : values ? { values } : null;
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return choices.map((choice) => planOf(choice, root, within)).reduce(both, own);
}

function both(one: Plan, other: Plan): Plan {
  if (!one || !other) return one ?? other;
  if (!('fields' in one) || !('fields' in other)) return one;
  const fields = { ...one.fields };
  for (const [name, plan] of Object.entries(other.fields)) fields[name] = both(fields[name] ?? null, plan);
  return { fields };
}

/** A copy where something is worded: what a service remembers stays as it is. */
function wordedValue(value: unknown, plan: Plan, word: (text: string) => string): unknown {
  if (!plan || value === null || value === undefined) return value;
  if ('said' in plan) return typeof value === 'string' ? word(value) : value;
  if ('saidWhere' in plan)
    return Array.isArray(value) ? value.map(word) : typeof value === 'string' ? word(value) : value;
  if ('items' in plan)
    return Array.isArray(value) ? value.map((item) => wordedValue(item, plan.items, word)) : value;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const of = (name: string): Plan => {
    const own = 'values' in plan ? plan.values : (plan.fields[name] ?? null);
    return own && 'saidWhere' in own && !(value as Record<string, unknown>)[own.saidWhere] ? null : own;
  };
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, wordedValue(part, of(name), word)]),
  );
}
