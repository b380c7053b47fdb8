import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.js';
import type { PlaceShape } from './area-locator.js';
import { placedIn } from './area-place.js';
import { type AreaDrawing, type DrawnPart, SIZE } from './area-drawing.js';

interface AreaPictureProps {
  drawing: AreaDrawing;
  /** The change in words: the drawing only repeats it. */
  change: string;
  /** Drawn below, coarse, where the change is large enough; null: not. */
  place: PlaceShape | null;
}

/** What came (green, diagonal lines, "+") and what went (red, level lines, dashed edge, "−"). */
export function AreaPicture({ drawing, change, place }: AreaPictureProps) {
  const { t } = useTranslation('history');
  // The id also stands in url(#…).
  const id = useId().replace(/[^\w-]/g, '');
  return (
    <figure className="area-picture">
      <svg
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        role="img"
        aria-label={t('area.drawing', { change })}
        focusable="false"
      >
        <defs>
          <Hatch id={`${id}-added`} className="area-added" d="M-2 6L6 -2M0 12L12 0M6 14L14 6" />
          <Hatch id={`${id}-removed`} className="area-removed" d="M0 3h12M0 9h12" />
        </defs>
        {place && (
          <path
            className="area-place"
            d={place.d}
            transform={placedIn(place.box, place.bounds, drawing.bounds)}
          />
        )}
        <Parts
          parts={drawing.added}
          className="area-added"
          fill={`url(#${id}-added)`}
          sign="M-6 0h12M0 -6v12"
        />
        <Parts
          parts={drawing.removed}
          className="area-removed"
          fill={`url(#${id}-removed)`}
          sign="M-6 0h12"
        />
        <Scale {...drawing.scale} />
      </svg>
      <figcaption className="area-keys">
        {drawing.added.length > 0 && <span className="area-key area-added">{t('area.addedKey')}</span>}
        {drawing.removed.length > 0 && <span className="area-key area-removed">{t('area.removedKey')}</span>}
        {place && <span>{t('area.today')}</span>}
      </figcaption>
    </figure>
  );
}

export function Hatch({ id, className, d }: { id: string; className: string; d: string }) {
  return (
    <pattern id={id} width="12" height="12" patternUnits="userSpaceOnUse" className={className}>
      <rect className="area-ground" width="12" height="12" />
      <path className="area-lines" d={d} />
    </pattern>
  );
}

interface PartsProps {
  parts: DrawnPart[];
  className: string;
  fill: string;
  /** Drawn round the origin. */
  sign: string;
}

export function Parts({ parts, className, fill, sign }: PartsProps) {
  return (
    <g className={className}>
      {parts.map(({ d, at }) => (
        <g key={d}>
          <path className="area-edge" d={d} fill={fill} fillRule="evenodd" />
          {at && (
            <g transform={`translate(${at.join(' ')})`}>
              <circle className="area-sign-ground" r="9" />
              <path className="area-sign" d={sign} />
            </g>
          )}
        </g>
      ))}
    </g>
  );
}

export function Scale({ units, metres, y = SIZE - 12 }: AreaDrawing['scale'] & { y?: number }) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const inKilometres = metres >= 1000;
  const length = format.measure(inKilometres ? metres / 1000 : metres);
  return (
    <g className="area-scale" transform={`translate(10 ${y})`}>
      <path d={`M0 -5v5h${units}v-5`} />
      <text x={units + 8}>{t('area.scale', { length, unit: inKilometres ? 'km' : 'm' })}</text>
    </g>
  );
}
