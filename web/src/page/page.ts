import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { FunctionComponent } from 'react';
import { refusalOf } from '../api/client.js';
import type { Head, Posted, Settings } from './document.js';
import type { PageName, Route } from './routes.js';

/** Where a page is asked for: its address, and what the instance is set to. */
export interface Visit {
  url: URL;
  route: Route;
  settings: Settings;
  /** Set: the page answers a form. */
  posted?: Posted | undefined;
}

export interface Loaded {
  status: number;
  head: Head;
  /** Set: the visitor is sent on to this path. */
  location?: string;
}

/** A page: what it needs before it can be rendered on the server, and how it looks. */
export interface Page {
  load(visit: Visit, queries: QueryClient, t: TFunction<'page'>): Promise<Loaded>;
  View: FunctionComponent<{ visit: Visit }>;
}

/** The status of a page whose main figures are these: a broken service is no success, nor is what does not exist. */
export function statusOf(queries: QueryClient, key: QueryKey): number {
  const state = queries.getQueryState(key);
  if (state?.status !== 'error') return 200;
  return refusalOf(state.error) ? 404 : 503;
}

/** Each page is a chunk of its own. The source names are those of the build's manifest. */
export const pages: Record<PageName, { chunk: string; open: () => Promise<{ page: Page }> }> = {
  start: { chunk: 'src/page/start-page.tsx', open: () => import('./start-page.js') },
  map: { chunk: 'src/page/map-page.tsx', open: () => import('./map-page.js') },
  municipality: { chunk: 'src/page/municipality-page.tsx', open: () => import('./municipality-page.js') },
  signIn: { chunk: 'src/page/sign-in-page.tsx', open: () => import('./sign-in-page.js') },
  forgotten: { chunk: 'src/page/forgotten-page.tsx', open: () => import('./forgotten-page.js') },
  link: { chunk: 'src/page/link-page.tsx', open: () => import('./link-page.js') },
  ownAccount: { chunk: 'src/page/own-account-page.tsx', open: () => import('./own-account-page.js') },
  accounts: { chunk: 'src/page/accounts-page.tsx', open: () => import('./accounts-page.js') },
  account: { chunk: 'src/page/account-page.tsx', open: () => import('./account-page.js') },
  outbox: { chunk: 'src/page/outbox-page.tsx', open: () => import('./outbox-page.js') },
  municipalityHistory: {
    chunk: 'src/page/municipality-history-page.tsx',
    open: () => import('./municipality-history-page.js'),
  },
  editionHistory: {
    chunk: 'src/page/edition-history-page.tsx',
    open: () => import('./edition-history-page.js'),
  },
  projects: { chunk: 'src/page/projects-page.tsx', open: () => import('./projects-page.js') },
  project: { chunk: 'src/page/project-page.tsx', open: () => import('./project-page.js') },
  slips: { chunk: 'src/page/slips-page.tsx', open: () => import('./slips-page.js') },
  programmes: { chunk: 'src/page/programmes-page.tsx', open: () => import('./programmes-page.js') },
  programme: { chunk: 'src/page/programme-page.tsx', open: () => import('./programme-page.js') },
  workList: { chunk: 'src/page/work-list-page.tsx', open: () => import('./work-list-page.js') },
  records: { chunk: 'src/page/records-page.tsx', open: () => import('./records-page.js') },
  newRecord: { chunk: 'src/page/new-record-page.tsx', open: () => import('./new-record-page.js') },
  record: { chunk: 'src/page/record-page.tsx', open: () => import('./record-page.js') },
  report: { chunk: 'src/page/report-page.tsx', open: () => import('./report-page.js') },
  recordArea: { chunk: 'src/page/record-area-page.tsx', open: () => import('./record-area-page.js') },
  recordAddresses: {
    chunk: 'src/page/record-addresses-page.tsx',
    open: () => import('./record-addresses-page.js'),
  },
  recordHistory: {
    chunk: 'src/page/record-history-page.tsx',
    open: () => import('./record-history-page.js'),
  },
  uploads: { chunk: 'src/page/uploads-page.tsx', open: () => import('./uploads-page.js') },
  upload: { chunk: 'src/page/upload-page.tsx', open: () => import('./upload-page.js') },
  operators: { chunk: 'src/page/operators-page.tsx', open: () => import('./operators-page.js') },
  finder: { chunk: 'src/page/finder-page.tsx', open: () => import('./finder-page.js') },
  forecast: { chunk: 'src/page/forecast-page.tsx', open: () => import('./forecast-page.js') },
  programmeChanges: {
    chunk: 'src/page/programme-changes-page.tsx',
    open: () => import('./programme-changes-page.js'),
  },
  desk: { chunk: 'src/page/desk-page.tsx', open: () => import('./desk-page.js') },
  fundingCase: {
    chunk: 'src/page/funding-case-page.tsx',
    open: () => import('./funding-case-page.js'),
  },
  fundingCaseChanges: {
    chunk: 'src/page/funding-case-changes-page.tsx',
    open: () => import('./funding-case-changes-page.js'),
  },
  fundingCaseGrants: {
    chunk: 'src/page/funding-case-grants-page.tsx',
    open: () => import('./funding-case-grants-page.js'),
  },
  fundingCasePapers: {
    chunk: 'src/page/funding-case-papers-page.tsx',
    open: () => import('./funding-case-papers-page.js'),
  },
  fundingCaseForm: {
    chunk: 'src/page/funding-case-form-page.tsx',
    open: () => import('./funding-case-form-page.js'),
  },
  fundingCaseForecast: {
    chunk: 'src/page/funding-case-forecast-page.tsx',
    open: () => import('./funding-case-forecast-page.js'),
  },
  fundingCaseHistory: {
    chunk: 'src/page/funding-case-history-page.tsx',
    open: () => import('./funding-case-history-page.js'),
  },
  advice: { chunk: 'src/page/advice-page.tsx', open: () => import('./advice-page.js') },
  adviceRequests: {
    chunk: 'src/page/advice-requests-page.tsx',
    open: () => import('./advice-requests-page.js'),
  },
  adviceSession: {
    chunk: 'src/page/advice-session-page.tsx',
    open: () => import('./advice-session-page.js'),
  },
  adviceSessionHistory: {
    chunk: 'src/page/advice-session-history-page.tsx',
    open: () => import('./advice-session-history-page.js'),
  },
  adviceRequestHistory: {
    chunk: 'src/page/advice-request-history-page.tsx',
    open: () => import('./advice-request-history-page.js'),
  },
  reports: { chunk: 'src/page/reports-page.tsx', open: () => import('./reports-page.js') },
  landtagReport: {
    chunk: 'src/page/landtag-report-page.tsx',
    open: () => import('./landtag-report-page.js'),
  },
  drawdownReport: {
    chunk: 'src/page/drawdown-report-page.tsx',
    open: () => import('./drawdown-report-page.js'),
  },
  programmeReport: {
    chunk: 'src/page/programme-report-page.tsx',
    open: () => import('./programme-report-page.js'),
  },
  contact: { chunk: 'src/page/contact-page.tsx', open: () => import('./contact-page.js') },
  subscribe: { chunk: 'src/page/subscribe-page.tsx', open: () => import('./subscribe-page.js') },
  subscription: { chunk: 'src/page/subscription-page.tsx', open: () => import('./subscription-page.js') },
  embedCode: { chunk: 'src/page/embed-code-page.tsx', open: () => import('./embed-code-page.js') },
  embed: { chunk: 'src/page/embed-page.tsx', open: () => import('./embed-page.js') },
  data: { chunk: 'src/page/data-page.tsx', open: () => import('./data-page.js') },
  statistics: { chunk: 'src/page/statistics-page.tsx', open: () => import('./statistics-page.js') },
  address: { chunk: 'src/page/address-page.tsx', open: () => import('./address-page.js') },
  imprint: { chunk: 'src/page/imprint-page.tsx', open: () => import('./imprint-page.js') },
  privacy: { chunk: 'src/page/privacy-page.tsx', open: () => import('./privacy-page.js') },
  accessibility: {
    chunk: 'src/page/accessibility-page.tsx',
    open: () => import('./accessibility-page.js'),
  },
  easyRead: { chunk: 'src/page/easy-read-page.tsx', open: () => import('./easy-read-page.js') },
  failed: { chunk: 'src/page/failed-page.tsx', open: () => import('./failed-page.js') },
  unreadable: { chunk: 'src/page/unreadable-page.tsx', open: () => import('./unreadable-page.js') },
  missing: { chunk: 'src/page/missing-page.tsx', open: () => import('./missing-page.js') },
};
