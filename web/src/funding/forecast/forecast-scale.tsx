import { useTranslation } from 'react-i18next';
import type { ForecastDto } from '../../api/forecasts.js';
import { useFormat } from '../../ui/format.js';
import { rangeText } from './forecast-words.js';

interface ScaleProps {
  total: { min: number; max: number; of: number };
  fastLane: ForecastDto['fastLane'];
}

const [WIDTH, TOP] = [500, 22];

/** The range of points on the whole scale, and the line above which an application is decided at once. */
export function ForecastScale({ total, fastLane }: ScaleProps) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const { min, max, of } = total;
  const at = (points: number) => (WIDTH * Math.min(points, of)) / of;
  const line = fastLane.points ?? fastLane.earlier?.points ?? null;
  const isEarlier = fastLane.points === null;
  const words =
    line === null
      ? ''
      : isEarlier
        ? t('score.lineEarlier', { points: format.measure(line), year: fastLane.earlier!.year })
        : t('score.lineLabel', { points: format.measure(line) });
  const points = rangeText(t, format, total);
  const said = line === null || isEarlier ? '' : t('score.line', { points: format.measure(line) });
  return (
    <svg
      className="forecast-scale"
      viewBox={`-10 -8 ${WIDTH + 20} 82`}
      role="img"
      aria-label={t('score.scale', { of: format.measure(of), points, line: said })}
    >
      <rect className="scale-track" x="0" y={TOP} width={WIDTH} height="10" />
      <rect className="scale-range" x={at(min)} y={TOP} width={Math.max(at(max) - at(min), 3)} height="10" />
      {line !== null && (
        <>
          <path
            className="scale-line"
            d={`M${at(line)} ${TOP - 4}V${TOP + 30}`}
            strokeDasharray={isEarlier ? '4 3' : undefined}
          />
          <text className="scale-text" x={at(line)} y={TOP + 47} textAnchor={anchorAt(line, of)}>
            {words}
          </text>
        </>
      )}
      <text
        className="scale-text scale-bold"
        x={at((min + max) / 2)}
        y={TOP - 9}
        textAnchor={anchorAt((min + max) / 2, of)}
      >
        {points}
      </text>
      <text className="scale-text" x="0" y={TOP + 27}>
        0
      </text>
      <text className="scale-text" x={WIDTH} y={TOP + 27} textAnchor="end">
        {format.measure(of)}
      </text>
    </svg>
  );
}

/** Near an end the words stay inside the picture. */
const anchorAt = (points: number, of: number): 'start' | 'middle' | 'end' =>
  points < of * 0.15 ? 'start' : points > of * 0.85 ? 'end' : 'middle';
