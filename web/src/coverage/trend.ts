import type { CoverageTrend } from '../api/client.js';

export const trendClasses = [50, 100, 1000] as const;

type Point = CoverageTrend['points'][number];

export interface TrendLine {
  minMbit: number;
  /** Stretches that may be joined by a line: the series is cut at every break and at every gap. */
  stretches: { x: number; share: number; date: string }[][];
}

const DAY = 86_400_000;

/** Points in order of time with their place on the axis (0 to 1) by date, not by number. */
export function placedPoints(trend: CoverageTrend): (Point & { x: number })[] {
  const points = [...trend.points].sort((a, b) => (a.referenceDate < b.referenceDate ? -1 : 1));
  const days = points.map((point) => Date.parse(point.referenceDate) / DAY);
  const first = days[0] ?? 0;
  const span = Math.max((days.at(-1) ?? 0) - first, 1);
  return points.map((point, index) => ({
    ...point,
    x: points.length === 1 ? 0.5 : (days[index]! - first) / span,
  }));
}

/** Lines never cross a break: figures before and after it cannot be compared. */
export function trendLines(points: ReturnType<typeof placedPoints>): TrendLine[] {
  return trendClasses.map((minMbit) => {
    const stretches: TrendLine['stretches'] = [];
    let open = false;
    for (const point of points) {
      const share = point.figures.find((figure) => figure.minMbit === minMbit)?.share ?? null;
      if (point.seriesBreak) open = false;
      if (share === null) {
        open = false;
        continue;
      }
      if (!open) stretches.push([]);
      stretches.at(-1)!.push({ x: point.x, share, date: point.referenceDate });
      open = true;
    }
    return { minMbit, stretches };
  });
}

/** The breaks between two points: where on the axis, their number, and why. */
export function trendBreaks(
  points: ReturnType<typeof placedPoints>,
): { x: number; number: number; text: string; date: string }[] {
  const breaks = points.flatMap((point, index) => {
    const before = points[index - 1];
    return point.seriesBreak && before
      ? [{ x: (before.x + point.x) / 2, text: point.seriesBreak, date: point.referenceDate }]
      : [];
  });
  return breaks.map((each, index) => ({ ...each, number: index + 1 }));
}
