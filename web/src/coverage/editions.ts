import type { EditionDto } from '../api/client.js';

/** What can be chosen on the map: a reference date, with the technologies of all editions of that day. */
export interface EditionChoice {
  referenceDate: string;
  technologies: string[];
}

/** Levels that can hold figures of Gemeinden; those of cells are summed up. */
const levels = ['municipality', 'mixed', 'cell'];

/** Reference dates with figures of Gemeinden, the newest first. */
export function editionChoices(editions: EditionDto[]): EditionChoice[] {
  const byDate = new Map<string, Set<string>>();
  for (const { level, referenceDate, technologies } of editions) {
    if (!levels.includes(level)) continue;
    const held = byDate.get(referenceDate) ?? new Set();
    technologies.forEach(({ technology }) => held.add(technology));
    byDate.set(referenceDate, held);
  }
  const dates = [...byDate.keys()].sort().reverse();
  return dates.map((referenceDate) => ({
    referenceDate,
    technologies: inOrder([...byDate.get(referenceDate)!]),
  }));
}

/** In the order of the house; what is new to us comes last, under its own name. */
function inOrder(technologies: string[]): string[] {
  const order = ['all', 'ftthb', 'hfc', 'dsl', 'wired', 'wireless'];
  const rank = (technology: string) => (order.indexOf(technology) + order.length + 1) % (order.length + 1);
  return technologies.sort((a, b) => rank(a) - rank(b));
}

/** The reference date before the newest, if the two can be compared; null: there is none. */
export function previousDate(editions: EditionDto[]): string | null {
  const dates = [...new Set(editions.map(({ referenceDate }) => referenceDate))].sort().reverse();
  const isBroken = editions.some((edition) => edition.referenceDate === dates[0] && edition.seriesBreak);
  return isBroken ? null : (dates[1] ?? null);
}

/** The edition that figures of Gemeinden come from, told by its date and source; null: it is not among these. */
export function editionOf(
  editions: EditionDto[],
  { referenceDate, source, isDemo }: Pick<EditionDto, 'referenceDate' | 'source' | 'isDemo'>,
): EditionDto | null {
  const fitting = editions.filter(
    (edition) =>
      edition.referenceDate === referenceDate && edition.source === source && edition.isDemo === isDemo,
  );
  const byLevel = levels.flatMap((level) => fitting.filter((edition) => edition.level === level));
  return byLevel[0] ?? fitting[0] ?? null;
}

/** The cells of the very date whose figures are shown; null: it has none, and those of another date are not drawn. */
export function cellEditionOf(editions: EditionDto[], shown: string | null | undefined): EditionDto | null {
  const cells = editions.filter((edition) => edition.level === 'cell' && edition.referenceDate === shown);
  // The service, too, serves the official ones where there are both.
  return cells.find((edition) => !edition.isDemo) ?? cells[0] ?? null;
}

/** The choices with the shown date among them, even where nothing is known of it: a chooser must not name another. */
export function choicesWith(choices: EditionChoice[], shown: string | null): EditionChoice[] {
  if (!shown || choices.some(({ referenceDate }) => referenceDate === shown)) return choices;
  return [{ referenceDate: shown, technologies: ['all'] }, ...choices];
}

/** Whether what the map shows when zoomed in is made up. */
export const hasDemoCells = (editions: EditionDto[]) =>
  editions.some((edition) => edition.level === 'cell' && edition.isDemo);
