import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { pastMoment } from '../municipality/past.js';
import { now } from '../platform/clock.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { badRequest, notFound } from '../platform/problem.js';
import { VersionMemory } from '../platform/version-memory.js';
import { todayInBerlin } from '../project/calendar.js';
import { projectsKnownAt } from '../project/public/project-past.js';
import type { NewsDto, NewsList, NewsQuery, NewsScope } from './news.dto.js';
import { liesHere, nameOfScope } from './news.queries.js';
import { newsOf } from './news.js';
import { told } from './news-words.js';

const DAY_MS = 24 * 3_600_000;
/** So long what happened is told. */
const TOLD_DAYS = 180;
const position = z.tuple([z.string(), z.string()]);

interface Known {
  news: NewsDto[];
  dataVersion: string;
}

/** "Was ist neu?" of the Land or of a part of it. */
@Injectable()
export class NewsService {
  private readonly memory: VersionMemory<Known>;

  constructor(private readonly db: DataSource) {
    this.memory = new VersionMemory(db);
  }

  async list({ limit, after, asOf, ...scope }: NewsQuery): Promise<NewsList> {
    const filter = { ...scope, asOf };
    const from = after ? decodeCursor(after, filter, position) : null;
    const past = await pastMoment(this.db, asOf);
    await this.nameOf(scope, past);
    const until = past ?? now();
    const since = startOf(until);
    const { news, dataVersion: version } = await this.known(scope, past, { since, until });
    const rest = from
      ? news.slice(news.findIndex(({ moment, id }) => moment === from[0] && id === from[1]) + 1)
      : news;
    const items = rest.slice(0, limit).map((one) => told(one));
    const last = items.at(-1);
    return {
      items,
      next: last && rest.length > items.length ? encodeCursor(filter, [last.moment, last.id]) : null,
      since: since.toISOString(),
      total: news.length,
      asOf: until.toISOString(),
      dataVersion: version,
    };
  }

  /** What the part of the Land is called; one that is not there and one that nobody may see: the same 404. */
  async nameOf(scope: NewsScope, past: Date | null = null): Promise<string | null> {
    const { polygon, ...one } = scope;
    const asked = Object.values(scope).filter((value) => value !== undefined).length;
    if (asked > 1)
      throw badRequest('Bitte nur eines angeben: Gemeinde, Kreis, Projekt oder ein gezeichnetes Gebiet.');
    if (polygon) await this.requireHere(polygon);
    if (polygon || asked === 0) return null;
    const name = await nameOfScope(projectsKnownAt(this.db, past), one);
    if (name !== null) return name;
    throw one.project === undefined
      ? notFound('Diese Gemeinde oder diesen Kreis gibt es hier nicht.')
      : notFound('Dieses Projekt gibt es nicht oder es ist nicht veröffentlicht.');
  }

  private async requireHere(polygon: string): Promise<void> {
    const here = await liesHere(this.db, polygon);
    const fault =
      here === null
        ? 'Der Umriss des Gebiets kreuzt sich selbst: bitte die Punkte der Reihe nach angeben.'
        : 'Das Gebiet liegt nicht in Sachsen: bitte ein Gebiet zeichnen, das eine Gemeinde berührt.';
    if (!here) throw badRequest(fault, [{ path: 'polygon', message: fault }]);
  }

  /** Of the present it is remembered; a drawn area is one's own, and the past is seldom asked for. */
  private known(scope: NewsScope, past: Date | null, window: { since: Date; until: Date }): Promise<Known> {
    const make = async () => ({
      dataVersion: await dataVersion(this.db, past ?? undefined),
      news: await newsOf(this.db, scope, window, past),
    });
    if (past || scope.polygon) return make();
    return this.memory.get(JSON.stringify([scope, todayInBerlin()]), make);
  }
}

/** Begins with a day, so that what is told is the same all day long. */
function startOf(until: Date): Date {
  const begin = new Date(until.getTime() - TOLD_DAYS * DAY_MS);
  return new Date(`${begin.toISOString().slice(0, 10)}T00:00:00Z`);
}
