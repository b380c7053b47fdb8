import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pastMoment } from '../../municipality/past.js';
import { now } from '../../platform/clock.js';
import { dataVersion } from '../../platform/data-version.js';
import { VersionMemory } from '../../platform/version-memory.js';
import { todayInBerlin } from '../calendar.js';
import { dayOf } from '../public/project-page.js';
import { projectsKnownAt } from '../public/project-past.js';
import type { SlipQuery, SlipStatistics } from './promise.dto.js';
import { finishedMilestones, milestonesOf } from './promise.js';
import { slipRows, slipTotal } from './slip-figures.js';
import { finishedDays, slipPlaces } from './slip.queries.js';

/** How far promised dates of published projects have slipped. Of the past only what is public now as well. */
@Injectable()
export class SlipService {
  private readonly memory: VersionMemory<SlipStatistics>;

  constructor(private readonly db: DataSource) {
    this.memory = new VersionMemory(db);
  }

  async statistics(query: SlipQuery): Promise<SlipStatistics> {
    const past = await pastMoment(this.db, query.asOf);
    if (past) return this.make(query, past);
    // What is overdue changes with the day, and nothing else does without a new data version.
    const known = await this.memory.get([query.by, query.kind, todayInBerlin()].join('/'), () =>
      this.make(query, null),
    );
    return { ...known, asOf: now().toISOString() };
  }

  private async make({ by, kind }: SlipQuery, past: Date | null): Promise<SlipStatistics> {
    const version = await dataVersion(this.db, past ?? undefined);
    const known = projectsKnownAt(this.db, past);
    const places = await slipPlaces(known, by);
    const ids = [...new Set(places.map(({ projectId }) => projectId))];
    const milestones = await milestonesOf(this.db, ids, dayOf(past), past ?? undefined);
    for (const [id, day] of await finishedDays(known))
      if (milestones.has(id)) milestones.set(id, finishedMilestones(milestones.get(id)!, day));
    return {
      by,
      kind,
      items: slipRows(by, places, milestones, kind),
      total: slipTotal(places, milestones, kind),
      asOf: (past ?? now()).toISOString(),
      dataVersion: version,
    };
  }
}
