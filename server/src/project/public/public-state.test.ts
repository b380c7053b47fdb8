import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { type PublicFacts, publicStateOf, publicStateSql, shownStates } from './public-state.js';
import { type Kind, kinds, type ProjectStatus, type PublicState, statuses } from '../words.js';

/* What the public sees, written by hand and not read from the table. */

/** Published alone is not enough before the application: it must be on purpose. */
const seen: Record<ProjectStatus, { published: PublicState | null; early: PublicState | null }> = {
  idea: { published: null, early: null },
  industry_dialogue: { published: null, early: 'in_preparation' },
  market_survey: { published: null, early: 'in_preparation' },
  survey_evaluated: { published: null, early: 'in_preparation' },
  commercial_only: { published: 'commercial', early: 'commercial' },
  funding_applied: { published: 'funding_applied', early: 'funding_applied' },
  funding_provisional: { published: 'funding_granted', early: 'funding_granted' },
  tendering: { published: 'tendering', early: 'tendering' },
  awarded: { published: 'tendering', early: 'tendering' },
  funding_final: { published: 'build_prepared', early: 'build_prepared' },
  contracted: { published: 'build_prepared', early: 'build_prepared' },
  announced: { published: 'commercial', early: 'commercial' },
  planned: { published: 'commercial', early: 'commercial' },
  under_construction: { published: 'under_construction', early: 'under_construction' },
  commissioned: { published: 'finished', early: 'finished' },
  proof_submitted: { published: 'finished', early: 'finished' },
  purpose_bound: { published: 'finished', early: 'finished' },
  closed: { published: 'finished', early: 'finished' },
  on_hold: { published: null, early: null },
  withdrawn: { published: null, early: null },
  rejected: { published: null, early: null },
};
const ofCommercial: ProjectStatus[] = [
  'announced',
  'planned',
  'under_construction',
  'commissioned',
  'closed',
];
const belongs = (kind: Kind, status: ProjectStatus) =>
  kind === 'commercial' ? ofCommercial.includes(status) : !['announced', 'planned'].includes(status);

const everyStatus = Object.keys(statuses) as ProjectStatus[];
const everyCase: (PublicFacts & { expected: PublicState | null })[] = (Object.keys(kinds) as Kind[]).flatMap(
  (kind) =>
    everyStatus.flatMap((status) =>
      (status === 'on_hold' ? everyStatus.filter((held) => held !== 'on_hold') : [null]).flatMap((heldFrom) =>
        [
          { published: false, early: false },
          { published: true, early: false },
          { published: true, early: true },
        ].map((way) => {
          const at = heldFrom ?? status;
          const state =
            way.published && belongs(kind, at) ? seen[at][way.early ? 'early' : 'published'] : null;
          return { kind, status, heldFrom, ...way, expected: state && heldFrom ? 'on_hold' : state };
        }),
      ),
    ),
);

describe('What the public sees of a project', () => {
  it('is what the table of the guideline says, for every status, kind and way of publication', () => {
    for (const { expected, ...facts } of everyCase)
      expect({ ...facts, state: publicStateOf(facts) }).toEqual({ ...facts, state: expected });
  });

  it('is never an idea, a withdrawal or a rejection, however it was published', () => {
    for (const kind of Object.keys(kinds) as Kind[])
      for (const status of ['idea', 'withdrawn', 'rejected'] as const)
        expect(shownStates[kind][status]).toBeUndefined();
  });

  it('is nothing at all without publication', () => {
    for (const facts of everyCase) if (!facts.published) expect(publicStateOf(facts)).toBeNull();
  });
});

describe('The same in SQL', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await openTestDatabase()), 60_000);
  afterAll(() => database.close());

  it('answers the same as in code, for every case', async () => {
    const rows: { state: PublicState | null }[] = await database.db.query(
      `SELECT ${publicStateSql('p')} AS state
         FROM jsonb_to_recordset($1) AS p(at int, kind text, status text, held_from text, published_at timestamptz,
                                          published_early boolean) ORDER BY p.at`,
      [
        JSON.stringify(
          everyCase.map(({ kind, status, heldFrom, published, early }, at) => ({
            at,
            kind,
            status,
            held_from: heldFrom,
            published_at: published ? '2026-01-01T00:00:00Z' : null,
            published_early: early,
          })),
        ),
      ],
    );
    expect(rows.map(({ state }) => state)).toEqual(everyCase.map(({ expected }) => expected));
  });
});
