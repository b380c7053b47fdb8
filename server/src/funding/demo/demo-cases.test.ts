import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { seedDemoAccounts } from '../../account/demo-accounts.js';
import { seedMunicipalities } from '../../municipality/seed-municipalities.js';
import { seedProgrammes } from '../../programme/seed-programmes.js';
import { seedDemoProjects } from '../../project/demo/demo-projects.js';
import { factFaults } from '../../project/lifecycle/fact-check.js';
import { readCase } from '../../project/lifecycle/status.queries.js';
import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { unmetOf } from '../lifecycle/case-requirements.js';
import { deadlinesOf } from '../deadline/deadline-rules.js';
import { seedDemoCases } from './demo-cases.js';
import { findingsOf } from '../finding/plausibility-rules.js';
import { Wording } from '../../platform/wording/wording.js';
import { catalogues } from '../../said.en.js';
import { factsFromCase } from '../facts/facts-from-case.js';
import { granted, grantOf } from '../lifecycle/grant.js';
import { trackCycleOf } from '../lifecycle/track-lifecycle.js';

let database: TestDatabase;
let cases: CaseFacts[];

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await seedMunicipalities(db, () => undefined);
  await seedProgrammes(db);
  await seedDemoAccounts(db, () => undefined);
  await seedDemoProjects(db, () => undefined);
  await seedDemoCases(db, () => undefined);
  const ids: { id: number }[] = await db.query('SELECT project_id AS id FROM funding_case ORDER BY 1');
  cases = [
    ...(
      await readCaseFacts(
        db,
        ids.map(({ id }) => id),
        { surroundings: false },
      )
    ).values(),
  ];
}, 240_000);
afterAll(() => database.close());

const called = (reference: string): CaseFacts =>
  cases.find(({ project }) => project.reference === reference)!;
const tracks = (): [CaseFacts, TrackFacts][] =>
  cases.flatMap((of) => Object.values(of.tracks).map((track): [CaseFacts, TrackFacts] => [of, track]));

