import type { DataSource } from 'typeorm';
import { signedIn, type TestAccount } from './accounts.js';
import { startTestService, type TestService } from './service.js';
import { insertSmallLand } from './small-land.js';

export type Signed = TestAccount & { headers: Record<string, string> };

export const AUE = '14521035';
export const OLBERNHAU = '14521460';
export const DOEBELN = '14522080';

/** A guideline version of 2023 with a call, and one of 2025 without. */
export async function insertSmallProgramme(db: DataSource): Promise<void> {
  await db.query(
    `INSERT INTO programme (id, funder, branch, name, short_name, about, sort)
     VALUES ('gigabit', 'federal', 'infrastructure', 'Gigabitförderung 2.0', 'Gigabit 2.0', 'Test', 1)`,
  );
  await db.query(
    `INSERT INTO guideline_version (id, programme_id, name, legal_text, dated, valid_from, state, source, trust)
     VALUES ('g2023', 'gigabit', 'Richtlinie 2023', 'Test', '2023-03-31', '2023-04-01', 'closed', 'Test', 'primary'),
            ('g2025', 'gigabit', 'Richtlinie 2025', 'Test', '2025-01-13', '2025-01-14', 'open', 'Test', 'primary')`,
  );
  await db.query(
    `INSERT INTO call (id, guideline_version_id, name, year, source, trust)
     VALUES ('c2023', 'g2023', 'Aufruf 2023', 2023, 'Test', 'primary')`,
  );
}

/** The service with a small Land and a programme, and with officers of the Gemeinde, of its neighbour and of another Kreis. */
export class RecordApi {
  officer!: Signed;
  neighbour!: Signed;
  elsewhere!: Signed;
  advisor!: Signed;

  private constructor(readonly service: TestService) {}

  static async start(): Promise<RecordApi> {
    const api = new RecordApi(
      await startTestService(async (db) => {
        await insertSmallLand(db);
        await insertSmallProgramme(db);
      }),
    );
    const officer = { role: 'municipal_officer' } as const;
    api.officer = await signedIn(api.service, { ...officer, areas: [AUE], name: 'Anna Aue' });
    api.neighbour = await signedIn(api.service, { ...officer, areas: [OLBERNHAU], name: 'Olaf Ort' });
    api.elsewhere = await signedIn(api.service, { ...officer, areas: [DOEBELN], name: 'Dora Döbeln' });
    api.advisor = await signedIn(api.service, { role: 'dias_advisor', name: 'Bea Berat' });
    return api;
  }

  async call(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    { by = this.officer, body, etag }: { by?: Pick<Signed, 'headers'>; body?: object; etag?: string } = {},
  ) {
    const answer = await this.service.fastify.inject({
      method,
      url: `/api/${path}`,
      headers: { ...by.headers, ...(etag !== undefined && { 'if-match': etag }) },
      ...(body && { payload: body }),
    });
    return {
      status: answer.statusCode,
      // Tests look into answers of many shapes.
      // oxlint-disable-next-line no-explicit-any
      json: (answer.body ? answer.json() : undefined) as any,
      etag: answer.headers.etag as string,
    };
  }

  get = (path: string, by?: Pick<Signed, 'headers'>) => this.call('GET', path, { by });

  /** A funded project of Aue and Olbernhau that Aue keeps: of both an advisor enters it. */
  async create(body: object = {}, by: Pick<Signed, 'headers'> = this.advisor) {
    return this.call('POST', 'project-records', { by, body: { ...fundedProject, ...body } });
  }

  /** Based on the version of now unless another is said. */
  async save(
    id: number,
    part: '' | '/lots' | '/contacts',
    body: object,
    more: { by?: Signed; etag?: string } = {},
  ) {
    const etag = more.etag ?? (await this.get(`project-records/${id}`, this.advisor)).etag;
    return this.call('PUT', `project-records/${id}${part}`, { by: more.by, body, etag });
  }

  close = () => this.service.close();
}

export const fundedProject = {
  name: 'Glasfaser für Aue',
  kind: 'funded',
  guidelineVersionId: 'g2023',
  callId: 'c2023',
  recipientType: 'municipality',
  recipientName: 'Stadt Aue-Bad Schlema',
  recipientArea: AUE,
  technology: 'ftth',
  municipalities: [
    { ags: AUE, addressCount: 400 },
    { ags: OLBERNHAU, addressCount: null },
  ],
};
