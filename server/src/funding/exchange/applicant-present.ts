import type { EntityManager } from 'typeorm';
import { findProject } from '../../project/project-row.js';
import { wordsOfStored } from '../../project/bulk/bulk-projects.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { dialogueRows, scoreRows, surveyRows } from '../case/case-view.queries.js';
import type { Funder } from '../words.js';
import { fieldsOf, type FormField, type Value, type Values } from './applicant-fields.js';

export type Present = Awaited<ReturnType<typeof presentOf>>;

/** What is stored of everything that the form asks for. */
export async function presentOf(manager: EntityManager, id: number) {
  const facts = (await readCaseFacts(manager, [id], { surroundings: false })).get(id)!;
  const project = (await findProject(manager, id))!;
  const words = await wordsOfStored(manager, project);
  const dialogues = await dialogueRows(manager, id);
  const surveys = await surveyRows(manager, id);
  const scores = await scoreRows(manager, id);
  const tracks = (['federal', 'state'] as const).filter((funder) => facts.tracks[funder]);
  const fields = fieldsOf(tracks);
  const groups: Record<FormField['group'], Record<string, unknown>> = {
    figures: { ...words.costs, ...words.counts },
    // The form asks for the last one; earlier ones stay as they are.
    dialogue: { ...dialogues.at(-1) },
    survey: { ...surveys.at(-1) },
    federal: { ...facts.tracks.federal },
    state: { ...facts.tracks.state },
    score: Object.fromEntries(scores.map(({ criterion, points }) => [criterion, points])),
  };
  const valueOf = ({ name, group }: FormField): Value =>
    (groups[group][name.slice(group.length + 1)] as Value | undefined) ?? null;
  const values: Values = Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
  return { facts, project, dialogues, surveys, tracks, fields, values };
}

/** What a funder is to pay in which year, in cents. */
export const planOf = ({ facts }: Present, funder: Funder): Map<number, number> =>
  new Map((facts.tracks[funder]?.plan ?? []).map(({ year, amount }) => [year, amount]));
