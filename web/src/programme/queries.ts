import { queryOptions } from '@tanstack/react-query';
import { getProgramme, listProgrammes } from '../api/projects.js';

export const programmesQuery = (asOf: string | null) =>
  queryOptions({
    queryKey: ['programmes', asOf],
    queryFn: () => listProgrammes({ query: { asOf: asOf ?? undefined } }),
  });

export const programmeQuery = (id: string, asOf: string | null) =>
  queryOptions({
    queryKey: ['programme', id, asOf],
    queryFn: () => getProgramme({ path: { id }, query: { asOf: asOf ?? undefined } }),
  });
