import type { DataSource, EntityManager } from 'typeorm';
import { now } from '../../platform/clock.js';
import { changing } from '../../platform/changing.js';
import { bumpDataVersion } from '../../platform/data-version.js';
import { addDays, todayInBerlin } from '../../project/calendar.js';
import { refreshSummaries } from '../desk/case-summary.js';
import { deadlinesOf } from '../deadline/deadline-rules.js';
import { insertOverride } from '../../project/lifecycle/override.queries.js';
import { findingsOf } from '../finding/plausibility-rules.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { sectionDigests, writeSection } from '../review/review.queries.js';
import {
  demoReviewed,
  demoStaff,
  mendCase,
  officerOf,
  visitBefore,
  waitingFor,
} from './demo-reviews.queries.js';
import { reviewsOf, type ToldReview } from './demo-review-story.js';

/** The work between Kommunen and advisors in the demo, whole or not there; the same for every first start on a day. */
export async function seedDemoReviews(
  db: DataSource,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const today = todayInBerlin();
  await changing(db, async (manager) => {
    const staff = await demoStaff(manager);
    if (!staff) return;
    const reviews = reviewsOf(await demoReviewed(manager));
    for (const [id, review] of reviews) await tell(manager, id, review, { ...staff, today });
    await askOverride(manager, { ...staff, today }, [...reviews.keys()]);
    await bumpDataVersion(manager, 'project');
  });
  progress(1, 2);
  // So that the desk lists every case at first sight, and not only after its job has run.
  await refreshSummaries(db, { all: true });
  progress(2, 2);
}

interface Stage {
  today: string;
  advisor: string;
  lead: string;
}

const at = (today: string, ago: number, hour = 9): string =>
  `${addDays(today, -ago)}T${String(hour).padStart(2, '0')}:20:00+01:00`;

async function tell(manager: EntityManager, id: number, told: ToldReview, stage: Stage): Promise<void> {
  const { today, advisor } = stage;
  const officer = await officerOf(manager, id);
  const { returned, again } = told;
  const reviewer = told.assigned === 'lead' ? stage.lead : advisor;
  const first = { number: 1, ago: told.submitted, note: told.note, by: officer };
  await insertSubmission(manager, id, {
    ...first,
    today,
    returned: returned && { ...returned, by: reviewer },
  });
  await insertReviews(manager, id, told, { by: reviewer, moment: at(today, returned?.ago ?? 1, 11) });
  if (again) {
    await mendCase(manager, id);
    await insertSubmission(manager, id, { number: 2, ...again, by: officer, today });
    await visitBefore(manager, id, advisor, at(today, returned!.ago, 15));
  }
  await manager.query(
    `UPDATE funding_case SET review_status = $2, submission = $3, assigned_to = $4 WHERE project_id = $1`,
    [id, returned && !again ? 'returned' : 'submitted', again ? 2 : 1, told.assigned && stage[told.assigned]],
  );
  // A message needs somebody who wrote it: not every Kommune has an account in the demo.
  const messages = told.messages.filter(({ from }) => from !== 'kommune' || officer !== null);
  for (const [hour, { ago, from, body, internal = false, section = null }] of messages.entries())
    await manager.query(
      `INSERT INTO case_message (project_id, internal, body, section, account_id, written_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, internal, body, section, from === 'kommune' ? officer : stage[from], at(today, ago, 12 + hour)],
    );
}

interface Submission {
  number: number;
  ago: number;
  note: string | null;
  by: string | null;
  today: string;
  returned?: { ago: number; note: string; by: string } | undefined;
}

/** In the first minutes of a day that is now. */
const earlyOn = (today: string): string =>
  new Date(Math.min(Date.parse(`${today}T00:05:00+01:00`), now().getTime())).toISOString();

const insertSubmission = (manager: EntityManager, id: number, of: Submission) =>
  manager.query(
    `INSERT INTO case_submission (project_id, number, submitted_at, submitted_by, note, returned_at, returned_by, return_note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      of.number,
      // Never ahead of us, whenever the demo is started.
      of.ago === 0 ? earlyOn(of.today) : at(of.today, of.ago),
      of.by,
      of.note,
      of.returned ? at(of.today, of.returned.ago, 16) : null,
      of.returned?.by ?? null,
      of.returned?.note ?? null,
    ],
  );

async function insertReviews(
  manager: EntityManager,
  id: number,
  { accepted, asked }: ToldReview,
  { by, moment }: { by: string; moment: string },
): Promise<void> {
  await manager.query(`UPDATE funding_case SET submission = 1 WHERE project_id = $1`, [id]);
  const digests = await sectionDigests(manager, id);
  const reviewed = { accountId: by, moment: new Date(moment) };
  for (const section of accepted)
    await writeSection(manager, id, section, {
      state: 'accepted',
      reason: null,
      digest: digests[section],
      ...reviewed,
    });
  for (const [section, reason] of asked)
    await writeSection(manager, id, section, {
      state: 'change_requested',
      reason,
      digest: digests[section],
      ...reviewed,
    });
}

/** One finding that an advisor asks the lead to let pass. */
async function askOverride(manager: EntityManager, { advisor, today }: Stage, but: number[]): Promise<void> {
  const ids = await waitingFor(manager, advisor, but);
  const facts = await readCaseFacts(manager, ids, { today });
  for (const id of ids) {
    const of = facts.get(id)!;
    const findings = findingsOf(of).filter(({ severity }) => severity !== 'hint');
    const [first] = findings;
    // On the desk what is overdue would stand before it.
    if (!first || deadlinesOf(of).some(({ state }) => state === 'overdue')) continue;
    const sentence = findings
      .filter(({ rule }) => rule === first.rule)
      .map((finding) => finding.sentence)
      .join(' ');
    return insertOverride(manager, id, {
      rule: first.rule,
      digest: first.digest,
      sentence,
      reason: 'Mit dem Projektträger am Telefon geklärt, die Bestätigung liegt in der Akte.',
      askedBy: advisor,
      moment: new Date(at(today, 2, 10)),
    });
  }
}
