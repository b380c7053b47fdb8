import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { authorOf } from '../../platform/history-author.js';
import { findProject } from '../../project/project-row.js';
import { publicStateOfRow } from '../../project/record/record-view.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import {
  caseRow,
  commitmentRows,
  dialogueRows,
  scoreRows,
  surveyRows,
  tenderRows,
} from './case-view.queries.js';
import { deadlinesOf } from '../deadline/deadline-rules.js';
import { findingViewOf } from '../finding/finding-view.js';
import type { FundingCaseDto } from './funding-case.dto.js';
import { trackDtosOf } from './track-view.js';

/** A case as the one who asks reads it, who may. */
export async function caseDtoOf(
  db: DataSource | EntityManager,
  actor: Actor,
  id: number,
  thing: { areas: string[] },
  known?: CaseFacts,
): Promise<FundingCaseDto> {
  const facts = known ?? (await readCaseFacts(db, [id])).get(id)!;
  const project = (await findProject(db, id))!;
  const { assigned, assignedAccount, ...row } = await caseRow(db, id);
  const rights = { mayEdit: may(actor, 'case.edit', thing), mayCheck: may(actor, 'case.check', thing) };
  const { costs } = facts.project;
  return {
    id,
    reference: project.reference,
    projectName: project.name,
    isDemo: project.is_demo,
    projectStatus: project.status,
    publicState: publicStateOfRow(project),
    recipientName: project.recipient_name,
    recipientType: project.recipient_type,
    model: project.model,
    municipalities: facts.project.municipalities.map(({ ags, name }) => ({ ags, name })),
    guidelineName: facts.guideline?.name ?? null,
    callName: facts.call?.name ?? null,
    openedOn: facts.openedOn,
    ...row,
    assignedTo: assignedAccount === null ? null : authorOf(assigned, true),
    assignedAccount,
    adviceProtocolOn: facts.adviceProtocolOn,
    costs: { ...costs, addsUp: addsUp(costs) },
    addresses: {
      eligible: facts.project.eligible,
      funded: facts.project.funded,
      reserveExtension: facts.project.reserveExtension,
    },
    tracks: await trackDtosOf(db, actor, facts, rights),
    dialogues: await dialogueRows(db, id),
    surveys: await surveyRows(db, id),
    commitments: await commitmentRows(db, id),
    tenders: await tenderRows(db, id),
    scorePoints: await scoreRows(db, id),
    ...(await findingViewOf(db, actor, facts)),
    deadlines: deadlinesOf(facts),
    ...rights,
  };
}

/** Bund, Land, own share and third parties make the whole; null: no total is known. */
function addsUp({
  total,
  federal,
  state,
  own,
  third,
}: Omit<FundingCaseDto['costs'], 'addsUp'>): boolean | null {
  if (total === null) return null;
  return [federal, state, own, third].reduce<number>((sum, share) => sum + (share ?? 0), 0) === total;
}
