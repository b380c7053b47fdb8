import type { CoverageProfile } from '../api/client.js';
import { useAreaName } from '../municipality/area-name.js';

/** The areas of a table of a Gemeinde as its reader calls them; `place` is that of the Gemeinde. */
export function useNamedProfile(): (profile: CoverageProfile, place: string) => CoverageProfile {
  const areaNameOf = useAreaName();
  return (profile, place) => ({
    ...profile,
    areas: profile.areas.map((area, index) => ({
      ...area,
      name: index === 0 ? place : areaNameOf({ ags: area.area, name: area.name }),
    })),
  });
}