describe('The cases of the demo', () => {
  it('are there for every funded project, and for no other', async () => {
    const [row] = await database.db.query(
      `SELECT count(*) FILTER (WHERE p.kind <> 'commercial')::int AS funded, count(c.project_id)::int AS cases,
              count(c.project_id) FILTER (WHERE p.kind = 'commercial')::int AS wrong
         FROM project p LEFT JOIN funding_case c ON c.project_id = p.id`,
    );
    expect(row).toEqual({ funded: cases.length, cases: cases.length, wrong: 0 });
    expect(cases.length).toBeGreaterThan(100);
  });

  it('Cluster 12 and 15 of the Landkreis Bautzen have the notices of the Land of 2024: 40 and 50 %', () => {
    const figures = ['BZ-C12', 'BZ-C15'].map((reference) => {
      const { project, tracks: own } = called(reference);
      const [notice] = own.state!.notices;
      return [
        notice!.amount,
        notice!.rate,
        own.federal!.notices[0]!.rate,
        project.costs.total,
        project.costs.own,
      ];
    });
    expect(figures).toEqual([
      [1_466_640_000, 40, 60, 3_666_600_000, 0],
      [1_648_800_000, 50, 50, 3_297_600_000, 0],
    ]);
  });

  it('agree with their projects: what follows from the case stands at the project', async () => {
    const faults: string[] = [];
    for (const of of cases) {
      const { facts, shares } = factsFromCase(of);
      for (const [name, value] of Object.entries(facts))
        if ((of.project.facts[name] ?? null) !== value)
          faults.push(`${of.project.reference} ${name}: ${value} ≠ ${of.project.facts[name]}`);
      if ((shares.federal ?? of.project.costs.federal) !== of.project.costs.federal)
        faults.push(`${of.project.reference}: federal ${shares.federal} ≠ ${of.project.costs.federal}`);
      if ((shares.state ?? of.project.costs.state) !== of.project.costs.state)
        faults.push(`${of.project.reference}: state ${shares.state} ≠ ${of.project.costs.state}`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('keep the invariants: final only after provisional, paid at most what is granted, two persons a notice', async () => {
    const faults: string[] = [];
    for (const [of, track] of tracks()) {
      const name = `${of.project.reference}/${track.funder}`;
      for (const final of track.notices.filter(({ kind }) => kind === 'final'))
        if (
          !track.notices.some(
            (one) =>
              one.kind === 'provisional' && one.component === final.component && one.dated <= final.dated,
          )
        )
          faults.push(`${name}: final alone`);
      const grant = grantOf(track);
      if (grant.paid > (granted(track) ?? 0)) faults.push(`${name}: paid ${grant.paid} of ${granted(track)}`);
      if (grant.requested > (granted(track) ?? 0)) faults.push(`${name}: requested ${grant.requested}`);
      if (track.notices.some(({ dated }) => !track.appliedOn || dated < track.appliedOn))
        faults.push(`${name}: notice first`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
    const [row] = await database.db.query(
      `SELECT count(*)::int AS n FROM notice WHERE state = 'confirmed' AND recorded_by = decided_by`,
    );
    expect(row.n).toBe(0);
  });

  it('came where they are by lawful steps', async () => {
    const events: { id: number; key: string; from: string; to: string; on: string }[] =
      await database.db.query(
        `SELECT project_id AS id, key, from_status AS from, to_status AS to, to_char(effective_on, 'YYYY-MM-DD') AS on
         FROM case_event WHERE aggregate = 'track' AND from_status IS NOT NULL ORDER BY id`,
      );
    const faults: string[] = [];
    const byId = new Map(cases.map((of) => [of.project.id, of]));
    for (const { id, key, from, to, on } of events) {
      const facts = byId.get(id)!;
      const track = facts.tracks[key as 'federal']!;
      const step = trackCycleOf(facts, track).steps.find((one) => one.from === from && one.to === to);
      const name = `${facts.project.reference}/${key} ${from} → ${to}`;
      if (!step) faults.push(`${name} is no step`);
      else
        for (const { requirement, effect, sentence } of unmetOf(step, { facts, track, on }))
          // What is there now need not have been there then: the federal track has gone on since.
          if (effect === 'block' && !['advice_protocol', 'withdrawal_declared'].includes(requirement))
            faults.push(`${name}: ${sentence}`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('leave every fact of their projects possible', async () => {
    const faults: string[] = [];
    for (const { project } of cases) {
      const { facts, guideline, today } = await readCase(database.db, project.id);
      const found = factFaults(facts, { stored: {}, guideline, today, documents: new Set() });
      faults.push(...found.map(({ message }) => `${project.reference}: ${message}`));
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('tell what the desk needs: components, a raised grant, a late proof and specification, a question of the funder', () => {
    const some = (fits: (of: CaseFacts, track: TrackFacts) => boolean) =>
      tracks().some(([of, track]) => fits(of, track));
    expect(some((_, { notices }) => notices.some(({ component }) => component === 'schools_hospitals'))).toBe(
      true,
    );
    expect(
      some(
        (_, { notices }) =>
          notices.filter(({ kind, component }) => kind === 'provisional' && component === 'base').length > 1,
      ),
    ).toBe(true);
    expect(some((_, { status }) => status === 'information_requested')).toBe(true);
    expect(some((_, { notices }) => notices.some(({ state }) => state === 'recorded'))).toBe(true);
    expect(some((_, { payouts }) => payouts.some(({ status }) => status === 'queried'))).toBe(true);
    const overdue = new Set(
      cases.flatMap((of) =>
        deadlinesOf(of)
          .filter(({ state }) => state === 'overdue')
          .map(({ kind }) => kind),
      ),
    );
    expect([...overdue].sort()).toEqual(expect.arrayContaining(['specification']));
    expect([...overdue].some((kind) => kind.includes('proof'))).toBe(true);
  });
});

describe('Findings and deadlines of the demo in English', () => {
  const wording = new Wording(catalogues);
  /** What stands in quotes or brackets may be the name of a parameter or a law. */
  const own = (text: string): string => text.replace(/“[^”]*”|\([^)]*\)/g, '');
  const GERMAN =
    /\b(?:der|die|das|des|dem|und|oder|nicht|ist|sind|eine?|vom|bis|beim|zum|zur|seit|fehlt|wird)\b|ß/;

  it('hold no German word besides names and laws', () => {
    const said = cases.flatMap((of) => [
      ...findingsOf(of).flatMap(({ sentence, mend }) => [sentence, mend]),
      ...deadlinesOf(of).flatMap(({ name, rule }) => [name, rule]),
    ]);
    const texts = [...new Set(said.filter((text) => text !== null))];
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.map((text) => wording.english(text)).filter((text) => GERMAN.test(own(text)))).toEqual([]);
  });
});
