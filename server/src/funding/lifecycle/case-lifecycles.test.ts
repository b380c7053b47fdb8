import { describe, expect, it } from 'vitest';
import { aNotice, caseFacts } from '../../../test/case-facts.js';
import { type Role, roles } from '../../account/permissions.js';
import { type CaseCycle, stepsFrom } from './case-lifecycle.js';
import type { NoticeFacts } from '../facts/case-facts.js';
import { caseRequirements, unmetOf } from './case-requirements.js';
import { changeRequestCycle } from './change-request-lifecycle.js';
import { payoutCycle } from './payout-lifecycle.js';
import { proofCycle } from './proof-lifecycle.js';
import { federalCycle, stateCycle, stateFollowingCycle } from './track-lifecycle.js';

/*
 * Who may go where, written out a second time and otherwise than in the life cycles: K the Kommune and the Landkreis, D the
 * Digitalagentur (advisors and leads), L its leads alone. What is not written here nobody may.
 */
const K: Role[] = ['municipal_officer', 'district_officer'];
const D: Role[] = ['dias_advisor', 'dias_lead'];
const L: Role[] = ['dias_lead'];

/** With a proof of its own: the Bund, and the Land of the white-spot generation. */
const OWN_PROOF = {
  draft: { submitted: 'KD', withdrawn: 'KD' },
  submitted: {
    draft: 'L',
    information_requested: 'KD',
    provisional_granted: 'D',
    rejected: 'D',
    withdrawn: 'KD',
  },
  'information_requested of submitted': { submitted: 'KD', rejected: 'D', withdrawn: 'KD' },
  provisional_granted: {
    draft: 'L',
    submitted: 'L',
    specification_submitted: 'KD',
    objection: 'KD',
    revoked: 'D',
    withdrawn: 'D',
  },
  'objection of provisional_granted': { provisional_granted: 'D' },
  specification_submitted: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    information_requested: 'KD',
    final_granted: 'D',
    revoked: 'D',
    withdrawn: 'D',
  },
  'information_requested of specification_submitted': { specification_submitted: 'KD' },
  final_granted: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    specification_submitted: 'L',
    proof_submitted: 'KD',
    objection: 'KD',
    revoked: 'D',
  },
  'objection of final_granted': { final_granted: 'D' },
  proof_submitted: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    specification_submitted: 'L',
    final_granted: 'L',
    information_requested: 'KD',
    proof_accepted: 'D',
    recovery: 'D',
    revoked: 'D',
  },
  'information_requested of proof_submitted': { proof_submitted: 'KD' },
  proof_accepted: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    specification_submitted: 'L',
    final_granted: 'L',
    proof_submitted: 'L',
    binding: 'D',
    revoked: 'D',
  },
  binding: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    specification_submitted: 'L',
    final_granted: 'L',
    proof_submitted: 'L',
    proof_accepted: 'L',
    closed: 'D',
    recovery: 'D',
    revoked: 'D',
  },
  closed: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    specification_submitted: 'L',
    final_granted: 'L',
    proof_submitted: 'L',
    proof_accepted: 'L',
    binding: 'L',
  },
  recovery: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    specification_submitted: 'L',
    final_granted: 'L',
    proof_submitted: 'L',
    proof_accepted: 'L',
    binding: 'D',
    closed: 'D',
    objection: 'KD',
  },
  'objection of recovery': { recovery: 'D' },
  rejected: { draft: 'L', submitted: 'L', objection: 'KD' },
  'objection of rejected': { rejected: 'D', provisional_granted: 'D' },
  revoked: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    specification_submitted: 'L',
    final_granted: 'L',
    proof_submitted: 'L',
    proof_accepted: 'L',
    binding: 'L',
    recovery: 'D',
    objection: 'KD',
  },
  'objection of revoked': { revoked: 'D' },
  withdrawn: { draft: 'L', submitted: 'L', provisional_granted: 'L' },
};

