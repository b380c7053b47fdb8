import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { aNotice, aPayout, aTrack, caseFacts } from '../../../test/case-facts.js';
import {
  addressesOf,
  type Amount,
  caseFiles,
  type CaseProject,
  dayOf,
  factsOfCase,
  type Part,
  saidOf,
  seedParameters,
} from '../../../test/case-files.js';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { insertSmallLand } from '../../../test/small-land.js';
import { insertCase, insertNotice } from '../../../test/things-of-funding.js';
import { insertProject } from '../../../test/things-of-projects.js';
import { seedProgrammes } from '../../programme/seed-programmes.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { granted, grantOf } from '../lifecycle/grant.js';
import { findingsOf } from '../finding/plausibility-rules.js';
import { ratesOf } from '../forecast/rate-rules.js';
import { drawdownOf, landtagRow, paidShare } from '../report/report-rules.js';
import type { Funder } from '../words.js';

/* Real cases, replayed: only what a source says is asserted, as exactly as it says it. */

const replayed = caseFiles.flatMap((file) =>
  file.projects.map((project, index) => ({
    ...file,
    project,
    label: `${file.file} ${index + 1}: ${project.name}`,
  })),
);
/** How far the true amount may lie from the written one. */
const slack = (amount: Amount | undefined): number => (amount ? amount.rounded / 2 : 0);
const fires = (project: CaseProject, override?: Partial<Record<Part, number>>) =>
  new Set(findingsOf(factsOfCase(project, override)).map(({ rule }) => rule));
const shareOf = (part: Amount, whole: Amount): number => paidShare(part.cents, whole.cents)!;
/** One decimal as it is written, two as the reports have it. */
const ONE_DECIMAL = 0.055;

function expectShare(
  part: Amount,
  whole: Amount,
  { percent, mark }: { percent: number; mark: 'q' | 'd' },
): void {
  if (mark === 'd') return expect(Math.abs(shareOf(part, whole) - percent)).toBeLessThanOrEqual(ONE_DECIMAL);
  const least = (part.cents - slack(part)) / (whole.cents + slack(whole));
  const most = (part.cents + slack(part)) / (whole.cents - slack(whole));
  expect(least * 100 - ONE_DECIMAL).toBeLessThanOrEqual(percent);
  expect(most * 100 + ONE_DECIMAL).toBeGreaterThanOrEqual(percent);
}

it('there is a file for each of the 36 Saxon rows, and each names its sources', () => {
  expect(caseFiles.map(({ row }) => row)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  for (const { sources } of caseFiles) {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.every((source) => /^[A-ZÄÖÜ][\w.-]+$/.test(source))).toBe(true);
  }
});

describe.each(replayed)('$label', ({ project }) => {
  const { money = {}, notices = [], days = [] } = project;
  const facts = factsOfCase(project);

  it('has the amounts of its notices, each funder for itself', () => {
    for (const funder of ['federal', 'state'] as const) {
      const own = notices.filter((notice) => notice.funder === funder && notice.amount);
      if (own.length === 0) continue;
      expect(grantOf(facts.tracks[funder]!).provisional).toBe(money[own.at(-1)!.amount!]!.cents);
      expect(granted(facts.tracks[funder]!)).toBe(money[own.at(-1)!.amount!]!.cents);
    }
  });

  it('adds up as far as its sources are exact', () => {
    const { federal, state, own, total } = money;
    if (!federal || !state || !own || !total || project.fires) return;
    const rest = federal.cents + state.cents + own.cents - total.cents;
    expect(Math.abs(rest)).toBeLessThanOrEqual(
      project.closed ? 0 : [federal, state, own, total].reduce((sum, one) => sum + slack(one), 0),
    );
    for (const also of project.alsoSaid ?? [])
      expect(Math.abs(also.cents - money[also.part]!.cents)).toBeLessThanOrEqual(
        slack(also) + slack(money[also.part]),
      );
  });

  it('has the rates that a division gives', () => {
    const { federal, state, total } = money;
    if (project.rate && federal && total) expectShare(federal, total, project.rate);
    if (project.stateRate && state && total) expectShare(state, total, project.stateRate);
    if (project.fundedShare && federal && state && total)
      expectShare({ ...federal, cents: federal.cents + state.cents, rounded: 0 }, total, project.fundedShare);
    if (project.shares) expect(project.shares.federal + project.shares.state + project.shares.own).toBe(100);
  });

  it('costs per address what was computed of it', () => {
    if (!project.costPerAddress) return;
    const { euro } = project.costPerAddress;
    const whole = (money.total ?? money.granted)!.cents / 100;
    expect(Math.abs(whole / addressesOf(project)! - euro)).toBeLessThanOrEqual(1);
  });

  it('goes in the order that its sources tell', () => {
    const spanOf = (what: string) => {
      const notice = notices.find(({ funder, kind }) => `${funder} ${kind}` === what);
      const span = notice ?? days.find((day) => day.what === what);
      return { what, from: span!.from, to: span!.to };
    };
    for (const line of project.order ?? [])
      for (const [index, first] of line.entries())
        for (const second of line.slice(index + 1)) {
          expect(spanOf(first).from <= spanOf(second).to).toBe(true);
        }
    for (const span of [...notices, ...days]) expect(span.from <= span.to).toBe(true);
  });

  it('is judged by the rules as the sources let expect', () => {
    const found = fires(project);
    for (const rule of project.silent ?? []) expect([rule, found.has(rule)]).toEqual([rule, false]);
    for (const rule of project.fires ?? []) expect([rule, found.has(rule)]).toEqual([rule, true]);
    // On the level of a project or of several notices rates are mixed, and nothing is said of them.
    if (!notices.some(({ rate }) => rate)) expect(found.has('federal_rate_unusual')).toBe(false);
  });
});

