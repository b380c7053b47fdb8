import { repeatedJob } from '../../platform/repeated-job.js';
import { refreshSummaries } from './case-summary.js';

/** Renews every minute what a change or the new day has made old, so that no list waits for it. */
export const CaseSummaryJob = repeatedJob({
  log: 'case-summary',
  firstMs: 20_000,
  everyMs: 60_000,
  failed: 'summaries were not renewed, it is tried again in a minute',
  run: (db) => refreshSummaries(db, { all: true }),
});
