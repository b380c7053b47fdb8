import { memo, type MouseEvent } from 'react';
import type { MapOutline } from '../api/client.js';
import { PatternDefs } from '../coverage/swatch.js';
import { useShapeTitle } from './map-words.js';
import { MunicipalityShape } from './municipality-shape.js';
import { labelPoint, ringsOf } from './path.js';
import { namedPlaces } from './places.js';

interface OutlineMapProps {
  outline: MapOutline;
  /** Empty while there are no figures: the shapes then stand without colour. */
  shares: Map<string, number | null>;
  selected?: string | null;
  /** Kreis whose Gemeinden stand out; the rest is dimmed. */
  district?: string | null;
  patterns?: boolean;
  onSelect?: (ags: string) => void;
}

/** Width of the drawing on a wide page, in pixels: what patterns and letters are measured by. */
const SHOWN = 850;

/**
 * The map without a map program: rendered on the server, in print, and under MapLibre until that is ready.
 * Each Gemeinde is a link for the mouse; by keyboard and screen reader the list beside it says the same.
 */
export const OutlineMap = memo(function OutlineMap(props: OutlineMapProps) {
  const { outline, shares, selected, district, patterns = true, onSelect } = props;
  const chosen = outline.municipalities.find((shape) => shape.ags === selected);
  const title = useShapeTitle();
  const shareOf = (ags: string) => (shares.size > 0 ? (shares.get(ags) ?? null) : undefined);
  const pixel = outline.viewBox[2] / SHOWN;
  const follow = (event: MouseEvent<SVGSVGElement>) => {
    const ags = (event.target as SVGElement).dataset['ags'];
    if (!ags || !onSelect || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(ags);
  };
  return (
    <svg
      className={`outline-map${patterns ? '' : ' no-patterns'}`}
      viewBox={outline.viewBox.join(' ')}
      data-outline={outline.viewBox.join(' ')}
      data-bounds={outline.bounds.join(' ')}
      data-version={outline.dataVersion}
      aria-hidden="true"
      focusable="false"
      onClick={follow}
    >
      <PatternDefs prefix="map" scale={pixel} />
      <g className="municipalities">
        {outline.municipalities.map((shape) => (
          <MunicipalityShape
            key={shape.ags}
            shape={shape}
            share={shareOf(shape.ags)}
            title={title(shape.name, shareOf(shape.ags))}
            dimmed={Boolean(district) && !shape.ags.startsWith(district!)}
          />
        ))}
      </g>
      {outline.districts.map(({ ags, name, d, label }) => (
        <path
          key={ags}
          className="district-line"
          d={d}
          data-kind="district"
          data-ags={ags}
          data-name={name}
          data-label={label?.join(' ')}
        />
      ))}
      <path className="state-line" d={outline.state.d} data-kind="state" />
      {chosen && <path className="selected-halo" d={chosen.d} />}
      {chosen && <path className="selected-line" d={chosen.d} />}
      <PlaceNames outline={outline} pixel={pixel} />
    </svg>
  );
});

/** The larger towns by name; on a small screen the style sheet keeps the first three and makes them larger. */
function PlaceNames({ outline, pixel }: { outline: MapOutline; pixel: number }) {
  const labels = namedPlaces.map((ags, index) => {
    const shape = outline.municipalities.find((each) => each.ags === ags);
    if (!shape) return null;
    const [x, y] = labelPoint(ringsOf(shape.d));
    const className = index < 3 ? 'map-label map-label-main' : 'map-label map-label-other';
    return (
      <text key={ags} className={className} x={Math.round(x)} y={Math.round(y)}>
        {shape.name}
      </text>
    );
  });
  return <g fontSize={14 * pixel}>{labels}</g>;
}
