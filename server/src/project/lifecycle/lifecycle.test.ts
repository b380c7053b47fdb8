import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../account/permissions.js';
import { fundedCycles } from './lifecycle-funded.js';
import { beginsWith, isStatusOf, type LifeCycle, lifeCycleOf, stepsFrom, stepTo } from './lifecycle.js';
import { requirements } from './requirements.js';
import { type Kind, kinds, type ProjectStatus, statuses } from '../words.js';

/* The law a second time, written by hand and not read from the tables: whoever changes one must change the other. */

const OFFICERS: Role[] = ['municipal_officer', 'district_officer', 'dias_advisor', 'dias_lead'];
const ADVISORS: Role[] = ['dias_advisor', 'dias_lead'];

interface Law {
  path: string;
  officers: string;
  /** Behind them stands a notice, or the word of two persons. */
  advisors: string;
  withdrawnFrom: string;
  /** The last state in which a project can have ended so. */
  ends: Record<string, string>;
}

const laws: Record<Kind, Law> = {
  funded: {
    path: `idea industry_dialogue market_survey survey_evaluated funding_applied funding_provisional tendering awarded
      funding_final contracted under_construction commissioned proof_submitted purpose_bound closed`,
    officers: `idea→industry_dialogue idea→market_survey idea→survey_evaluated idea→funding_applied
      industry_dialogue→market_survey market_survey→survey_evaluated survey_evaluated→funding_applied
      funding_applied→tendering funding_provisional→tendering tendering→awarded awarded→under_construction
      funding_final→contracted funding_final→under_construction contracted→under_construction
      under_construction→commissioned commissioned→proof_submitted`,
    advisors: `survey_evaluated→commercial_only funding_applied→funding_provisional funding_applied→rejected
      tendering→rejected awarded→rejected awarded→funding_final proof_submitted→purpose_bound purpose_bound→closed`,
    withdrawnFrom: `idea industry_dialogue market_survey survey_evaluated funding_applied funding_provisional tendering
      awarded under_construction commissioned`,
    ends: { commercial_only: 'survey_evaluated', rejected: 'awarded', withdrawn: 'commissioned' },
  },
  both: undefined as never,
  commercial: {
    path: 'announced planned under_construction commissioned closed',
    officers: `announced→planned planned→under_construction under_construction→commissioned commissioned→closed`,
    advisors: '',
    withdrawnFrom: 'announced planned under_construction',
    ends: { withdrawn: 'under_construction' },
  },
};
laws.both = laws.funded;

const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** Whether the law lets this role take this step. */
function allowed(
  kind: Kind,
  role: Role,
  at: { status: string; heldFrom: string | null },
  to: string,
): boolean {
  const law = laws[kind];
  const path = words(law.path);
  const live = path.slice(0, -1);
  const { status, heldFrom } = at;
  if (status === 'on_hold') {
    if (to === heldFrom) return ADVISORS.includes(role);
    if (path.includes(to) && path.indexOf(to) < path.indexOf(heldFrom!)) return role === 'dias_lead';
    // A refusal is recorded where it came: what rests is first gone on with.
    return to === 'withdrawn' && words(law.withdrawnFrom).includes(heldFrom!) && ADVISORS.includes(role);
  }
  if (words(law.officers).includes(`${status}→${to}`)) return OFFICERS.includes(role);
  if (words(law.advisors).includes(`${status}→${to}`)) return ADVISORS.includes(role);
  if (to === 'on_hold') return live.includes(status) && ADVISORS.includes(role);
  if (to === 'withdrawn') return words(law.withdrawnFrom).includes(status) && ADVISORS.includes(role);
  const reached = path.indexOf(law.ends[status] ?? status);
  const isBack =
    path.includes(to) && (law.ends[status] ? path.indexOf(to) <= reached : path.indexOf(to) < reached);
  return isBack && role === 'dias_lead';
}

const everyStatus = Object.keys(statuses) as ProjectStatus[];
const tableOf = (kind: Kind): LifeCycle => lifeCycleOf(kind, '2026-01-01');

describe.each(Object.keys(kinds) as Kind[])('The life cycle of a project that is %s', (kind) => {
  const cycle = tableOf(kind);

  describe.each(roles)('lets a %s', (role) => {
    it.each(everyStatus)('go from %s exactly where the law says', (status) => {
      const held = status === 'on_hold' ? words(laws[kind].path).slice(0, -1) : [null];
      for (const heldFrom of held as (ProjectStatus | null)[]) {
        const at = { status, heldFrom };
        const goes = everyStatus.filter((to) => stepTo(cycle, at, to)?.who.includes(role));
        expect({ heldFrom, goes }).toEqual({
          heldFrom,
          goes: everyStatus.filter((to) => allowed(kind, role, at, to)),
        });
      }
    });
  });

  it('never offers two steps to the same status', () => {
    for (const status of everyStatus)
      for (const heldFrom of status === 'on_hold' ? cycle.path : [null]) {
        const targets = stepsFrom(cycle, { status, heldFrom }).map(({ to }) => to);
        expect(new Set(targets).size).toBe(targets.length);
      }
  });

  it('begins at its first state and ends where nothing leads on but a correction', () => {
    expect(cycle.path[0]).toBe(beginsWith(kind));
    const ends: ProjectStatus[] = ['closed', ...cycle.side.filter((state) => state !== 'on_hold')];
    for (const status of ends)
      for (const { direction } of stepsFrom(cycle, { status, heldFrom: null }))
        expect(direction).toBe('correction');
  });

  it('can be reached in every state from the first one', () => {
    const reached = new Set<ProjectStatus>([beginsWith(kind)]);
    for (const from of reached)
      for (const { to } of stepsFrom(cycle, { status: from, heldFrom: null })) reached.add(to);
    expect([...reached].sort()).toEqual([...cycle.path, ...cycle.side].sort());
  });

  it('has a name for every button, and a reason wherever somebody is stopped or set back', () => {
    for (const { label, direction, needsReason, to } of cycle.steps) {
      expect(label).toMatch(/^[A-ZÄÖÜ]/);
      if (['hold', 'resume', 'correction'].includes(direction) || to === 'withdrawn')
        expect(needsReason).toBe(true);
    }
  });
});

