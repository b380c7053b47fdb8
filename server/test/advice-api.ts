import { CaseApi } from './case-api.js';
import { pdf } from './things-of-others.js';
import type { Signed } from './record-api.js';

/** Requests and sessions of advice as their pages ask for them. */
export class AdviceApi {
  private constructor(readonly cases: CaseApi) {}

  static async start(): Promise<AdviceApi> {
    return new AdviceApi(await CaseApi.start());
  }

  get db() {
    return this.cases.service.db;
  }

  call = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    by: Pick<Signed, 'headers'>,
    body?: object,
    etag?: string,
  ) => this.cases.call(method as 'GET', path, { by, body, etag });

  ask = (by: Signed, more: object = {}) =>
    this.call('POST', 'advice-requests', by, {
      area: '14521035',
      subject: 'Antrag beim Land',
      topics: ['state_application'],
      question: 'Welche Unterlagen braucht der Antrag?',
      ...more,
    });

  async schedule(by: Signed, request: number, more: object = {}) {
    const { etag } = await this.call('GET', `advice-requests/${request}`, by);
    const body = { heldOn: '2026-11-20', startsAt: '10:00', form: 'video', ...more };
    return this.call('POST', `advice-requests/${request}/session`, by, body, etag);
  }

  session = (by: Signed, more: object = {}) =>
    this.call('POST', 'advice-sessions', by, {
      areas: ['14521035'],
      subject: 'Antrag beim Land',
      topics: ['state_application'],
      heldOn: '2026-11-20',
      form: 'video',
      ...more,
    });

  /** The whole session as it is, but for what is said. */
  async save(by: Signed, id: number, change: object, etag?: string) {
    const { json, etag: now } = await this.call('GET', `advice-sessions/${id}`, by);
    const body = {
      areas: json.areas.map(({ ags }: { ags: string }) => ags),
      projectId: json.project?.id ?? null,
      subject: json.subject,
      topics: json.topics,
      heldOn: json.heldOn,
      startsAt: json.startsAt,
      form: json.form,
      place: json.place,
      ledBy: json.ledByAccount,
      participants: json.participants,
      tasks: json.tasks,
      protocol: json.protocol,
      result: json.result,
      nextContactOn: json.nextContactOn,
      nextContactNote: json.nextContactNote,
      ...change,
    };
    return this.call('PUT', `advice-sessions/${id}`, by, body, etag ?? now);
  }

  async finish(by: Signed, id: number) {
    const { etag } = await this.call('GET', `advice-sessions/${id}`, by);
    return this.call('POST', `advice-sessions/${id}/finish`, by, undefined, etag);
  }

  /** With a protocol, participants and two tasks, finished. */
  async finished(by: Signed, more: object = {}): Promise<number> {
    const { json } = await this.session(by, more);
    await this.save(by, json.id, {
      protocol: 'Der Antrag wurde Punkt für Punkt durchgegangen.\n\nDie Karte fehlt noch.',
      result: 'Der Antrag kann im Januar gestellt werden.',
      participants: [
        { kind: 'municipality', office: 'Bauamt', name: 'Petra Wolf' },
        { kind: 'advisor', office: null, name: 'Bea Berat' },
      ],
      tasks: [
        { title: 'Karte des Gebiets nachreichen', owner: 'recipient', dueOn: '2026-12-10' },
        { title: 'Muster senden', owner: 'advisor', dueOn: null },
      ],
    });
    const answer = await this.finish(by, json.id);
    if (answer.status !== 200) throw new Error(answer.json.detail);
    return json.id;
  }

  async upload(by: Signed, request: number, name = 'karte.pdf') {
    const answer = await this.cases.service.fastify.inject({
      method: 'POST',
      url: `/api/advice-requests/${request}/documents?name=${name}`,
      headers: { ...by.headers, 'content-type': 'application/octet-stream' },
      payload: pdf,
    });
    return { status: answer.statusCode, json: answer.json() };
  }

  mails = (): Promise<{ recipient: string; subject: string; body: string }[]> =>
    this.db.query('SELECT recipient, subject, body FROM mail ORDER BY id');

  close = () => this.cases.close();
}
