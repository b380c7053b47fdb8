import { describe, expect, it } from 'vitest';
import {
  aChangeRequest,
  aNotice,
  aPayout,
  aProof,
  aTender,
  aTrack,
  caseFacts,
} from '../../../test/case-facts.js';
import type { TrackFacts } from '../facts/case-facts.js';
import { factsFromCase } from '../facts/facts-from-case.js';
import { granted, grantOf } from './grant.js';

const EUR = 100;
const track = (change: Partial<TrackFacts>) =>
  aTrack('federal', { notices: [], payouts: [], changeRequests: [], proofs: [], ...change });

describe('What a funder has granted', () => {
  it('is what the last confirmed notice of a component says; earlier ones stay beside it (Landkreis Görlitz, Cluster 10)', () => {
    const of = track({
      notices: [
        aNotice({ number: 1, dated: '2019-10-12', amount: 7_400_000 * EUR }),
        aNotice({ number: 2, dated: '2021-08-01', amount: 26_500_000 * EUR }),
      ],
    });
    expect(grantOf(of)).toMatchObject({
      provisional: 26_500_000 * EUR,
      final: null,
      remaining: 26_500_000 * EUR,
    });
    expect(grantOf(of).holding.map(({ number }) => number)).toEqual([2]);
  });

  it('does not count what is not confirmed, refused or void', () => {
    const states = ['recorded', 'refused', 'void'] as const;
    const of = track({ notices: states.map((state, at) => aNotice({ number: at + 1, state })) });
    expect([granted(of), grantOf(of).provisional, grantOf(of).remaining]).toEqual([null, null, null]);
  });

  it('is the sum over the components: a final notice takes the place of the provisional one of its own', () => {
    const of = track({
      notices: [
        aNotice({ number: 1, amount: 30_000_000 * EUR }),
        aNotice({ number: 2, component: 'schools_hospitals', amount: 2_000_000 * EUR }),
        aNotice({ number: 3, kind: 'final', dated: '2025-03-01', amount: 28_000_000 * EUR }),
      ],
    });
    expect(granted(of)).toBe(30_000_000 * EUR);
    expect(grantOf(of)).toMatchObject({ provisional: 32_000_000 * EUR, final: 28_000_000 * EUR });
  });

  it('is nothing any more once it is revoked', () => {
    const of = track({
      notices: [aNotice(), aNotice({ number: 2, kind: 'revocation', dated: '2025-05-01', amount: null })],
    });
    expect(granted(of)).toBeNull();
  });

  it('counts as paid only what is paid, and as asked for what is on its way', () => {
    const of = track({
      notices: [aNotice({ amount: 1_000 * EUR })],
      payouts: [
        aPayout({ number: 1, requested: 300 * EUR, paid: 290 * EUR }),
        aPayout({ number: 2, status: 'submitted', requested: 200 * EUR, paid: null }),
        aPayout({ number: 3, status: 'rejected', requested: 999 * EUR, paid: null }),
        aPayout({ number: 4, status: 'draft', requested: 999 * EUR, paid: null, submittedOn: null }),
      ],
    });
    expect(grantOf(of)).toMatchObject({ requested: 500 * EUR, paid: 290 * EUR, remaining: 710 * EUR });
  });

  it('ends with the approval period, or with the extension that was approved after the notice', () => {
    const notices = [aNotice({ dated: '2024-11-22', approvalPeriodEnd: '2027-12-31' })];
    const extended = aChangeRequest({
      status: 'approved',
      decidedOn: '2026-10-20',
      approvalPeriodEnd: '2028-12-31',
    });
    const end = (change: Partial<TrackFacts>) => grantOf(track({ notices, ...change })).approvalPeriodEnd;
    expect(end({})).toBe('2027-12-31');
    expect(end({ changeRequests: [extended] })).toBe('2028-12-31');
    expect(end({ changeRequests: [{ ...extended, status: 'submitted', decidedOn: null }] })).toBe(
      '2027-12-31',
    );
    const later = aNotice({ number: 2, kind: 'final', dated: '2026-11-01', approvalPeriodEnd: '2029-06-30' });
    expect(end({ notices: [...notices, later], changeRequests: [extended] })).toBe('2029-06-30');
  });
});

describe('What of a project follows from its case', () => {
  const of = (federal: Partial<TrackFacts>, state: Partial<TrackFacts> = {}) =>
    factsFromCase(
      caseFacts({
        tenders: [],
        tracks: { federal: track(federal), state: { ...track(state), funder: 'state' } },
      }),
    );

  it('are the days of the first confirmed notices, and what they grant', () => {
    const provisional = aNotice({ dated: '2023-12-15', amount: 60 * EUR });
    const { facts, shares, basis } = of(
      { notices: [provisional] },
      { notices: [aNotice({ dated: '2024-01-17', amount: 40 * EUR })] },
    );
    expect(facts).toMatchObject({ federal_provisional_on: '2023-12-15', state_provisional_on: '2024-01-17' });
    expect([shares, basis]).toEqual([{ federal: 60 * EUR, state: 40 * EUR }, 'provisional']);
    expect(facts).not.toHaveProperty('federal_final_on');
  });

  it('is final only when every funder is', () => {
    const both = [aNotice(), aNotice({ number: 2, kind: 'final', dated: '2025-01-01' })];
    expect(of({ notices: both }, { notices: [aNotice()] }).basis).toBe('provisional');
    expect(of({ notices: both }, { notices: both }).basis).toBe('final');
  });

  it('is taken back when the only notice becomes void, and left alone where the case knows of none', () => {
    expect(of({ notices: [aNotice({ state: 'void' })] }).facts).toMatchObject({
      federal_provisional_on: null,
    });
    expect(of({ notices: [aNotice({ state: 'recorded' })] }).facts).not.toHaveProperty(
      'federal_provisional_on',
    );
  });

  it('begins with the first tender and ends with the last; one that was given up does not count', () => {
    const tenders = [
      aTender({ number: 1, startedOn: '2024-02-01', endedOn: '2024-10-01', cancelled: false }),
      aTender({ number: 2, startedOn: '2024-03-01', endedOn: '2024-11-01', cancelled: false }),
      aTender({ number: 3, startedOn: '2024-01-01', endedOn: null, cancelled: true }),
    ];
    const { facts } = factsFromCase(caseFacts({ tenders }));
    expect(facts).toMatchObject({ tender_start: '2024-02-01', tender_end: '2024-11-01' });
    const open = [tenders[0]!, { ...tenders[1]!, endedOn: null }];
    expect(factsFromCase(caseFacts({ tenders: open })).facts).toMatchObject({ tender_end: null });
  });

  it('says that the Land takes over the examination of the Bund where it does', () => {
    const accepted = aProof({
      kind: 'usage',
      status: 'accepted',
      submittedOn: '2026-09-01',
      decidedOn: '2026-10-01',
    });
    const following = { parameters: { proof_checked_by: 'Bund' } };
    expect(of({ proofs: [accepted] }, following).facts).toMatchObject({
      usage_proof_on: '2026-09-01',
      federal_proof_accepted_on: '2026-10-01',
      state_proof_by_federal: true,
    });
    expect(of({ proofs: [accepted] }, { parameters: {} }).facts).not.toHaveProperty('state_proof_by_federal');
    expect(of({ proofs: [{ ...accepted, status: 'queried', decidedOn: null }] }).facts).toMatchObject({
      federal_proof_accepted_on: null,
    });
  });
});
