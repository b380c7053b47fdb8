import type { NewsScope } from './news.dto.js';
import type { SubscriptionRow } from './subscription.queries.js';

/* What a subscription is for, as it is asked for and as it is stored. Pure. */

export function scopeOf({ municipality, district, project_id, area }: SubscriptionRow): NewsScope {
  if (municipality) return { municipality };
  if (district) return { district };
  return project_id === null ? { polygon: polygonOf(area!) } : { project: project_id };
}

function polygonOf(geoJson: string): string {
  const { coordinates } = JSON.parse(geoJson) as { coordinates: [number, number][][] };
  return coordinates[0]!
    .slice(0, -1)
    .map((point) => point.join(','))
    .join(';');
}

export const isSameScope = (one: NewsScope, other: NewsScope): boolean =>
  (['municipality', 'district', 'project', 'polygon'] as const).every((key) => one[key] === other[key]);