describe('The life cycle of a funded project', () => {
  const { steps, path, side } = tableOf('funded');

  it('has nineteen states', () => {
    expect([...path, ...side]).toHaveLength(19);
  });

  it('names a legal basis for every step forward', () => {
    expect(steps.filter(({ direction, legalBasis }) => direction === 'forward' && !legalBasis)).toEqual([]);
  });

  it('never lets an officer record a notice', () => {
    const notices = ['funding_provisional', 'funding_final', 'rejected', 'purpose_bound'];
    const byOfficers = steps.filter(
      ({ to, who, direction }) =>
        notices.includes(to) && direction !== 'resume' && who.some((role) => role.endsWith('officer')),
    );
    expect(byOfficers).toEqual([]);
  });

  it('has no final notice without the provisional ones: every way there asks for them', () => {
    const ways = steps.filter(({ to, direction }) => to === 'funding_final' && direction === 'forward');
    expect(ways.map(({ from }) => from)).toEqual(['awarded']);
    for (const { requirements: asked } of ways) expect(asked).toContain('provisional_before_final');
    expect(requirements.provisional_before_final!.mayOverride).toBe(false);
  });

  it('asks only for requirements that there are, and there are none that nobody asks for', () => {
    const asked = [...steps, ...tableOf('commercial').steps].flatMap((step) => step.requirements);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(requirements).sort());
  });

  it('is closed by the service itself when the binding is over, and brought back by an objection; nothing else is done by it', () => {
    const byService = steps.filter(({ who }) => who.includes('service'));
    expect(byService.map(({ from, to }) => `${from}→${to}`)).toEqual([
      'purpose_bound→closed',
      'rejected→funding_applied',
      'rejected→tendering',
      'rejected→awarded',
    ]);
  });

  it('goes back to where it was rejected from, and to nowhere else, when the objection had success (§§ 72, 73 VwGO)', () => {
    for (const heldFrom of ['funding_applied', 'tendering', 'awarded'] as const) {
      const lifted = stepsFrom(tableOf('funded'), { status: 'rejected', heldFrom }).filter(
        ({ direction }) => direction !== 'correction',
      );
      expect(lifted).toEqual([
        expect.objectContaining({
          to: heldFrom,
          direction: 'resume',
          who: ['service'],
          needsReason: true,
          legalBasis: expect.stringContaining('§§ 72, 73 VwGO'),
        }),
      ]);
    }
  });

  it('can be withdrawn before the final notices only: later steps ask that there is none', () => {
    for (const { from, requirements: asked } of steps.filter(({ to }) => to === 'withdrawn')) {
      expect(asked).toEqual(['withdrawal_declared', 'withdrawn_before_final']);
      expect(['funding_final', 'contracted', 'proof_submitted', 'purpose_bound', 'closed']).not.toContain(
        from,
      );
    }
    expect(requirements.withdrawn_before_final!.mayOverride).toBe(false);
  });

  it('goes back only by a lead, with a reason, as a correction', () => {
    for (const { from, to, direction, who, needsReason } of steps) {
      const [before, after] = [path.indexOf(from as never), path.indexOf(to as never)];
      if (before < 0 || after < 0 || after > before) continue;
      expect({ direction, who, needsReason }).toEqual({
        direction: 'correction',
        who: ['dias_lead'],
        needsReason: true,
      });
    }
  });
});

describe('A kind', () => {
  it('knows its own states only', () => {
    expect(isStatusOf('commercial', 'tendering')).toBe(false);
    expect(isStatusOf('commercial', 'announced')).toBe(true);
    expect(isStatusOf('funded', 'announced')).toBe(false);
    expect(isStatusOf('both', 'market_survey')).toBe(true);
  });
});

describe('When the law changes', () => {
  const [old] = fundedCycles;
  const changed: LifeCycle = { ...old!, id: 'funded_2', validFrom: '2027-01-01' };
  const tables = [changed, old!];

  it('old cases keep their table, new ones follow the new one from its first day on', () => {
    expect(lifeCycleOf('funded', '2026-12-31', tables).id).toBe('funded_1');
    expect(lifeCycleOf('funded', '2027-01-01', tables).id).toBe('funded_2');
  });

  it('a case older than every table follows the oldest', () => {
    expect(lifeCycleOf('funded', '1999-01-01', tables).id).toBe('funded_1');
  });
});
