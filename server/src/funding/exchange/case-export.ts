import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { pastOf, refuseBefore } from '../../platform/as-of.js';
import { dataVersion } from '../../platform/data-version.js';
import { queryOf } from '../../platform/query.js';
import { todayInBerlin } from '../../project/calendar.js';
import { readableProject } from '../../project/record/record-scope.js';
import { overrideRows } from '../../project/lifecycle/override.queries.js';
import { eventDtoOf, recordOf } from '../../project/record/record-view.js';
import { eventRows } from '../../project/record/record-part.queries.js';
import { caseNotFound, readableCase } from '../case/case-change.js';
import { caseEvents } from '../case/case-events.js';
import { caseDtoOf } from '../case/case-view.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { caseFileKnownAt } from '../lifecycle/case-past.js';
import { reportQuery } from '../report/funding-report.dto.js';
import { allMessages } from './export-messages.js';
import { decisionsCsv } from './export-decisions.js';
import { contentOf, type Paper, papersCsv, papersOf, remarksOf } from './export-documents.js';
import { type ExportFile, type ManifestEntry, withManifest } from './export-manifest.js';
import { correctionRows, documentsOfCase, reviewRows, submissionRows } from './export-papers.queries.js';
import { readMe } from './export-read-me.js';
import { deadlinesCsv, findingsCsv, noticesCsv, payoutsCsv } from './export-tables.js';
import { areaGeoJson, versionsCsv, versionsJson } from './export-versions.js';
import { firstVersionOf, lastOf, sealsOf, type VersionRange } from './export-versions.queries.js';

/** A case with everything that hangs on it, as files in their order; made once, and sent once. */
export interface CaseExport {
  reference: string;
  /** When it was last changed: what is in the export is that state. */
  changedAt: Date;
  /** The moment whose knowledge it shows, where it was asked for one; null: all that is known. */
  asOf: Date | null;
  files: ExportFile[];
  /** What was sent so far. */
  entries: ManifestEntry[];
}

type Gathered = Awaited<ReturnType<typeof gather>>;

export const exportQuery = queryOf({ asOf: reportQuery.shape.asOf });
export type ExportQuery = z.infer<typeof exportQuery>;

/**
 * What is short is read in one snapshot; versions and documents, which are never changed, are read while they are sent, up to
 * the last version of that snapshot. So no transaction waits for a slow line, and two exports of one state are equal. With
 * `asOf` the same queries answer over what was known then; the state of a moment is the same for whoever takes it along.
 */
export async function caseExport(
  db: DataSource,
  actor: Actor,
  id: number,
  { asOf }: ExportQuery = {},
): Promise<CaseExport> {
  const thing = await readableCase(db, actor, id);
  if (!may(actor, 'case.export', thing)) throw caseNotFound(id);
  const past = pastOf(asOf);
  if (past) refuseBefore(await firstVersionOf(db, id), past);
  const reader: Actor = past ? { ...actor, role: 'auditor', areas: [] } : actor;
  const found = await db.transaction('REPEATABLE READ', (manager) =>
    gather(manager, reader, { id, past, thing }),
  );
  const entries: ManifestEntry[] = [];
  const files = [...withManifest(filesOf(db, found), entries, () => aboutOf(found))];
  return { reference: found.record.reference, changedAt: found.changedAt, asOf: past, files, entries };
}

async function gather(
  snapshot: EntityManager,
  actor: Actor,
  { id, past, thing }: { id: number; past: Date | null; thing: { areas: string[] } },
) {
  // Every reading below asks by `query` alone.
  const manager = caseFileKnownAt(snapshot, past, id) as EntityManager;
  const day = past ? dayInBerlin(past) : todayInBerlin();
  const facts = (await readCaseFacts(snapshot, [id], { asOf: past })).get(id)!;
  const funding = await caseDtoOf(manager, actor, id, thing, facts);
  const record = await recordOf(manager, actor, await readableProject(manager, actor, id), day);
  const overrides = await overrideRows(manager, id);
  const papers = papersOf(await documentsOfCase(manager, id, past));
  const documents = papers.map((paper) => paper.id);
  const { changedAt, ...last } = await lastOf(snapshot, id, documents, past);
  const range: VersionRange = { id, documents, ...last };
  return {
    funding,
    record,
    papers,
    range,
    changedAt,
    asOf: past,
    day,
    dataVersion: await dataVersion(snapshot, past ?? undefined),
    seals: await sealsOf(snapshot, range),
    messages: await allMessages(manager, actor, id),
    decisions: {
      record,
      events: await caseEvents(manager, id),
      projectEvents: (await eventRows(manager, id)).map((row) => eventDtoOf(row, overrides)),
      submissions: await submissionRows(manager, id),
      reviews: await reviewRows(manager, id),
      corrections: await correctionRows(manager, id),
    },
  };
}

const dayInBerlin = (moment: Date): string =>
  moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function filesOf(db: DataSource, found: Gathered): ExportFile[] {
  const { funding, record, papers, range, messages } = found;
  const text = (path: string, words: () => string): ExportFile => ({ path, content: () => [words()] });
  return [
    text('LIESMICH.txt', () => readMe(found)),
    text('fall.json', () => json(funding)),
    text('vorhaben.json', () => json(record)),
    { path: 'verlauf.json', content: () => versionsJson(db, range) },
    { path: 'verlauf.csv', content: () => versionsCsv(db, range) },
    text('entscheidungen.csv', () => decisionsCsv(funding, found.decisions)),
    text('bescheide.csv', () => noticesCsv(funding)),
    text('auszahlungen.csv', () => payoutsCsv(funding)),
    text('fristen.csv', () => deadlinesCsv(funding)),
    text('pruefhinweise.csv', () => findingsCsv(funding)),
    text('nachrichten.txt', () => messages.withKommune),
    text('vermerke-intern.txt', () => messages.internal),
    { path: 'gebiet.geojson', content: () => areaGeoJson(db, range) },
    ...papers.flatMap((paper): ExportFile[] =>
      paper.path === null ? [] : [{ path: paper.path, content: () => contentOf(db, paper) }],
    ),
    text('unterlagen.csv', () => papersCsv(papers)),
  ];
}

/** What the manifest says beside its files. */
function aboutOf({ funding, changedAt, asOf, day, dataVersion, range, seals, papers }: Gathered) {
  return {
    format: 'breitbandlotse-akte/1',
    caseId: funding.id,
    reference: funding.reference,
    projectName: funding.projectName,
    asOf: (asOf ?? changedAt).toISOString(),
    changedAt: changedAt.toISOString(),
    computedOn: day,
    dataVersion,
    lastVersion: range.upTo,
    seals: seals.map((seal) => ({ ...seal, sealedAt: seal.sealedAt.toISOString() })),
    remarks: papers.flatMap((paper) =>
      remarksOf(paper).map((remark) => ({ document: nameOf(paper), remark })),
    ),
  };
}

const nameOf = ({ path, name, id }: Paper): string => path ?? name ?? id;
