import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiError } from '../../api/client.js';
import { findProgrammes, type FinderQuery, type ForecastBody, getForecast } from '../../api/forecasts.js';
import type { RecordDto } from '../../api/records.js';

export const forecastQuery = (body: ForecastBody) =>
  queryOptions({
    queryKey: ['forecast', body],
    queryFn: () => getForecast(body),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** What is stored of a project: of its funding case where it has one, else of the record alone. */
export const storedForecastQuery = (record: RecordDto) =>
  queryOptions({
    queryKey: ['forecast', 'stored', record.id],
    queryFn: async () => {
      try {
        return { forecast: await getForecast({ caseId: record.id }), base: { caseId: record.id } };
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 404) throw error;
        const base = bodyOfRecord(record);
        return { forecast: await getForecast(base), base };
      }
    },
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

function bodyOfRecord({ municipalities, guidelineVersionId, callId, costs }: RecordDto): ForecastBody {
  return {
    municipalities: municipalities.map(({ ags }) => ags),
    ...(guidelineVersionId && { guidelineVersionId }),
    ...(guidelineVersionId && callId && { callId }),
    totalCost: costs?.total ?? null,
    thirdShare: costs?.third ?? null,
  };
}

export const finderQuery = (query: FinderQuery) =>
  queryOptions({
    queryKey: ['programme-finder', query],
    queryFn: () => findProgrammes({ query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