describe('Sums that close', () => {
  it.each(caseFiles.flatMap(({ file, sums = [] }) => sums.map((sum) => ({ file, ...sum }))))(
    '$file: $total $unit',
    (sum) => {
      expect(sum.parts.reduce((all, part) => all + part, 0)).toBe(sum.total);
    },
  );
});

describe('Where sources contradict each other', () => {
  const all = caseFiles.flatMap(({ conflicts = [], ...file }) =>
    conflicts.map((conflict) => ({ ...file, conflict })),
  );
  const numberOf = (said: ReturnType<typeof saidOf>[number]): [number, number] =>
    'cents' in said ? [said.cents, slack(said)] : 'percent' in said ? [said.percent, 0.5] : [said.value, 0];

  it.each(all.map((one) => ({ ...one, what: one.conflict.what })))(
    '$file keeps every figure with its source: $what',
    ({ conflict, projects }) => {
      const said = saidOf(conflict);
      expect(said.length).toBeGreaterThanOrEqual(2);
      expect(new Set(said.map(({ source }) => source)).size).toBe(said.length);
      // Beyond what rounding explains, else there is no conflict.
      const [first, ...others] = said.map(numberOf);
      for (const other of others)
        expect(Math.abs(other[0] - first![0])).toBeGreaterThan(other[1] + first![1]);
      // None is chosen: what the sources dispute is no figure of the case, unless the finding shows that it does not fit.
      if (conflict.what === 'Gesamtkosten')
        expect(projects.every(({ money }) => money?.total === undefined)).toBe(true);
      if (conflict.what === 'Fördersatz des Bundes')
        expect(projects.every(({ rate }) => rate === undefined)).toBe(true);
    },
  );

  it.each(all.filter(({ conflict }) => conflict.shownBy !== null))(
    '$file is shown as one, not made to fit',
    ({ conflict, projects }) => {
      const { part, shownBy } = conflict;
      const values = part ? saidOf(conflict).map((said) => ({ [part]: (said as Amount).cents })) : [{}];
      const shown = values.map((override) => fires(projects[0]!, override).has(shownBy!));
      // With one of the figures the case adds up, with the other it does not: the rule says which, and nobody resolves it.
      expect(shown).toContain(true);
      if (part) expect(new Set(shown).size).toBe(2);
    },
  );
});

describe('What changed between plan and award', () => {
  const all = caseFiles.flatMap(({ changes = [], file }) => changes.map((change) => ({ file, ...change })));

  it.each(all.filter(({ values }) => values))(
    '$file: every amount is kept, the last one holds',
    ({ values, percent }) => {
      const amounts = values!.map((said) => (said as Amount).cents);
      const notices = amounts.map((amount, index) =>
        aNotice({
          number: index + 1,
          kind: index === 0 ? 'provisional' : 'final',
          dated: `202${index}-01-01`,
          amount,
        }),
      );
      const track = aTrack('federal', { notices });
      expect(track.notices.map(({ amount }) => amount)).toEqual(amounts);
      expect(grantOf(track)).toMatchObject({ provisional: amounts[0], final: amounts.at(-1) });
      expect(granted(track)).toBe(amounts.at(-1));
      if (percent) expect(Math.round((amounts.at(-1)! / amounts[0]! - 1) * 100)).toBe(percent);
    },
  );

  it('Görlitz Cluster 10 was raised by more than 19 million after its first notice', () => {
    const { projects } = caseFiles.find(({ row }) => row === 5)!;
    const { raised, notices, money } = projects[0]!;
    const first = money!.federal!.cents - raised!.by.cents;
    const amounts = [first, money!.federal!.cents];
    const track = aTrack('federal', {
      notices: notices!.map((notice, index) =>
        aNotice({ number: index + 1, dated: dayOf(notice), amount: amounts[index]! }),
      ),
    });
    expect(granted(track)).toBe(26_500_000_00);
    expect(first).toBeLessThan(8_000_000_00);
    expect(grantOf(track).holding).toHaveLength(1);
  });
});

