import { HttpException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../../account/actor.js';
import { badRequest, type ProblemError } from '../../platform/problem.js';
import { wordsOfStored } from '../../project/bulk/bulk-projects.js';
import { changeWithin } from '../../project/record/record-change.js';
import { saveRecord } from '../../project/record/record-save.js';
import { dialogueDto, dialoguesBody, surveyDto, surveysBody } from '../case/funding-case.dto.js';
import { saveDrawdownPlan } from '../case/payment-save.js';
import { SAID_BY } from '../case/preparation.service.js';
import { saveDialogues, saveSurveys } from '../case/preparation-save.js';
import { planBody, trackBody } from '../case/track.dto.js';
import { saveTrack } from '../case/track-save.js';
import { followCase } from '../facts/follow-case.js';
import { criteria, type Funder, funders } from '../words.js';
import type { Group, Value, Values } from './applicant-fields.js';
import type { Present } from './applicant-present.js';

/* Each group of the form is saved by the function behind its form in the web, so that every guard of it holds here too. */

interface Saving {
  manager: EntityManager;
  actor: Actor;
  present: Present;
  /** Of the group alone, without its name: `total`, `startedOn`. */
  changed: Values;
}

/** Why a group is not saved, by the name of its field; '': none in particular. */
export async function refusalsOf(save: () => Promise<void>): Promise<ProblemError[]> {
  try {
    await save();
    return [];
  } catch (error) {
    if (!(error instanceof HttpException) || error.getStatus() >= 500) throw error;
    const { detail, errors } = error.getResponse() as { detail: string; errors?: ProblemError[] };
    const found = errors && errors.length > 0 ? errors : [{ path: '', message: detail }];
    return found.map(({ path, message }) => ({ path: path.split('.').at(-1)!, message }));
  }
}

/** As a request with this body would be checked. */
function parsed<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const { data, error } = schema.safeParse(body);
  if (!error) return data;
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw badRequest(errors[0]!.message, errors);
}

const savers: Record<Group, (saving: Saving) => Promise<void>> = {
  figures: saveFigures,
  dialogue: async (saving) => {
    const { manager, present, changed } = saving;
    const rows = withLast(present.dialogues, changed, (number) => dialogueDto.parse({ number }));
    await saveDialogues(manager, present.facts, parsed(dialoguesBody, { dialogues: rows }).dialogues);
    await follow(saving, SAID_BY.dialogues);
  },
  survey: async (saving) => {
    const { manager, actor, present, changed } = saving;
    const rows = withLast(present.surveys, changed, (number) => surveyDto.parse({ number }));
    // A file gives no reason: what needs one is set right in the web.
    const by = { actor, reason: undefined };
    await saveSurveys(manager, present.facts, parsed(surveysBody, { surveys: rows }).surveys, by);
    await follow(saving, SAID_BY.surveys);
  },
  federal: (saving) => saveApplication(saving, 'federal'),
  state: (saving) => saveApplication(saving, 'state'),
  score: async ({ changed }) => {
    const message =
      'Punkte gelten nur mit dem Ausdruck des Portals. Behebung: auf der Seite „Unterlagen“ beides zusammen eintragen und die Zelle hier leeren.';
    const errors = Object.keys(changed)
      .filter((name) => name in criteria)
      .map((path) => ({ path, message }));
    throw badRequest(message, errors);
  },
};

export const saveGroup = (group: Group, saving: Saving): Promise<void> => savers[group](saving);

const COSTS = ['total', 'federal', 'state', 'own', 'third'];

/** Last of all: what the funders are asked for is among what has to add up. */
function saveFigures({ manager, actor, present: { project }, changed }: Saving): Promise<void> {
  const of = (isCost: boolean): Record<string, Value> =>
    Object.fromEntries(Object.entries(changed).filter(([name]) => COSTS.includes(name) === isCost));
  const asked = { actor, id: project.id, ifMatch: undefined, anyVersion: true as const };
  return changeWithin(manager, asked, async (_, row) => {
    const words = await wordsOfStored(manager, row);
    const costs = { ...words.costs, ...of(true) };
    const counts = { ...words.counts, ...of(false) };
    await saveRecord(manager, actor, row, { ...words, costs, counts, facts: {} });
  });
}

/** The last of these rows with what is changed; where there is none, the first one is made. */
function withLast<T extends { number: number }>(
  rows: readonly T[],
  changed: Values,
  begin: (number: number) => T,
): T[] {
  const last = rows.at(-1) ?? begin(1);
  return [...rows.slice(0, -1), { ...last, ...changed }];
}

const follow = ({ manager, actor, present }: Saving, cleared: readonly string[]) =>
  followCase(manager, present.project.id, { actor, cleared });

async function saveApplication(saving: Saving, funder: Funder): Promise<void> {
  const { manager, actor, present, changed } = saving;
  const body = parsed(trackBody, changed);
  await follow(saving, await saveTrack(manager, actor, present.facts, present.facts.tracks[funder]!, body));
}

/** All years of a funder at once, as its form has them. */
export function savePlan(
  { manager, present }: Pick<Saving, 'manager' | 'present'>,
  funder: Funder,
  years: ReadonlyMap<number, number>,
): Promise<void> {
  const rows = [...years].sort(([a], [b]) => a - b).map(([year, amount]) => ({ year, amount }));
  if (rows.length > MOST_YEARS)
    throw badRequest(
      `Zu viele Jahre (${funders[funder]}): höchstens ${MOST_YEARS}. Behebung: Jahre streichen.`,
    );
  return saveDrawdownPlan(manager, present.project.id, funder, parsed(planBody, { years: rows }));
}
const MOST_YEARS = 40;