/** The Land takes over what the Bund examines (RL DiOS 2022): granted, adjusted, bound. */
const FOLLOWING = {
  draft: { submitted: 'KD', withdrawn: 'KD' },
  submitted: {
    draft: 'L',
    information_requested: 'KD',
    provisional_granted: 'D',
    rejected: 'D',
    withdrawn: 'KD',
  },
  'information_requested of submitted': { submitted: 'KD', rejected: 'D', withdrawn: 'KD' },
  provisional_granted: {
    draft: 'L',
    submitted: 'L',
    final_granted: 'D',
    objection: 'KD',
    revoked: 'D',
    withdrawn: 'D',
  },
  'objection of provisional_granted': { provisional_granted: 'D' },
  final_granted: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    binding: 'D',
    recovery: 'D',
    objection: 'KD',
    revoked: 'D',
  },
  'objection of final_granted': { final_granted: 'D' },
  binding: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    final_granted: 'L',
    closed: 'D',
    recovery: 'D',
    revoked: 'D',
  },
  closed: { draft: 'L', submitted: 'L', provisional_granted: 'L', final_granted: 'L', binding: 'L' },
  recovery: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    final_granted: 'L',
    binding: 'D',
    closed: 'D',
    objection: 'KD',
  },
  'objection of recovery': { recovery: 'D' },
  rejected: { draft: 'L', submitted: 'L', objection: 'KD' },
  'objection of rejected': { rejected: 'D', provisional_granted: 'D' },
  revoked: {
    draft: 'L',
    submitted: 'L',
    provisional_granted: 'L',
    final_granted: 'L',
    binding: 'L',
    recovery: 'D',
    objection: 'KD',
  },
  'objection of revoked': { revoked: 'D' },
  withdrawn: { draft: 'L', submitted: 'L', provisional_granted: 'L' },
};

const PAYOUT = {
  draft: { advisor_checked: 'D' },
  advisor_checked: { draft: 'D', submitted: 'KD' },
  submitted: { draft: 'L', advisor_checked: 'L', queried: 'KD', approved: 'D', rejected: 'D' },
  queried: { submitted: 'D', rejected: 'D' },
  approved: { draft: 'L', advisor_checked: 'L', submitted: 'L', paid: 'KD' },
  paid: { draft: 'L', advisor_checked: 'L', submitted: 'L', approved: 'L' },
  rejected: { draft: 'L', advisor_checked: 'L', submitted: 'L' },
};

const PROOF = {
  draft: { advisor_checked: 'D', not_applicable: 'D' },
  advisor_checked: { draft: 'D', submitted: 'KD' },
  submitted: { draft: 'L', advisor_checked: 'L', queried: 'KD', accepted: 'D', rejected: 'D' },
  queried: { submitted: 'D', rejected: 'D' },
  accepted: { draft: 'L', advisor_checked: 'L', submitted: 'L' },
  rejected: { draft: 'L', advisor_checked: 'L', submitted: 'L' },
  not_applicable: { draft: 'L' },
};

const CHANGE_REQUEST = {
  draft: { submitted: 'KD', withdrawn: 'KD' },
  submitted: { draft: 'L', approved: 'D', rejected: 'D', withdrawn: 'KD' },
  approved: { draft: 'L', submitted: 'L' },
  rejected: { draft: 'L', submitted: 'L' },
  withdrawn: { draft: 'L' },
};

type Listing = Record<string, Record<string, string>>;
const cycles: [string, CaseCycle, Listing][] = [
  ['track of the Bund', federalCycle, OWN_PROOF],
  ['track of the Land with a proof of its own', stateCycle, OWN_PROOF],
  ['track of the Land that follows the Bund', stateFollowingCycle, FOLLOWING],
  ['payout request', payoutCycle, PAYOUT],
  ['proof', proofCycle, PROOF],
  ['change request', changeRequestCycle, CHANGE_REQUEST],
];

const RETURNING = ['information_requested', 'objection'];
const lettersOf = (letters = ''): Role[] => [
  ...(letters.includes('K') ? K : []),
  ...(letters.includes('D') ? D : []),
  ...(letters.includes('L') ? L : []),
];

/** Every place in which a part can be: a side state that returns once for each where it came from. */
function placesOf({
  path,
  side,
  steps,
}: CaseCycle): { name: string; status: string; sideFrom: string | null }[] {
  const all = [...path, ...side];
  return all.flatMap((status): { name: string; status: string; sideFrom: string | null }[] =>
    RETURNING.includes(status)
      ? all
          .filter((from) => steps.some((step) => step.from === from && step.to === status))
          .map((sideFrom) => ({ name: `${status} of ${sideFrom}`, status, sideFrom }))
      : [{ name: status, status, sideFrom: null }],
  );
}

