import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../../account/actor.js';
import { areaNames } from '../../account/area-names.queries.js';
import { mayAct } from '../../account/permissions.js';
import { now } from '../../platform/clock.js';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { dataVersion } from '../../platform/data-version.js';
import { authorOf } from '../../platform/history-author.js';
import { badRequest, notFound } from '../../platform/problem.js';
import { todayInBerlin } from '../../project/calendar.js';
import { readableAreas } from '../../project/record/record-scope.js';
import { refreshSummaries } from './case-summary.js';
import { stateOn } from '../deadline/deadline-state.js';
import type { AbsenceBody, DeskItemDto, DeskQuery, DeskSidebarDto, SavedSearchBody } from './desk.dto.js';
import {
  absences,
  advisorsOf,
  changesSince,
  countCases,
  deleteSearch,
  type DeskPage,
  type DeskRow,
  deskRows,
  endAbsence,
  insertSearch,
  nextDeadlines,
  partsOfCases,
  placeOf,
  savedSearches,
  upsertAbsence,
} from './desk.queries.js';
import { type DeskSearch, inWords, readSearch } from './desk-search.js';

const position = z.tuple([z.int(), z.iso.date(), z.int().min(1)]);
const DAY = 86_400_000;

/** The advisor's desk; officers find their own cases by the same words. */
@Injectable()
export class DeskService {
  constructor(private readonly db: DataSource) {}

