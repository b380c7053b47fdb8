import type { CaseChangesDto, CaseList, DeskDto, DeskItemDto } from '../../api/funding.js';
import { madeUpCase } from '../case/made-up-case.js';

const advisor = { kind: 'account' as const, office: 'Digitalagentur Sachsen', name: 'Lena Richter' };
const other = { kind: 'account' as const, office: 'Digitalagentur Sachsen', name: 'Anna Vogel' };

/** What changed in the made-up case, and a desk on which it lies. */
export const madeUpChanges: CaseChangesDto = {
  since: '2026-08-24T13:12:00.000Z',
  sinceLabel: 'seit Ihrem letzten Besuch am 24.08.2026, 15:12 Uhr',
  sections: [
    {
      section: 'costs',
      changes: [
        {
          field: 'costs.total',
          name: 'Gesamtausgaben',
          unit: '€',
          from: 18_912_400,
          to: 18_640_000,
          by: { kind: 'account', office: 'Landkreis Bautzen', name: 'Kim Hanske' },
          at: '2026-09-07T14:40:00.000Z',
        },
        {
          field: 'counts.funded',
          name: 'Adressen',
          unit: null,
          from: 2412,
          to: 2438,
          by: null,
          at: null,
        },
      ],
    },
  ],
  area: { addedKm2: 1.41, removedKm2: 0.59, added: null, removed: null },
  areaThen: null,
  until: null,
  documents: [
    {
      id: '0e0c9a52-8f6c-4a3e-9d7a-1b6f0f8f2a99',
      title: 'Netzplan Los 2',
      change: 'added',
      at: '2026-09-07T14:40:00.000Z',
    },
  ],
  addresses: {
    added: 38,
    removed: 12,
    changed: 0,
    streets: [{ street: 'Am Sportplatz, Ralbitz', added: 24, removed: 0, reason: 'Neubaugebiet' }],
  },
  unchanged: ['master', 'municipalities', 'area', 'dialogue'],
};

const item = (values: Partial<DeskItemDto>): DeskItemDto => ({
  id: 12,
  reference: 'BZ-C12',
  projectName: 'Krabat-Region',
  recipientName: 'Landkreis Bautzen',
  isDemo: true,
  projectStatus: 'awarded',
  reviewStatus: 'submitted',
  districts: [{ ags: '14625', name: 'Landkreis Bautzen' }],
  tracks: [
    { funder: 'federal', status: 'specification_submitted', since: '2026-08-18' },
    { funder: 'state', status: 'provisional_granted', since: '2026-02-20' },
  ],
  nextDeadline: madeUpCase.deadlines[0]!,
  urgency: 30,
  why: 'zur Prüfung eingereicht',
  findings: { block: 2, warn: 1, hint: 0 },
  changesSinceVisit: 7,
  openedBefore: true,
  assignedTo: advisor,
  assignedAccount: '7b1d3c52-1f6c-4a3e-9d7a-1b6f0f8f2a22',
  submittedAt: '2026-09-07T14:40:00.000Z',
  waitingDays: 2,
  ...values,
});

export const madeUpList: CaseList = {
  items: [
    item({
      id: 13,
      projectName: 'Vogtland Nord',
      urgency: 10,
      why: 'Zwischennachweis überfällig',
      assignedTo: null,
      assignedAccount: null,
      openedBefore: false,
    }),
    item({}),
  ],
  next: null,
  total: 2,
  q: 'assigned:me',
  faults: [],
  words: ['bei mir'],
  asOf: '2026-09-09T06:14:00.000Z',
  dataVersion: '1',
};

export const madeUpDesk: DeskDto = {
  own: [
    { name: 'Meine Fälle', q: 'assigned:me', count: 2 },
    { name: 'In Vertretung', q: 'assigned:deputy', count: 0 },
    { name: 'Zur Prüfung eingereicht', q: 'review:submitted', count: 2 },
    { name: 'Überfällig', q: 'overdue:yes', count: 1 },
  ],
  searches: [
    { id: 1, name: 'Bautzen', q: 'kreis:14625', shared: false, mine: true, by: advisor, count: 3 },
    { id: 2, name: 'Aufruf 2026', q: 'programme:gigabit20', shared: true, mine: false, by: other, count: 37 },
  ],
  absences: [],
  advisors: [
    { accountId: '7b1d3c52-1f6c-4a3e-9d7a-1b6f0f8f2a22', name: 'Lena Richter', role: 'dias_advisor' },
  ],
};
