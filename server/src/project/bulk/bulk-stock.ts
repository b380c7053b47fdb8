import type { DataSource } from 'typeorm';
import { inGerman, todayInBerlin } from '../calendar.js';
import { findProject } from '../project-row.js';
import { wordsOf } from '../promise/promise-dates.js';
import { milestonesOf } from '../promise/promise.js';
import { lotRows, municipalityRows } from '../record/record-part.queries.js';
import { countsOf } from '../record/record-view.js';
import { costBases, kinds, milestoneKinds, models, recipientTypes, technologies } from '../words.js';

/* What is stored of a project, as rows of a list that can be sent back: it then changes nothing. */

type Cells = Record<string, string | number | null>;
const word = (table: Record<string, string>, id: string | null): string | null =>
  id === null ? null : table[id]!;
const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100);

export async function projectStock(db: DataSource, projectId: number): Promise<Cells[]> {
  const project = (await findProject(db, projectId))!;
  const municipalities = await municipalityRows(db, projectId);
  const { countsOn, ...counts } = countsOf(project);
  return [
    {
      reference: project.reference,
      name: project.name,
      clusterLabel: project.cluster_label,
      kind: kinds[project.kind],
      technology: technologies[project.technology],
      model: word(models, project.model),
      guideline: project.guideline_version_id,
      call: project.call_id,
      recipientType: word(recipientTypes, project.recipient_type),
      recipientName: project.recipient_name,
      recipientArea: project.recipient_area,
      municipalities: municipalities.map(({ ags }) => ags).join(', '),
      total: euros(project.total_cost),
      federal: euros(project.federal_share),
      state: euros(project.state_share),
      own: euros(project.own_share),
      third: euros(project.third_share),
      basis: word(costBases, project.cost_basis),
      ...counts,
      countsOn: countsOn && inGerman(countsOn),
      description: project.description,
    },
  ];
}

export async function lotStock(db: DataSource, projectId: number): Promise<Cells[]> {
  const { reference } = (await findProject(db, projectId))!;
  const lots = await lotRows(db, projectId);
  return lots.map((lot) => ({
    reference,
    number: lot.number,
    name: lot.name,
    operator: lot.operator_name,
    commercial: lot.commercial ? 'ja' : 'nein',
    technology: word(technologies, lot.technology),
    funded: lot.funded_addresses,
    reserveExtension: lot.reserve_extension_addresses,
    passed: lot.homes_passed,
    connected: lot.homes_connected,
    activated: lot.homes_activated,
  }));
}

/** The promise that holds of each milestone that is open; what explained it is not told again. */
export async function promiseStock(db: DataSource, projectId: number): Promise<Cells[]> {
  const { reference } = (await findProject(db, projectId))!;
  const milestones = (await milestonesOf(db, [projectId], todayInBerlin())).get(projectId) ?? [];
  return milestones
    .filter(({ promises, reachedOn, waivedReason }) => promises.length > 0 && !reachedOn && !waivedReason)
    .map(({ kind, lotNumber, name, promises }) => ({
      reference,
      lot: lotNumber,
      kind: milestoneKinds[kind],
      name,
      promised: wordsOf(promises.at(-1)!.promised),
    }));
}
