import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getMapOutline } from '../api/client.js';
import { type Box, boxOf, ringsOf } from '../map/path.js';
import { type Bounds, frameIn } from './area-place.js';
import { municipalityQuery } from '../municipality/queries.js';

/** The shape of one Gemeinde out of the map of the Land, which is a hundred times larger and therefore not kept. */
export const placeShapeQuery = (ags: string) =>
  queryOptions({
    queryKey: ['place-shape', ags],
    queryFn: async (): Promise<{ d: string; box: Box } | null> => {
      const { municipalities } = await getMapOutline();
      const d = municipalities.find((shape) => shape.ags === ags)?.d;
      return d ? { d, box: boxOf(ringsOf(d)) } : null;
    },
    staleTime: Infinity,
  });

/** Of the Gemeinde, as far as it is known: what a drawing of a part of it is placed by. */
export function usePlace(ags: string) {
  const { data: shape } = useQuery(placeShapeQuery(ags));
  const { data: municipality } = useQuery(municipalityQuery(ags));
  return shape && municipality ? { ...shape, bounds: municipality.bounds } : null;
}
export type PlaceShape = NonNullable<ReturnType<typeof usePlace>>;

/** Where in the Gemeinde a change of its area lies: its shape of today, coarse, and a frame. */
export function AreaLocator({ place, bounds }: { place: PlaceShape; bounds: Bounds }) {
  const { t } = useTranslation('history');
  const { box, d } = place;
  const [x, y, right, foot] = frameIn(box, place.bounds, bounds);
  const size = Math.max(box[2] - box[0], box[3] - box[1]) * 1.3;
  const view = [(box[0] + box[2] - size) / 2, (box[1] + box[3] - size) / 2, size, size];
  // A frame that cannot be seen is no help.
  const least = size / 14;
  const [width, height] = [Math.max(right - x, least), Math.max(foot - y, least)];
  return (
    <figure className="area-locator">
      <svg viewBox={view.map(Math.round).join(' ')} aria-hidden="true" focusable="false">
        <path className="locator-place" d={d} />
        <rect
          className="locator-frame"
          x={(x + right - width) / 2}
          y={(y + foot - height) / 2}
          width={width}
          height={height}
        />
      </svg>
      <figcaption>{t('area.place')}</figcaption>
    </figure>
  );
}