describe('Who may take which step of a case', () => {
  it.each(cycles)('%s: every pair of statuses for every role', (_, cycle, listing) => {
    const places = placesOf(cycle);
    const found: string[] = [];
    const expected: string[] = [];
    for (const { name, ...at } of places)
      for (const to of [...cycle.path, ...cycle.side])
        for (const role of roles) {
          const line = `${name} → ${to}: ${role}`;
          if (stepsFrom(cycle, at).some((step) => step.to === to && step.who.includes(role)))
            found.push(line);
          if (lettersOf(listing[name]?.[to]).includes(role)) expected.push(line);
        }
    expect(found).toEqual(expected);
    expect(Object.keys(listing).filter((name) => !places.some((place) => place.name === name))).toEqual([]);
  });

  it.each(cycles)('%s: one way from one status to another, with words and known conditions', (_, cycle) => {
    const ways = cycle.steps.map(({ from, to, only = '' }) => `${from} ${only} → ${to}`);
    expect(ways.filter((way, at) => ways.indexOf(way) !== at)).toEqual([]);
    for (const { label, requirements, direction, needsReason, who } of cycle.steps) {
      expect(label).not.toBe('');
      expect(requirements.filter((id) => !caseRequirements[id])).toEqual([]);
      if (direction === 'correction') expect([needsReason, who]).toEqual([true, ['dias_lead']]);
    }
  });

  it('a Kommune never comes to a status that rests on a notice', () => {
    for (const cycle of [federalCycle, stateCycle, stateFollowingCycle])
      for (const { who, requirements, direction } of cycle.steps.filter(({ to }) =>
        ['provisional_granted', 'final_granted', 'rejected', 'revoked', 'recovery'].includes(to),
      )) {
        if (direction === 'return') continue;
        expect(who.filter((role) => K.includes(role))).toEqual([]);
        expect(requirements.some((id) => id.startsWith('notice_'))).toBe(true);
      }
  });

  it('„Unser Widerspruch gegen die Ablehnung hatte Erfolg“: it is granted by a notice after the rejection, of nobody else', () => {
    for (const cycle of [federalCycle, stateCycle, stateFollowingCycle]) {
      const row = stepsFrom(cycle, { status: 'objection', sideFrom: 'rejected' }).find(
        ({ to }) => to === 'provisional_granted',
      )!;
      expect(row).toMatchObject({ needsReason: true, legalBasis: expect.stringContaining('VwGO') });
      expect(stepsFrom(cycle, { status: 'rejected' }).map(({ to }) => to)).not.toContain(
        'provisional_granted',
      );
      const lacks = (...notices: NoticeFacts[]) => {
        const facts = caseFacts({ tracks: { federal: { notices }, state: { notices } } });
        const track = facts.tracks[cycle === federalCycle ? 'federal' : 'state']!;
        return unmetOf(row, { facts, track, on: '2026-06-30' }).map(({ requirement }) => requirement);
      };
      const rejection = aNotice({ number: 1, kind: 'rejection', dated: '2026-02-01' });
      const grantedOn = (dated: string, state: NoticeFacts['state'] = 'confirmed') =>
        aNotice({ number: 2, kind: 'provisional', dated, state });
      expect(lacks(rejection)).toContain('notice_provisional');
      expect(lacks(rejection, grantedOn('2026-01-01'))).toEqual(['notice_after_rejection']);
      expect(lacks(rejection, grantedOn('2026-05-01', 'recorded'))).toContain('notice_provisional');
      expect(lacks(rejection, grantedOn('2026-05-01'))).toEqual([]);
    }
  });

  it('nobody goes past a notice, and nothing is paid above the grant, not even by a lead', () => {
    const firm = Object.entries(caseRequirements).filter(([id]) =>
      /^notice_|^payout_|^paid_|before_final|after_federal/.test(id),
    );
    expect(firm.length).toBeGreaterThan(8);
    expect(firm.filter(([, { mayOverride }]) => mayOverride).map(([id]) => id)).toEqual([]);
  });
});
