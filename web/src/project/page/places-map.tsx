import type { MapOutline } from '../../api/client.js';
import { useHref } from '../../ui/as-of.js';
import { useFormat } from '../../ui/format.js';
import { type Circle, cropPlaces, type Place } from './places-crop.js';

/** The Gemeinden of a project with a circle each. The table beside it says the same, so it is hidden from screen readers. */
export function PlacesMap({ outline, places }: { outline: MapOutline; places: Place[] }) {
  const href = useHref();
  const crop = cropPlaces(outline, places);
  if (!crop) return null;
  const { view, pixel, shapes, districts, circles } = crop;
  const own = new Set(places.map(({ ags }) => ags));
  return (
    <svg
      className="outline-map places-map"
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      data-outline={outline.viewBox.join(' ')}
      data-version={outline.dataVersion}
      aria-hidden="true"
      focusable="false"
    >
      {shapes.map(({ ags, name, d }) => (
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label
        <a key={ags} href={href(`/gemeinde/${ags}`)} tabIndex={-1}>
          <path
            className={own.has(ags) ? 'place place-own' : 'place'}
            d={d}
            data-kind="municipality"
            data-ags={ags}
            data-name={name}
          >
            <title>{name}</title>
          </path>
        </a>
      ))}
      {districts.map(({ ags, name, d }) => (
        <path
          key={ags}
          className="district-line"
          d={d}
          data-kind="district"
          data-ags={ags}
          data-name={name}
        />
      ))}
      <g fontSize={13 * pixel}>
        {circles.map((circle, index) => (
          <CountCircle key={circle.ags} circle={circle} pixel={pixel} isMain={index < 3} />
        ))}
      </g>
    </svg>
  );
}

interface CountCircleProps {
  circle: Circle;
  /** SVG units a pixel. */
  pixel: number;
  /** One of those that keep their name on a small screen. */
  isMain: boolean;
}

function CountCircle({ circle, pixel, isMain }: CountCircleProps) {
  const format = useFormat();
  const { at, radius, count, named, name } = circle;
  const [x, y] = at;
  const text = count === null ? '' : format.count(count);
  // A figure that does not fit into its circle stands in the table only.
  const fits = text.length > 0 && text.length * 4.4 * pixel < radius;
  return (
    <g className="place-count">
      <circle cx={x} cy={y} r={radius} />
      {fits && (
        <text className="place-number" x={x} y={y + 4.5 * pixel}>
          {text}
        </text>
      )}
      {named && (
        <text
          className={isMain ? 'map-label map-label-main' : 'map-label map-label-other'}
          x={x}
          y={y + radius}
          dy="1em"
        >
          {name}
        </text>
      )}
    </g>
  );
}
