import { queryOptions } from '@tanstack/react-query';
import {
  getDistrictCoverage,
  getDistrictCoverageTrend,
  getStateCoverage,
  getStateCoverageTrend,
  listCoverageShares,
} from '../api/client.js';
import type { Filter } from './filter.js';

/* What the statistics ask beside the shares of the Gemeinden (`sharesQuery`). */

const userGroup = 'households' as const;
const known = <T>(value: T | null): T | undefined => value ?? undefined;
const isDistrict = (area: string) => area.length === 5;

/** Of a Kreis (and the Land beside it) or of the Land. */
export const areaProfileQuery = (area: string, { edition, asOf }: Filter) =>
  queryOptions({
    queryKey: ['areaProfile', area, edition, asOf],
    queryFn: () => {
      const query = { edition: known(edition), userGroup, asOf: known(asOf) };
      return isDistrict(area)
        ? getDistrictCoverage({ path: { ags: area }, query })
        : getStateCoverage({ path: { key: area }, query });
    },
  });

export const areaTrendQuery = (area: string, asOf: string | null) =>
  queryOptions({
    queryKey: ['areaTrend', area, asOf],
    queryFn: () => {
      const query = { userGroup, technology: 'all', asOf: known(asOf) };
      return isDistrict(area)
        ? getDistrictCoverageTrend({ path: { ags: area }, query })
        : getStateCoverageTrend({ path: { key: area }, query });
    },
  });

/** All Kreise; there are never more than one answer holds. */
export const districtSharesQuery = ({ edition, technology, minMbit, asOf }: Filter) =>
  queryOptions({
    queryKey: ['districtShares', edition, technology, minMbit, asOf],
    queryFn: () =>
      listCoverageShares({
        query: {
          level: 'district',
          edition: known(edition),
          technology,
          minMbit,
          asOf: known(asOf),
          userGroup,
          limit: 500,
          sort: '-share',
        },
      }),
  });
