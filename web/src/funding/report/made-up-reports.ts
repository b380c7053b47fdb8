import type { DrawdownReportDto, LandtagReportDto, ProgrammeReportDto } from '../../api/funding-reports.js';

const head = {
  asOf: '2026-06-30T21:59:59.999Z',
  until: '2026-06-30',
  dataVersion: '4711',
  filter: ['Landkreis Bautzen'],
  checksum: '7f3a91c4'.padEnd(64, '0'),
  link: '/berichte/landtag?district=14625&asOf=2026-06-30T21%3A59%3A59.999Z&until=2026-06-30',
};

const westlausitz = {
  caseId: 12,
  district: { ags: '14625', name: 'Landkreis Bautzen' },
  municipalities: ['Burkau', 'Frankenthal', 'Großharthau', 'Rammenau'],
  appliedOn: '2022-09-28',
  approvedOn: '2024-01-15',
  recipient: 'Landkreis Bautzen',
  object: 'Cluster 12 Westlausitz',
  programme: 'Gigabit-RL 2.0',
  total: 3_666_600_000,
  federal: 2_199_960_000,
  state: 1_466_640_000,
  own: 0,
  third: 0,
  drawn: 916_650_000,
  phase: 'im Bau',
  counts: true,
};
const krabat = {
  ...westlausitz,
  caseId: 13,
  object: 'Krabat-Region',
  municipalities: ['Wittichenau'],
  appliedOn: '2025-09-12',
  approvedOn: null,
  federal: null,
  state: null,
  own: null,
  third: null,
  total: 1_891_240_000,
  drawn: 0,
  phase: 'Förderung beantragt',
};
const total = {
  cases: 2,
  total: 5_557_840_000,
  federal: 2_199_960_000,
  state: 1_466_640_000,
  own: 0,
  third: 0,
  drawn: 916_650_000,
};

const rejected = {
  ...krabat,
  caseId: 14,
  object: 'Ortsteile Nord',
  total: 250_000_000,
  phase: 'abgelehnt',
  counts: false,
};
const apart = { cases: 1, total: 250_000_000, federal: 0, state: 0, own: 0, third: 0, drawn: 0 };

/** The Landtag table of a past day, of one Kreis; in the second case nothing is granted yet, the third was rejected. */
export const madeUpLandtag: LandtagReportDto = {
  ...head,
  rows: [westlausitz, krabat, rejected],
  subtotals: [{ ...total, ags: '14625', name: 'Landkreis Bautzen', apart }],
  total,
  apart,
  missing: 4,
};

/** The same today: a notice was recorded late. */
export const madeUpLandtagNow: LandtagReportDto = {
  ...madeUpLandtag,
  asOf: '2026-09-09T07:40:00.000Z',
  rows: [westlausitz, { ...krabat, federal: 1_134_744_000 }, rejected],
  total: { ...total, federal: 3_334_704_000 },
  missing: 3,
};

const sums = {
  approved: 3_666_600_000,
  requested: 1_000_000_000,
  paid: 916_650_000,
  remaining: 2_749_950_000,
  planned: 2_000_000_000,
  paidShare: 25,
  overdueProofs: 1,
};
export const madeUpDrawdown: DrawdownReportDto = {
  ...head,
  link: head.link.replace('landtag', 'mittelabfluss'),
  total: sums,
  years: [
    { year: 2024, approved: 3_666_600_000, paid: 0, planned: 0 },
    { year: 2025, approved: 0, paid: 816_650_000, planned: 0 },
    { year: 2026, approved: 0, paid: 100_000_000, planned: 700_000_000 },
    { year: 2027, approved: 0, paid: 0, planned: 1_300_000_000 },
  ],
  districts: [{ ...sums, ags: '14625', name: 'Landkreis Bautzen' }],
  programmes: [{ ...sums, id: 'gigabit20', name: 'Gigabit-RL 2.0' }],
  cases: [{ ...sums, caseId: 12, name: 'Cluster 12 Westlausitz', district: 'Landkreis Bautzen' }],
  overdueByAge: [
    { label: 'bis 30 Tage', count: 0 },
    { label: '31 bis 90 Tage', count: 1 },
  ],
  overdue: [
    {
      caseId: 12,
      reference: '14625-2022-12',
      name: 'Cluster 12 Westlausitz',
      recipient: 'Landkreis Bautzen',
      district: 'Landkreis Bautzen',
      funder: 'state',
      kind: 'interim',
      year: 2026,
      dueOn: '2026-04-30',
      rule: 'Jedes Haushaltsjahr, in dem gebaut wird, bis zum 30.04.2026.',
      days: 61,
      advisor: 'Bea Berat',
      link: '/fall/12/foerderung',
    },
  ],
};

export const madeUpProgrammes: ProgrammeReportDto = {
  ...head,
  link: head.link.replace('landtag', 'programme'),
  items: [
    {
      programme: { id: 'gigabit20', shortName: 'Gigabit-RL 2.0' },
      applications: 2,
      approved: 1,
      rejected: 0,
      withdrawn: 0,
      federal: 2_199_960_000,
      state: 1_466_640_000,
      addresses: 4074,
      medianDaysToNotice: 474,
      costPerAddress: null,
    },
  ],
};
