import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import type { Role } from '../../account/permissions.js';
import { now } from '../../platform/clock.js';
import { badRequest, notFound, problem, type ProblemError } from '../../platform/problem.js';
import { todayInBerlin } from '../calendar.js';
import type { MilestoneBody, MilestoneDto, MilestoneStateBody, PromiseBody } from './promise.dto.js';
import { milestoneName, milestonesOf } from './promise.js';
import { advisors } from '../lifecycle/lifecycle-rows.js';
import { wordsOf } from './promise-dates.js';
import { type Judged, judgePromise, judgeReached, type PromiseFacts } from './promise-rules.js';
import {
  hasOwnPromise,
  insertMilestone,
  insertPromise,
  lotExists,
  updateMilestone,
} from '../report/report.queries.js';
import { readCase } from '../lifecycle/status.queries.js';

/* Milestones and promises are written inside `changeRecord`: the project is locked, so a chain has one end. */

type Who = Pick<Actor, 'accountId' | 'role'>;

/** What the rules know of a milestone; a project has no other of that number: 404. */
export async function promiseFactsOf(
  manager: EntityManager,
  id: number,
  number: number,
): Promise<PromiseFacts> {
  const today = todayInBerlin();
  const all = (await milestonesOf(manager, [id], today)).get(id) ?? [];
  const milestone = all.find((one) => one.number === number);
  if (!milestone) throw notFound(`Einen Meilenstein ${number} hat dieses Vorhaben nicht.`);
  return {
    ...(await factsBeside(manager, id)),
    today,
    milestone,
    others: all.filter((one) => one !== milestone),
    inherits: milestone.continues !== null && !(await hasOwnPromise(manager, id, number)),
  };
}

/** What the rules ask for beside the milestones. */
export async function factsBeside(
  manager: EntityManager,
  id: number,
): Promise<Pick<PromiseFacts, 'guideline' | 'startedOn'>> {
  const { guideline, facts } = await readCase(manager, id);
  const started = facts.construction_started_on;
  return { guideline, startedOn: typeof started === 'string' ? started : null };
}

/** The value, or the refusal; `at` leads to the fields in what was sent. */
export function judged<T>(verdict: Judged<T>, at = ''): T {
  if (verdict.errors.length === 0) return verdict.value as T;
  throw refusalOf(verdict.errors.map(({ path, message }) => ({ path: `${at}${path}`, message })));
}

export const refusalOf = (errors: ProblemError[]) => badRequest(errors[0]!.message, errors);

export async function addPromise(
  manager: EntityManager,
  { accountId }: Pick<Who, 'accountId'>,
  id: number,
  facts: PromiseFacts,
  body: PromiseBody,
  at = '',
): Promise<void> {
  const { milestone, today } = facts;
  const promise = judged(judgePromise(body, facts), at);
  await insertPromise(manager, id, {
    ...promise,
    milestone: milestone.number,
    explanation: body.explanation || null,
    promisedOn: today,
    accountId,
    moment: now(),
  });
}

export async function reachMilestone(
  manager: EntityManager,
  id: number,
  facts: PromiseFacts,
  day: string,
  at = '',
): Promise<void> {
  const reachedOn = judged(judgeReached(day, facts), at);
  const { milestone, today } = facts;
  await updateMilestone(manager, id, milestone.number, { reachedOn, waivedReason: null, today });
}

/** Reached, waived with a reason, or open again. */
export async function saveMilestoneState(
  manager: EntityManager,
  who: Who,
  id: number,
  number: number,
  body: MilestoneStateBody,
): Promise<void> {
  const facts = await promiseFactsOf(manager, id, number);
  const [reachedOn, waivedReason] = [body.reachedOn ?? null, body.waivedReason ?? null];
  if (reachedOn && waivedReason)
    throw refusalOf([
      {
        path: 'waivedReason',
        message:
          'Passt nicht: Was erreicht ist, entfällt nicht. Behebung: bitte nur eines von beiden angeben.',
      },
    ]);
  if (reachedOn) return reachMilestone(manager, id, facts, reachedOn);
  if (waivedReason) requireMayWaive(facts.milestone, who);
  await updateMilestone(manager, id, number, { reachedOn, waivedReason, today: facts.today });
}

/** What was promised to the public is not given up by the one who promised it. */
export const mayWaive = ({ promises }: Pick<MilestoneDto, 'promises'>, role: Role): boolean =>
  promises.length === 0 || advisors.includes(role);

function requireMayWaive(milestone: MilestoneDto, { role }: Who): void {
  const last = milestone.promises.at(-1);
  if (!last || mayWaive(milestone, role)) return;
  const message = `„${milestoneName(milestone)}“ ist zugesagt (${wordsOf(last.promised)}). Dass ein zugesagter Termin entfällt, hält die Beratung der Digitalagentur mit Grund fest; bitte wenden Sie sich an sie oder sagen Sie ein neues Datum zu.`;
  throw problem(403, message, [{ path: 'waivedReason', message }]);
}

const MOST = 999;

export async function addMilestone(
  manager: EntityManager,
  who: Who,
  id: number,
  body: MilestoneBody,
): Promise<void> {
  const today = todayInBerlin();
  const others = (await milestonesOf(manager, [id], today)).get(id) ?? [];
  const lotNumber = body.lotNumber ?? null;
  const added: MilestoneDto = {
    number: Math.max(0, ...others.map((one) => one.number)) + 1,
    lotNumber,
    kind: body.kind,
    name: body.kind === 'other' ? body.name || null : null,
    promises: [],
    continues: null,
    reachedOn: null,
    waivedReason: null,
    waivedOn: null,
    slipDays: null,
    overdue: false,
  };
  requireNew(added, others);
  if (lotNumber !== null && !(await lotExists(manager, id, lotNumber)))
    throw refusalOf([
      { path: 'lotNumber', message: `Passt nicht: Ein Los ${lotNumber} hat dieses Vorhaben nicht.` },
    ]);
  await insertMilestone(manager, id, added);
  const { promised, reason, explanation } = body;
  if (promised === undefined) return;
  // Read anew: it may take the place of one that was waived, and then goes on with its chain.
  const facts = await promiseFactsOf(manager, id, added.number);
  await addPromise(manager, who, id, facts, { promised, reason, explanation });
}

function requireNew(added: MilestoneDto, others: readonly MilestoneDto[]): void {
  if (added.kind === 'other' && added.name === null)
    throw refusalOf([
      { path: 'name', message: 'Fehlt: der Name. Behebung: bitte den Meilenstein benennen.' },
    ]);
  const same = others.find(
    (one) =>
      one.kind === added.kind &&
      one.lotNumber === added.lotNumber &&
      (one.kind !== 'other' || one.name?.toLowerCase() === added.name?.toLowerCase()),
  );
  if (same) {
    const message = `Den Meilenstein „${milestoneName(same)}“ gibt es schon. Behebung: bitte dort einen Termin zusagen.`;
    throw problem(409, message, [{ path: 'kind', message }]);
  }
  if (added.number > MOST) throw problem(409, `Ein Vorhaben hat höchstens ${MOST} Meilensteine.`);
}
