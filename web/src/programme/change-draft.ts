import type { ParameterDto, ProgrammeDetailDto } from '../api/projects.js';

/* A figure of the law as it is typed, and back. Pure. */

export type Value = ParameterDto['value'];
export type Kind = 'number' | 'yesNo' | 'text' | 'lines' | 'numbers' | 'steps';
export interface StepDraft {
  criterion: string;
  lower: string;
  upper: string;
  points: string;
}
export interface ValueDraft {
  kind: Kind;
  unknown: boolean;
  text: string;
  steps: StepDraft[];
}

const german = (value: number): string => value.toLocaleString('de-DE', { maximumFractionDigits: 6 });

/** null: left empty; undefined: no number. Points group thousands, the comma begins the fraction. */
export function numberOf(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '');
  if (plain === '') return null;
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(plain)) return undefined;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}

const isSteps = (value: Value): value is Extract<Value, { criterion: string }[]> =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';

/** Of what kind a figure is follows from what any version has under its name. */
export function kindOf(name: string, values: readonly Value[]): Kind {
  if (name === 'score_steps') return 'steps';
  const value = values.find((one) => one !== null);
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yesNo';
  if (Array.isArray(value)) return typeof value[0] === 'number' ? 'numbers' : 'lines';
  return 'text';
}

export function draftOf(name: string, value: Value, others: readonly Value[]): ValueDraft {
  const kind = kindOf(name, [value, ...others]);
  const steps = isSteps(value)
    ? value.map(({ criterion, lower, upper, points }) => ({
        criterion,
        lower: lower === null ? '' : german(lower),
        upper: upper === null ? '' : german(upper),
        points: german(points),
      }))
    : [];
  return { kind, unknown: value === null, text: textOf(value), steps };
}

function textOf(value: Value): string {
  if (value === null || isSteps(value)) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return german(value);
  if (typeof value === 'string') return value;
  return value
    .map((one) => (typeof one === 'number' ? german(one) : one))
    .join(typeof value[0] === 'number' ? '; ' : '\n');
}

/** What is sent; undefined: something typed is no number. */
export function valueOf({ kind, unknown, text, steps }: ValueDraft): Value | undefined {
  if (unknown) return null;
  if (kind === 'steps') return stepsOf(steps);
  if (kind === 'yesNo') return text === 'yes';
  if (kind === 'lines')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  if (kind === 'numbers') {
    const numbers = text
      .split(';')
      .filter((one) => one.trim())
      .map(numberOf);
    return numbers.every((one) => typeof one === 'number') ? (numbers as number[]) : undefined;
  }
  const number = numberOf(text);
  if (kind === 'number') return number ?? undefined;
  return typeof number === 'number' ? number : text.trim();
}

function stepsOf(rows: readonly StepDraft[]): Value | undefined {
  const read = rows.map(({ criterion, lower, upper, points }) => ({
    criterion,
    lower: numberOf(lower),
    upper: numberOf(upper),
    points: numberOf(points),
  }));
  const fine = read.every(
    ({ lower, upper, points }) => lower !== undefined && upper !== undefined && typeof points === 'number',
  );
  return fine ? (read as Extract<Value, { criterion: string }[]>) : undefined;
}

/** What a rule is called, in what unit, and what other versions say; of the programme as a whole. */
export function rulesOf(programme: ProgrammeDetailDto) {
  const all = programme.versions.flatMap(({ parameters, calls }) => [
    ...parameters,
    ...calls.flatMap((call) => call.parameters),
  ]);
  const names = [...new Set(all.map(({ name }) => name))];
  return names.map((name) => {
    const same = all.filter((one) => one.name === name);
    const { label, unit } = same.find((one) => one.unit !== null) ?? same[0]!;
    return { name, label, unit, values: same.map(({ value }) => value) };
  });
}

/** Criteria that a version ranks by: those whose most points it names. */
export const criteriaOf = (parameters: readonly ParameterDto[]) =>
  parameters.flatMap(({ name, label }) => {
    const id = /^score_(.+)_max$/.exec(name)?.[1];
    return id ? [{ id, label: label.split(':')[0]! }] : [];
  });
