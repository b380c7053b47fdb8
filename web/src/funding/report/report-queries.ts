import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  getDrawdownReport,
  getLandtagReport,
  getProgrammeReport,
  type ReportHead,
  type ReportQuery,
} from '../../api/funding-reports.js';
import { addressOf } from '../../ui/address.js';
import { asOfOf, DAY, timeOf } from '../../ui/time.js';

/* What the reports ask. The choice lives in the address, under the names of the API. */

const reading = { landtag: getLandtagReport, drawdown: getDrawdownReport, programmes: getProgrammeReport };
export type ReportKind = keyof typeof reading;
export type ReportOf<K extends ReportKind> = Awaited<ReturnType<(typeof reading)[K]>>;
export const reportPaths: Record<ReportKind, string> = {
  landtag: '/berichte/landtag',
  drawdown: '/berichte/mittelabfluss',
  programmes: '/berichte/programme',
};

const matching = (value: string | null, pattern: RegExp) =>
  value && pattern.test(value) ? value : undefined;

/** What makes no sense is left out. */
export function reportQueryOf(params: URLSearchParams): ReportQuery {
  const year = matching(params.get('year'), /^20\d\d$/);
  const chosen = {
    until: timeOf(params.get('until'), DAY) ?? undefined,
    asOf: asOfOf(params) ?? undefined,
    district: matching(params.get('district'), /^\d{5}$/),
    programme: matching(params.get('programme'), /^[a-z0-9_]{1,100}$/),
    year: year ? Number(year) : undefined,
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}

/** A report is a document: it stays as it was shown until it is asked for again. */
export const reportQuery = <K extends ReportKind>(kind: K, query: ReportQuery) =>
  queryOptions({
    queryKey: ['funding-report', kind, query],
    queryFn: () => reading[kind]({ query }) as Promise<ReportOf<K>>,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export const fileFormats = ['pdf', 'xlsx', 'ods', 'csv'] as const;

/** The same figures as a file, whatever is recorded after they were shown: with all that the permanent link names. */
export function filePath(
  kind: ReportKind,
  format: (typeof fileFormats)[number],
  { link }: Pick<ReportHead, 'link'>,
  more: Record<string, string> = {},
): string {
  const params = new URLSearchParams(link.split('?')[1]);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  params.set('format', format);
  return addressOf(`/api/funding-reports/${kind}/file`, params);
}
