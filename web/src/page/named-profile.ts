import type { CoverageProfile } from '../api/client.js';
import { useAreaName } from '../municipality/area-name.js';

/** The areas of a table as its reader calls them; `place` is the Gemeinde that it is of, if it is of one. */
export function useNamedProfile(): (profile: CoverageProfile, place?: string) => CoverageProfile {
  const areaNameOf = useAreaName();
  return (profile, place) => ({
    ...profile,
    areas: profile.areas.map((area, index) => ({
      ...area,
      name: index === 0 && place ? place : areaNameOf({ ags: area.area, name: area.name }),
    })),
  });
}
