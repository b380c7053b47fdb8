import type { MapOutline } from '../api/client.js';
import { PatternDefs } from '../coverage/swatch.js';
import { percentText, useFormat } from '../ui/format.js';
import { useShapeTitle } from './map-words.js';
import { MunicipalityShape } from './municipality-shape.js';
import { cropAround, type CropLabel } from './neighbour-crop.js';
import type { Point } from './path.js';
import { pointIn } from './projection.js';

interface NeighbourMapProps {
  outline: MapOutline;
  ags: string;
  shares: Map<string, number | null>;
  /** A place in it that is marked, longitude and latitude. */
  point?: [number, number] | null;
}

/** Width of the drawing on the page, in pixels: what patterns and letters are measured by. */
const SHOWN = 484;

/** A place among its neighbours, each with its share; the place outlined in ink. */
export function NeighbourMap({ outline, ags, shares, point = null }: NeighbourMapProps) {
  const title = useShapeTitle();
  const crop = cropAround(outline, ags);
  if (!crop) return null;
  const { view, shapes, districts, labels } = crop;
  const pixel = view.size / SHOWN;
  const place = shapes.at(-1)!;
  return (
    <svg
      className="outline-map neighbour-map"
      viewBox={`${view.x} ${view.y} ${view.size} ${view.size}`}
      data-outline={outline.viewBox.join(' ')}
      data-bounds={outline.bounds.join(' ')}
      data-version={outline.dataVersion}
      aria-hidden="true"
      focusable="false"
    >
      <PatternDefs prefix="map" scale={pixel} />
      {shapes.map((shape) => {
        const share = shares.get(shape.ags) ?? null;
        return (
          <MunicipalityShape key={shape.ags} shape={shape} share={share} title={title(shape.name, share)} />
        );
      })}
      {districts.map((shape) => (
        <path
          key={shape.ags}
          className="district-line"
          d={shape.d}
          data-kind="district"
          data-ags={shape.ags}
          data-name={shape.name}
        />
      ))}
      <path className="selected-halo" d={place.d} />
      <path className="selected-line" d={place.d} />
      {labels.map((label) => (
        <Label
          key={label.ags}
          label={label}
          share={shares.get(label.ags) ?? null}
          pixel={pixel}
          main={label.ags === ags}
        />
      ))}
      {point && <Mark at={pointIn(outline, point)} pixel={pixel} />}
    </svg>
  );
}

/** A dot in a ring, as on the interactive map. */
function Mark({ at: [x, y], pixel }: { at: Point; pixel: number }) {
  return (
    <g className="map-mark">
      <circle className="map-mark-ring" cx={x} cy={y} r={9 * pixel} />
      <circle className="map-mark-dot" cx={x} cy={y} r={4 * pixel} />
    </g>
  );
}

interface LabelProps {
  label: CropLabel;
  share: number | null;
  /** SVG units a pixel. */
  pixel: number;
  main: boolean;
}

function Label({ label, share, pixel, main }: LabelProps) {
  const format = useFormat();
  const [x, y] = label.at;
  const size = (main ? 16 : 14) * pixel;
  return (
    <text className="map-label" fontSize={size} x={x} y={y}>
      <tspan x={x}>{label.name}</tspan>
      {share !== null && (
        <tspan x={x} dy={size * 1.15}>
          {percentText(format.wholeShare(share))}
        </tspan>
      )}
    </text>
  );
}
