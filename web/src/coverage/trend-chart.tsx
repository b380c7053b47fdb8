import { placedPoints, trendBreaks, type TrendLine, trendLines } from './trend.js';
import { type Speech, whenOf } from './sentences.js';
import { useSpeech } from './speech.js';
import type { CoverageTrend } from '../api/client.js';

/** The drawing in SVG units, about as many as it has pixels: one for wide pages, one for the phone. */
interface Frame {
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  left: number;
  right: number;
  label: 'trend.lineLabel' | 'trend.lineLabelShort';
}
const wide: Frame = { name: 'wide', width: 760, height: 300, left: 56, right: 220, label: 'trend.lineLabel' };
const narrow: Frame = {
  name: 'narrow',
  width: 358,
  height: 260,
  left: 50,
  right: 96,
  label: 'trend.lineLabelShort',
};
const TOP = 34;
const BOTTOM = 46;
const plotHeight = ({ height }: Frame) => height - TOP - BOTTOM;
const placesIn = (frame: Frame) => ({
  x: (x: number) => Math.round(frame.left + 20 + x * (frame.width - frame.left - frame.right - 32)),
  y: (share: number) => Math.round(TOP + plotHeight(frame) * (1 - Math.min(share, 100) / 100)),
});

/** The development over the editions as lines; the table beside it says the same in numbers. */
export function TrendChart({ trend }: { trend: CoverageTrend }) {
  return (
    <>
      <Drawing trend={trend} frame={wide} />
      <Drawing trend={trend} frame={narrow} />
    </>
  );
}

interface Part {
  frame: Frame;
  speech: Speech;
}

function Drawing({ trend, frame }: { trend: CoverageTrend; frame: Frame }) {
  const speech = useSpeech();
  const points = placedPoints(trend);
  const lines = trendLines(points);
  const breaks = trendBreaks(points);
  const at = placesIn(frame);
  return (
    <svg
      className={`trend-chart trend-chart-${frame.name}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={summary(speech, lines)}
    >
      {[0, 25, 50, 75, 100].map((share) => (
        <g key={share}>
          <path className="trend-grid" d={`M${frame.left} ${at.y(share)}H${frame.width - frame.right}`} />
          <text className="trend-axis" x={frame.left - 8} y={at.y(share) + 5} textAnchor="end">
            {share === 100 ? speech.t('percent', { share }) : share}
          </text>
        </g>
      ))}
      {points.map((point) => (
        <DateLabel
          key={point.referenceDate}
          x={at.x(point.x)}
          y={at.y(0)}
          date={point.referenceDate}
          speech={speech}
        />
      ))}
      {breaks.map((each) => (
        <BreakMark key={each.number} x={at.x(each.x)} number={each.number} frame={frame} />
      ))}
      {lines.map((line) => (
        <Line key={line.minMbit} line={line} frame={frame} />
      ))}
      <EndLabels lines={lines} speech={speech} frame={frame} />
    </svg>
  );
}

function DateLabel({ x, y, date, speech }: { x: number; y: number; date: string; speech: Speech }) {
  const [first, second] = twoLines(speech, date);
  return (
    <g className="trend-axis">
      <path className="trend-tick" d={`M${x} ${y}v6`} />
      <text x={x} y={y + 22} textAnchor="middle">
        {first}
      </text>
      <text x={x} y={y + 39} textAnchor="middle">
        {second}
      </text>
    </g>
  );
}

/** "Mitte" over "2021", or "30.04." over "2022". */
function twoLines(speech: Speech, date: string): [string, string] {
  const [first, second, more] = whenOf(speech, date).split(' ');
  if (first && second && !more && /^\d{4}$/.test(second)) return [first, second];
  const day = speech.format.shortDay(date);
  return [day.slice(0, 6), day.slice(6)];
}

/** A hatched gap with a number: the text to it stands below the chart and in the table. */
function BreakMark({ x, number, frame }: { x: number; number: number; frame: Frame }) {
  const height = plotHeight(frame) + 8;
  return (
    <g className="trend-break">
      <rect x={x - 6} y={TOP - 8} width="12" height={height} />
      <path d={`M${x - 6} ${TOP - 8}v${height}M${x + 6} ${TOP - 8}v${height}`} />
      <circle cx={x} cy={TOP - 16} r="11" />
      <text x={x} y={TOP - 11} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}

/** Each class has a shape of its own: square, triangle, circle. */
function Line({ line, frame }: { line: TrendLine; frame: Frame }) {
  const at = placesIn(frame);
  return (
    <g className={`trend-line trend-line-${line.minMbit}`}>
      {line.stretches.map((stretch) => (
        <path
          key={stretch[0]!.date}
          d={`M${stretch.map(({ x, share }) => `${at.x(x)} ${at.y(share)}`).join('L')}`}
        />
      ))}
      {line.stretches.flat().map(({ x, share, date }) => (
        <path key={date} className="trend-mark" d={markAt(line.minMbit, at.x(x), at.y(share))} />
      ))}
    </g>
  );
}

function markAt(minMbit: number, x: number, y: number): string {
  if (minMbit === 50) return `M${x - 5} ${y - 5}h10v10h-10z`;
  if (minMbit === 100) return `M${x} ${y - 6}l6.5 11h-13z`;
  return `M${x - 5.5} ${y}a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0`;
}

/** The newest value of each line at its end, pushed apart where lines meet. */
function EndLabels({ lines, speech, frame }: Part & { lines: TrendLine[] }) {
  const { t, format } = speech;
  const at = placesIn(frame);
  const ends = lines.flatMap(({ minMbit, stretches }) => {
    const end = stretches.at(-1)?.at(-1);
    return end ? [{ minMbit, share: end.share, y: at.y(end.share) + 5 }] : [];
  });
  ends.sort((a, b) => a.y - b.y || a.minMbit - b.minMbit);
  for (let index = 1; index < ends.length; index += 1)
    ends[index]!.y = Math.max(ends[index]!.y, ends[index - 1]!.y + 19);
  const overflow = Math.max(0, (ends.at(-1)?.y ?? 0) - (at.y(0) + 5));
  return ends.map(({ minMbit, share, y }) => (
    <text key={minMbit} className="trend-end" x={frame.width - frame.right + 10} y={y - overflow}>
      <tspan className="trend-end-share">{format.share(share)}</tspan>
      <tspan className="trend-end-class" dx="6">
        {t(frame.label, { speed: format.count(minMbit) })}
      </tspan>
    </text>
  ));
}

/** The chart in a few sentences, for who cannot see it. */
function summary(speech: Speech, lines: TrendLine[]): string {
  const { t, format } = speech;
  const said = lines.flatMap(({ minMbit, stretches }) => {
    const stretch = stretches.at(-1);
    const [start, end] = [stretch?.[0], stretch?.at(-1)];
    if (!start || !end) return [];
    const values = {
      from: format.share(start.share),
      start: whenOf(speech, start.date),
      to: format.share(end.share),
      end: whenOf(speech, end.date),
    };
    return [t('trend.line', { speed: format.count(minMbit), ...values })];
  });
  return t('trend.summary', { lines: said.join(' ') });
}
