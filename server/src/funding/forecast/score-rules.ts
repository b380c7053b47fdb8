import type { CriterionDto, ForecastDto } from './forecast.dto.js';
import { figure, ofPoints, points } from './forecast-words.js';
import { type CriterionRow, criterionRows, type Measured, type ScoreFacts } from './score-criteria.js';
import { pointsAt, stepsOf } from './score-steps.js';

/*
 * How many points an application would get. Exact where the step table of the version is known, full where its upper step is
 * reached, else a range from 0 to the maximum of the criterion: never a figure in between. Points of the portal that were
 * entered by hand win and are marked. Pure.
 */

/** `value` of each parameter of the guideline version and its call. */
export type Figures = Readonly<Record<string, unknown>>;

export interface EnteredPoints {
  criterion: string;
  points: number;
  from: 'portal' | 'what_if';
}

export interface Score {
  criteria: CriterionDto[];
  total: ForecastDto['total'];
  notes: string[];
}

export const known = (figures: Figures, name: string): number | null =>
  typeof figures[name] === 'number' ? figures[name] : null;

export function scoreOf(of: ScoreFacts, figures: Figures, entered: readonly EnteredPoints[]): Score {
  const rows = criterionRows.filter(({ id }) => `score_${id}_max` in figures);
  const ranked = rows.filter(({ id }) => known(figures, `score_${id}_max`) !== null);
  const criteria = ranked.map((row) => criterionOf(row, of, figures, entered));
  const sum = (end: 'min' | 'max') => criteria.reduce((all, one) => all + one[end], 0);
  const unknown = rows.filter((row) => !ranked.includes(row));
  return {
    criteria,
    total: { min: sum('min'), max: sum('max'), of: known(figures, 'score_max') },
    notes: notesOf(figures, rows, unknown),
  };
}

function notesOf(
  figures: Figures,
  rows: readonly CriterionRow[],
  unknown: readonly CriterionRow[],
): string[] {
  if (rows.length === 0) return ['Diese Fassung reiht Anträge nach keinen bekannten Punkten.'];
  return [
    ...unknown.map(({ name }) => `Nicht gerechnet: „${name}“, seine Höchstpunktzahl ist nicht bekannt.`),
    ...(known(figures, 'score_max') === null
      ? ['Nicht alle Kriterien dieser Fassung sind bekannt: Die Summe ist nicht vollständig.']
      : []),
  ];
}

function criterionOf(
  row: CriterionRow,
  of: ScoreFacts,
  figures: Figures,
  entered: readonly EnteredPoints[],
): CriterionDto {
  const most = known(figures, `score_${row.id}_max`)!;
  const measured = row.measure(of);
  const judged = judge(row, measured, figures, most);
  const { id, name } = row;
  const { text, missing, indication } = measured;
  const head = { criterion: id, name, value: text, indication, of: most };
  const byHand = entered.find(({ criterion }) => criterion === id);
  if (!byHand) return { ...head, ...judged, missing };
  const { min, max } = judged;
  const from = byHand.from === 'portal' ? 'Ausdruck des Portals' : 'Annahme';
  const computed = `Die Rechnung allein ergäbe ${min === max ? points(min) : `${figure(min)} bis ${points(max)}`}.`;
  return {
    ...head,
    min: byHand.points,
    max: byHand.points,
    trust: 'entered',
    missing: null,
    steps: [...judged.steps, `Eingetragen: ${points(byHand.points)} (${from}). ${computed}`],
  };
}

type Judged = Pick<CriterionDto, 'min' | 'max' | 'trust' | 'steps'>;

function judge(row: CriterionRow, { value, steps }: Measured, figures: Figures, most: number): Judged {
  const open = { min: 0, max: most };
  if (value === null)
    return { ...open, trust: 'missing', steps: [...steps, `Noch offen: 0 bis ${points(most)}.`] };
  const rows = stepsOf(figures.score_steps, row.id);
  const found = pointsAt(rows, value);
  if (found.length === 1) {
    const exact = Math.min(found[0]!, most);
    return { min: exact, max: exact, trust: 'known', steps: [...steps, `Stufe bekannt: ${points(exact)}.`] };
  }
  const upper = fullAt(row, value, figures, most);
  if (upper?.reached)
    return { min: most, max: most, trust: 'known', steps: [...steps, `${upper.words}: erreicht.`] };
  const notReached = upper ? [`${upper.words}: nicht erreicht.`] : [];
  const range = found.length > 1 ? { min: found[0]!, max: found.at(-1)! } : open;
  const why =
    found.length > 1
      ? 'Der Wert liegt auf der Grenze zweier Stufen'
      : rows.length > 0
        ? 'Für diesen Wert ist keine Stufe bekannt'
        : 'Die Zwischenstufen sind nicht bekannt';
  return {
    ...range,
    trust: 'range',
    steps: [...steps, ...notReached, `${why}: ${figure(range.min)} bis ${points(range.max)}.`],
  };
}

/** „Volle 200 Punkte über 20 %“; null: this version has no upper step, or nobody knows it. */
function fullAt({ id, full, unit }: CriterionRow, value: number, figures: Figures, most: number) {
  const limit = known(figures, `score_${id}_full`);
  if (!full || limit === null) return null;
  const words = `Volle ${points(most)} ${full.words(`${figure(limit)}\u00a0${unit}`)}`;
  return { words, reached: full.reached(value, limit) };
}

type FastLane = ForecastDto['fastLane'];

/** Above the line an application is decided at once, whatever others are filed. */
export function fastLaneOf(
  total: Pick<Score['total'], 'min' | 'max'>,
  line: number | null,
  earlier: FastLane['earlier'],
): FastLane {
  if (line === null) {
    const before = earlier ? ` ${earlier.year} waren es ${points(earlier.points)}.` : '';
    const sentence = `Für diese Fassung ist nicht bekannt, ab wie vielen Punkten die Schnellspur gilt.${before}`;
    return { points: null, verdict: 'unknown', sentence, earlier };
  }
  const { min, max } = total;
  const what = min === max ? ofPoints(min) : `${figure(min)} bis ${ofPoints(max)}`;
  const from = `Schnellspur ab ${ofPoints(line)}`;
  const [verdict, sentence] =
    min >= line
      ? (['above', `${from}: mit ${what} erreicht.`] as const)
      : max < line
        ? (['below', `${from}: mit ${what} nicht erreicht.`] as const)
        : (['open', `${from}: mit ${what} offen.`] as const);
  return {
    points: line,
    verdict,
    sentence,
    earlier: null,
  };
}
