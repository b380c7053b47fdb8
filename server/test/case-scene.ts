import type { DataSource } from 'typeorm';
import { changing } from '../src/platform/changing.js';
import { setClock } from '../src/platform/clock.js';
import { signedIn } from './accounts.js';
import { startTestService, type TestService } from './service.js';
import { insertSmallLand } from './small-land.js';
import { insertCase } from './things-of-funding.js';
import { insertGuideline, insertProject, type ProjectOptions } from './things-of-projects.js';

/* Everyone who has to do with a funding case, signed in, and their ways of asking. */

export type Signed = Awaited<ReturnType<typeof signedIn>>;
const GUIDELINE = 'gigabit20_test';

export async function caseScene() {
  const service: TestService = await startTestService(insertSmallLand, {
    publicUrl: 'https://lotse.example.org',
    demo: false,
  });
  await insertGuideline(service.db, {
    id: GUIDELINE,
    dated: '2023-03-31',
    parameters: {
      survey_min_days: 56,
      required_tracks: ['Bund', 'Land'],
      specification_months_after_tender: 3,
      usage_proof_months: 6,
    },
  });
  const people = {
    officer: await signedIn(service, { name: 'Olga Ortsamt' }),
    neighbour: await signedIn(service, { areas: ['14521460'] }),
    advisor: await signedIn(service, { role: 'dias_advisor', name: 'Bea Beratung' }),
    colleague: await signedIn(service, { role: 'dias_advisor', name: 'Cem Beratung' }),
    lead: await signedIn(service, { role: 'dias_lead', name: 'Lea Leitung' }),
    auditor: await signedIn(service, { role: 'auditor' }),
  };
  const aCase = async (options: ProjectOptions = {}, row: Record<string, unknown> = {}, db = service.db) => {
    const id = await insertProject(db, {
      guideline_version_id: GUIDELINE,
      status: 'funding_applied',
      ...options,
    });
    return insertCase(db, id, row);
  };
  const get = async (url: string, by: Signed) => service.get(url, by.headers);
  const etagOf = async (id: number) =>
    String((await service.get(`/api/funding-cases/${id}/review`, people.lead.headers)).headers.etag);
  const send = async (
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    by: Signed,
    payload?: object,
    headers: Record<string, string> = {},
  ) => {
    const answer = await service.fastify.inject({
      method,
      url,
      headers: { ...by.headers, ...headers },
      payload,
    });
    return { status: answer.statusCode, json: answer.body ? answer.json() : undefined };
  };
  /** With the case as it is now. */
  const write = async (method: 'POST' | 'PUT', id: number, below: string, by: Signed, payload: object = {}) =>
    send(method, `/api/funding-cases/${id}${below}`, by, payload, { 'if-match': await etagOf(id) });
  /** Beside the routes, but as the service writes: with its clock and its author. */
  const change = (sql: string, values: unknown[] = []) =>
    changing(service.db, (manager) => manager.query(sql, values));
  /** The same for several, at a moment. */
  const inClock = async (work: (db: DataSource) => Promise<unknown>, moment?: string) => {
    if (moment) setClock(new Date(moment));
    await changing(service.db, (manager) => work(manager as unknown as DataSource));
  };
  const mails = (): Promise<{ recipient: string; subject: string; body: string }[]> =>
    service.db.query('SELECT recipient, subject, body FROM mail ORDER BY id');
  return { service, ...people, aCase, get, send, write, etagOf, change, inClock, mails };
}
export type CaseScene = Awaited<ReturnType<typeof caseScene>>;