/** Bund, Land and total quoted, or closed by subtraction. */
const COMPLETE = [1, 2, 4, 5, 7, 8, 9, 10, 13, 14, 15, 31, 33, 34];
const complete = replayed.filter(({ row }) => COMPLETE.includes(row));

describe('Through the database', () => {
  let database: TestDatabase;
  let db: DataSource;
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ db } = database);
    await insertSmallLand(db);
    await seedProgrammes(db);
  });
  afterAll(() => database.close());

  const euros = (amount: Amount | undefined) => (amount ? amount.cents / 100 : null);

  it('there are fifteen projects with complete money', () => {
    expect(complete).toHaveLength(15);
  });

  it.each(complete)('$label comes back to the cent', async ({ project }) => {
    const { money = {}, notices = [] } = project;
    const id = await insertProject(db, {
      name: project.name,
      recipient_name: project.recipient.name,
      recipient_type: project.recipient.type,
      guideline_version_id: project.guideline.id,
      model: project.model ?? 'viability_gap',
      status: 'funding_applied',
      total_cost: euros(money.total),
      federal_share: euros(money.federal),
      state_share: euros(money.state),
      own_share: euros(money.own),
      eligible_addresses: addressesOf(project),
      funded_addresses: addressesOf(project),
    } as object);
    await insertCase(db, id);
    await insertNotices(id, project, notices);
    const facts = (await readCaseFacts(db, [id], { today: '2026-11-22' })).get(id)!;
    const cents = (part: Part) => money[part]?.cents ?? null;
    expect(facts.project.costs).toEqual({
      total: cents('total'),
      federal: cents('federal'),
      state: cents('state'),
      own: cents('own'),
      third: null,
    });
    const row = landtagRow(facts, () => 'Kreis');
    for (const funder of ['federal', 'state'] as const) {
      const granting = notices.filter((notice) => notice.funder === funder && notice.amount);
      expect(row[funder]).toBe(granting.length > 0 ? cents(granting.at(-1)!.amount!) : null);
    }
    const rules = findingsOf(facts).map(({ rule }) => rule);
    expect((project.silent ?? []).filter((rule) => rules.includes(rule))).toEqual([]);
  });

  async function insertNotices(
    id: number,
    { money }: CaseProject,
    notices: NonNullable<CaseProject['notices']>,
  ) {
    const numbers: Record<Funder, number> = { federal: 0, state: 0 };
    for (const { funder, kind, amount, rate = null, ...span } of notices) {
      if (!amount) continue;
      numbers[funder]++;
      await insertNotice(db, id, funder, {
        number: numbers[funder],
        kind,
        dated: dayOf(span, funder),
        amount: euros(money![amount]),
        rate,
      });
    }
  }
});

describe('Published figures, through the functions of the reports', () => {
  it('Bautzen: 40 % of the Land are 60 % of the Bund, to the cent', () => {
    const federal = seedParameters('gigabit20_2023');
    const state = seedParameters('dios_2023');
    const at = (total: number, rate: number) =>
      ratesOf({ total, third: 0, federal, state, ownRate: null }).find((one) => one.rate === rate)!;
    expect(at(36_666_000_00, 60)).toMatchObject({ federal: 21_999_600_00, state: 14_666_400_00, own: 0 });
    expect(at(32_976_000_00, 50)).toMatchObject({ federal: 16_488_000_00, state: 16_488_000_00, own: 0 });
    expect(paidShare(14_666_400_00, 36_666_000_00)).toBe(40);
    expect(paidShare(16_488_000_00, 32_976_000_00)).toBe(50);
  });

  it('Mittelsachsen Cluster E and Cluster 12: 60 %; the Land in January 2024 and 2026: 41 and 42 %', () => {
    expect(Math.round(paidShare(216_000_000_00, 525_000_000_00)!)).toBe(41);
    expect(Math.round(paidShare(138_000_000_00, 328_000_000_00)!)).toBe(42);
    expect(paidShare(2_120_000_000_00, 16_100_000_000_00)).toBe(13.17);
  });

  const drawn = (approved: number, paid: number, until: string) =>
    drawdownOf(
      [
        caseFacts({
          tracks: {
            federal: {
              notices: [aNotice({ amount: approved })],
              payouts: [aPayout({ paid, requested: paid })],
            },
            state: null,
          },
        }),
      ],
      until,
      [],
    ).paidShare;

  it('on 11 July 2019 of 619.23 million 5.54 million were paid: 0.89 %', () => {
    expect(drawn(619_230_000_00, 5_540_000_00, '2019-07-11')).toBe(0.89);
  });

  it('on 30 June 2024 of 6.6 billion 44.1 million were paid: 0.67 %', () => {
    expect(drawn(6_600_000_000_00, 44_100_000_00, '2024-06-30')).toBe(0.67);
  });
});
