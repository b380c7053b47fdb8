import { AreaLocator, usePlace } from './area-locator.js';
import { AreaPicture } from './area-picture.js';
import { isLargePart } from './area-place.js';
import { useWriting } from './old-new.js';
import type { Comparison } from './queries.js';
import { areaText } from './version.js';

interface AreaChangeProps {
  area: NonNullable<Comparison['area']>;
  /** The Gemeinde whose border moved. */
  ags: string;
}

/** A moved border, drawn: what came and what went, in the shape of the Gemeinde or, where it is small, beside it. */
export function AreaChange({ area, ags }: AreaChangeProps) {
  const writing = useWriting();
  const place = usePlace(ags);
  if (!area.drawing) return null;
  const { bounds } = area.drawing;
  const isLarge = place !== null && isLargePart(place.bounds, bounds);
  return (
    <div className="area-change">
      <AreaPicture drawing={area.drawing} change={areaText(writing, area)} place={isLarge ? place : null} />
      {place && !isLarge && <AreaLocator place={place} bounds={bounds} />}
    </div>
  );
}
