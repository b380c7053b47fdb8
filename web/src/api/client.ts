import { client } from './generated/client.gen.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/*
 * What the pages ask the service, over the client generated from its contract (openapi.json): the answer itself instead
 * of an envelope, and an error that says what the service said.
 */

export type CoverageAnswer = wire.GetCoverageResponses[200];
export type CoverageProfile = wire.GetCoverageProfileResponses[200];
export type CoverageShareList = wire.ListCoverageSharesResponses[200];
export type CoverageShareDto = CoverageShareList['items'][number];
export type CoverageTrend = wire.GetCoverageTrendResponses[200];
export type EditionList = wire.ListCoverageEditionsResponses[200];
export type EditionDto = EditionList['items'][number];
export type DistrictDto = wire.ListDistrictsResponses[200]['items'][number];
export type MunicipalityDetailDto = wire.GetMunicipalityResponses[200];
export type MunicipalityHitDto = wire.ListMunicipalitiesResponses[200]['items'][number];
export type MapOutline = wire.GetMapOutlineResponses[200];

export interface ProblemBody {
  detail?: string;
  requestId?: string;
  errors?: { path: string; message: string }[];
  unmet?: string[];
  changes?: unknown;
}

/** An answer of the API that is no success. */
export class ApiError extends Error {
  override name = 'ApiError';
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly requestId?: string,
    /** What the service said besides: faults by field, unmet conditions, what has changed since (412). */
    readonly problem: ProblemBody = {},
    /** Seconds to wait before trying again (429). */
    readonly retryAfter?: number,
  ) {
    super(`${status} ${detail}`);
  }
}

/** What the service refused, as far as it can be told after a journey through the page's state. */
export function refusalOf(error: unknown): { detail: string } | null {
  const { status, detail } = (error ?? {}) as Partial<ApiError>;
  return status && status < 500 && detail ? { detail } : null;
}

export type Transport = (path: string) => Promise<{ status: number; json: unknown }>;

/** In which language the service words its sentences: German or English. */
export function askIn(language: string): void {
  client.setConfig({ headers: { 'accept-language': language } });
}

/** The server has no network in between: it asks itself. One service, one transport. */
export function setTransport(transport: Transport): void {
  client.setConfig({
    baseUrl: 'http://service.invalid',
    fetch: async (request) => {
      const { pathname, search } = new URL((request as Request).url);
      const { status, json } = await transport(pathname + search);
      return Response.json(json, { status });
    },
  });
}

interface Envelope<T> {
  data?: T;
  error?: unknown;
  response?: Response;
}

export async function answerOf<T>(asked: Promise<Envelope<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response?.ok) return data as T;
  if (!response && error instanceof Error) throw error;
  const problem = (typeof error === 'object' && error ? error : {}) as ProblemBody;
  const retryAfter = Number(response?.headers.get('retry-after')) || undefined;
  throw new ApiError(response?.status ?? 0, problem.detail ?? '', problem.requestId, problem, retryAfter);
}

export type Of<F extends (options: never) => unknown> = Parameters<F>[0];

export const listMunicipalities = (of?: Of<typeof sdk.listMunicipalities>) => answerOf(sdk.listMunicipalities(of));
export const getMunicipality = (of: Of<typeof sdk.getMunicipality>) => answerOf(sdk.getMunicipality(of));
export const listDistricts = (of?: Of<typeof sdk.listDistricts>) => answerOf(sdk.listDistricts(of));
export const listCoverageEditions = (of?: Of<typeof sdk.listCoverageEditions>) => answerOf(sdk.listCoverageEditions(of));
export const getCoverage = (of: Of<typeof sdk.getCoverage>) => answerOf(sdk.getCoverage(of));
export const listCoverageShares = (of?: Of<typeof sdk.listCoverageShares>) => answerOf(sdk.listCoverageShares(of));
export const getCoverageProfile = (of: Of<typeof sdk.getCoverageProfile>) => answerOf(sdk.getCoverageProfile(of));
export const getCoverageTrend = (of: Of<typeof sdk.getCoverageTrend>) => answerOf(sdk.getCoverageTrend(of));
export const getDistrictCoverage = (of: Of<typeof sdk.getDistrictCoverage>) =>
  answerOf(sdk.getDistrictCoverage(of));
export const getStateCoverage = (of: Of<typeof sdk.getStateCoverage>) => answerOf(sdk.getStateCoverage(of));
export const getDistrictCoverageTrend = (of: Of<typeof sdk.getDistrictCoverageTrend>) =>
  answerOf(sdk.getDistrictCoverageTrend(of));
export const getStateCoverageTrend = (of: Of<typeof sdk.getStateCoverageTrend>) =>
  answerOf(sdk.getStateCoverageTrend(of));
export const getMapOutline = () => answerOf(sdk.getMapOutline());