  async list(actor: Actor, { q: typed, limit, after }: DeskQuery) {
    await refreshSummaries(this.db);
    const { search, q, faults } = readSearch(typed);
    const page = this.pageOf(actor, search);
    const behind = after ? decodeCursor(after, { q }, position) : null;
    const found = await deskRows(this.db, { ...page, after: behind, limit: limit + 1 });
    const rows = found.slice(0, limit);
    return {
      items: await this.itemsOf(rows, page.today),
      next: found.length > limit ? encodeCursor({ q }, placeOf(rows.at(-1)!)) : null,
      total: await countCases(this.db, page),
      q,
      faults,
      words: await this.wordsOf(search),
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }

  async sidebar(actor: Actor): Promise<DeskSidebarDto> {
    await refreshSummaries(this.db);
    const checks = mayAct(actor, 'case.check');
    const own = checks ? OF_ADVISORS : OF_OFFICERS;
    const searches = await savedSearches(this.db, actor.accountId, checks);
    const counts = new Map<string, number>();
    for (const q of new Set([...own.map(({ q }) => q), ...searches.map(({ query }) => query)]))
      counts.set(q, await countCases(this.db, this.pageOf(actor, readSearch(q).search)));
    return {
      own: own.map(({ name, q }) => ({ name, q, count: counts.get(q)! })),
      searches: searches.map((row) => ({
        id: row.id,
        name: row.name,
        q: row.query,
        shared: row.shared,
        mine: row.account_id === actor.accountId,
        by: authorOf(row, true),
        count: counts.get(row.query)!,
      })),
      absences: checks ? await this.absencesFor(actor) : [],
      advisors: checks ? await advisorsOf(this.db) : [],
    };
  }

  async saveSearch(actor: Actor, { name, q: typed, shared }: SavedSearchBody): Promise<DeskSidebarDto> {
    const { q, faults } = readSearch(typed);
    if (faults.length > 0)
      throw badRequest(
        faults[0]!,
        faults.map((message) => ({ path: 'q', message })),
      );
    // What officers keep is theirs alone: another one's scope is not theirs.
    await insertSearch(this.db, actor.accountId, name, q, shared && mayAct(actor, 'case.check'));
    return this.sidebar(actor);
  }

  async dropSearch(actor: Actor, id: number): Promise<DeskSidebarDto> {
    if (!(await deleteSearch(this.db, actor.accountId, id)))
      throw notFound('Diese Suche gibt es nicht, oder sie gehört jemand anderem.');
    return this.sidebar(actor);
  }

  async saveAbsence(actor: Actor, { firstDay, lastDay, deputyId }: AbsenceBody): Promise<DeskSidebarDto> {
    if (firstDay === null || lastDay === null) {
      await endAbsence(this.db, actor.accountId);
      return this.sidebar(actor);
    }
    const fault = await this.absenceFault(actor, firstDay, lastDay, deputyId);
    if (fault) throw badRequest(fault.message, [fault]);
    await upsertAbsence(this.db, actor.accountId, firstDay, lastDay, deputyId);
    return this.sidebar(actor);
  }

  private async absenceFault(actor: Actor, first: string, last: string, deputy: string | null) {
    if (last < first)
      return {
        path: 'lastDay',
        message: 'Passt nicht: Der letzte Tag liegt vor dem ersten. Behebung: einen der beiden ändern.',
      };
    if (deputy === actor.accountId)
      return {
        path: 'deputyId',
        message: 'Passt nicht: Sich selbst kann niemand vertreten. Behebung: eine andere Person wählen.',
      };
    if (deputy && !(await advisorsOf(this.db)).some(({ accountId }) => accountId === deputy))
      return {
        path: 'deputyId',
        message: 'Passt nicht: Diese Person berät hier nicht. Behebung: jemanden aus der Liste wählen.',
      };
    return null;
  }

  private pageOf(actor: Actor, search: DeskSearch): DeskPage {
    return { search, areas: readableAreas(actor), account: actor.accountId, today: todayInBerlin() };
  }

  private async absencesFor({ accountId }: Actor): Promise<DeskSidebarDto['absences']> {
    const rows = await absences(this.db, todayInBerlin());
    return rows.map((row) => ({
      by: authorOf(row, true),
      accountId: row.account_id!,
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      deputy: row.deputyId
        ? authorOf(
            {
              account_id: row.deputyId,
              actor: 'account',
              role: row.deputy_role,
              person_name: row.deputy_name,
            },
            true,
          )
        : null,
      mine: row.account_id === accountId,
    }));
  }

  private async wordsOf(search: DeskSearch): Promise<string[]> {
    const areas = await areaNames(this.db, [...search.district, ...search.municipality]);
    const advisors = search.assigned.length > 0 ? await advisorsOf(this.db) : [];
    const people = new Map(advisors.map(({ accountId, name }) => [accountId, name]));
    return inWords(search, (key) => areas.get(key) ?? people.get(key) ?? key);
  }

  private async itemsOf(rows: DeskRow[], today: string): Promise<DeskItemDto[]> {
    const ids = rows.map(({ id }) => id);
    const parts = new Map((await partsOfCases(this.db, ids)).map((row) => [row.id, row]));
    const deadlines = new Map((await nextDeadlines(this.db, ids)).map((row) => [row.id, row]));
    const changed = rows.flatMap(({ id, visitedAt, isChanged }) =>
      isChanged && visitedAt ? [{ id, since: visitedAt }] : [],
    );
    const changes = await changesSince(this.db, changed);
    return rows.map((row) => {
      const { tracks, districts } = parts.get(row.id)!;
      const deadline = deadlines.get(row.id);
      const assigned = {
        account_id: row.assignedTo,
        actor: 'account',
        role: row.assigned_role,
        person_name: row.assigned_name,
      };
      return {
        id: row.id,
        reference: row.reference,
        projectName: row.name,
        recipientName: row.recipientName,
        isDemo: row.isDemo,
        projectStatus: row.projectStatus as DeskItemDto['projectStatus'],
        reviewStatus: row.reviewStatus,
        districts,
        tracks,
        nextDeadline: deadline ? deadlineOf(deadline, today) : null,
        urgency: row.urgency,
        why: row.why,
        findings: { block: row.blocks, warn: row.warnings, hint: row.hints },
        changesSinceVisit: changes.get(row.id) ?? 0,
        openedBefore: row.visitedAt !== null,
        assignedTo: row.assignedTo ? authorOf(assigned, true) : null,
        assignedAccount: row.assignedTo,
        submittedAt: row.submittedAt?.toISOString() ?? null,
        waitingDays:
          row.reviewStatus === 'submitted' && row.submittedAt
            ? Math.floor((now().getTime() - row.submittedAt.getTime()) / DAY)
            : null,
      };
    });
  }
}

const deadlineOf = (
  { id: _id, ...row }: Awaited<ReturnType<typeof nextDeadlines>>[number],
  today: string,
): DeskItemDto['nextDeadline'] => ({ ...row, doneOn: null, state: stateOn(row.dueOn, null, today) });

const OF_ADVISORS = [
  { name: 'Meine Fälle', q: 'assigned:me' },
  { name: 'In Vertretung', q: 'assigned:deputy' },
  { name: 'Zur Prüfung eingereicht', q: 'review:submitted' },
  { name: 'Noch niemandem zugewiesen', q: 'assigned:nobody' },
  { name: 'Überfällig', q: 'overdue:yes' },
  { name: 'Befund sperrt', q: 'finding:block' },
  { name: 'Alle Fälle', q: '' },
];
const OF_OFFICERS = [
  { name: 'Überfällig', q: 'overdue:yes' },
  { name: 'Fällig in 14 Tagen', q: 'due:14' },
  { name: 'Zurückgegeben', q: 'review:returned' },
  { name: 'Alle Fälle', q: '' },
];
