import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageShareDto } from '../api/client.js';
import type { Filter } from '../coverage/filter.js';
import { LegendRow } from '../coverage/legend.js';
import { sharesQuery } from '../coverage/queries.js';
import { useSpeech } from '../coverage/speech.js';
import { cropAround } from '../map/neighbour-crop.js';
import { NeighbourMap } from '../map/neighbour-map.js';
import { outlineQuery, useNamedOutline } from '../map/outline.js';
import { useHref } from '../ui/as-of.js';

interface SurroundingsProps {
  ags: string;
  filter: Filter;
  /** A place in it that is marked, longitude and latitude. */
  point?: [number, number] | null;
  /** The map page with the place; without it that of the Gemeinde. */
  mapPath?: string;
  /** What takes over the still picture, where something does. */
  takeOver?: (still: ReactNode, rows: CoverageShareDto[]) => ReactNode;
}

const noRows: never[] = [];

/** The place among its neighbours, with the scale. */
export function Surroundings({ ags, filter, point, mapPath, takeOver }: SurroundingsProps) {
  const { t } = useTranslation(['page', 'map']);
  const speech = useSpeech();
  const href = useHref();
  const { data: shares } = useQuery(sharesQuery(filter));
  const outline = useNamedOutline(useQuery(outlineQuery()).data, shares?.items ?? noRows);
  if (!outline || !shares) return null;
  const byArea = new Map(shares.items.map((row) => [row.area, row.share]));
  const still = <NeighbourMap outline={outline} ags={ags} shares={byArea} point={point ?? null} />;
  return (
    <figure className="surroundings">
      {takeOver ? takeOver(still, shares.items) : still}
      <LegendRow />
      <figcaption className="source">
        {`${t('municipality.mapCaption', { day: speech.format.day(shares.referenceDate) })} `}
        <a className="no-print" href={href(mapPath ?? `/karte?area=${ags}`)}>
          {t('municipality.openMap')}
        </a>
      </figcaption>
    </figure>
  );
}

/** The page carries the figures of the Gemeinden that are drawn; those of the whole Land weigh a third of it. */
export function keepSurroundings(queries: QueryClient, ags: string, filter: Filter): void {
  const outline = queries.getQueryData(outlineQuery().queryKey);
  const crop = outline && cropAround(outline, ags);
  if (!crop) return;
  const drawn = new Set(crop.shapes.map((shape) => shape.ags));
  queries.setQueryData(
    sharesQuery(filter).queryKey,
    (shares) => shares && { ...shares, items: shares.items.filter(({ area }) => drawn.has(area)) },
  );
}
