import { signedIn } from './accounts.js';
import { insertSmallProgramme, type Signed } from './record-api.js';
import { startTestService, type TestService } from './service.js';
import { insertSmallLand } from './small-land.js';
import { insertProject, type ProjectOptions } from './things-of-projects.js';

/** The service with a small Land, its programmes, and everyone who has to do with a funding case of Aue. */
export class CaseApi {
  officer!: Signed;
  elsewhere!: Signed;
  advisor!: Signed;
  colleague!: Signed;
  lead!: Signed;

  private constructor(readonly service: TestService) {}

  static async start(): Promise<CaseApi> {
    const api = new CaseApi(
      await startTestService(async (db) => {
        await insertSmallLand(db);
        await insertSmallProgramme(db);
        await db.query(
          `INSERT INTO programme (id, funder, branch, name, short_name, about, sort)
           VALUES ('dios', 'state', 'infrastructure', 'RL DiOS', 'DiOS', 'Test', 2)`,
        );
        await db.query(
          `INSERT INTO guideline_version (id, programme_id, name, legal_text, valid_from, state, source, trust)
           VALUES ('dios_2018', 'dios', 'RL DiOS 2018', 'Test', '2018-09-18', 'closed', 'Test', 'primary')`,
        );
        await db.query(
          `INSERT INTO programme_parameter (guideline_version_id, name, value, label, source, trust)
           VALUES ('g2023', 'required_tracks', '["Bund", "Land"]', 'Stränge', 'Test', 'primary'),
                  ('g2023', 'project_executing_agency', '"PwC"', 'Projektträger', 'Test', 'primary'),
                  ('g2023', 'specification_months_after_tender', '3', 'Konkretisierung', 'Test', 'primary'),
                  ('g2023', 'binding_years', '7', 'Zweckbindung', 'Test', 'primary'),
                  ('dios_2018', 'advice_protocol', 'true', 'Beratung', 'Test', 'primary')`,
        );
      }),
    );
    api.officer = await signedIn(api.service, { name: 'Anna Aue' });
    api.elsewhere = await signedIn(api.service, { areas: ['14522080'] });
    api.advisor = await signedIn(api.service, { role: 'dias_advisor', name: 'Bea Berat' });
    api.colleague = await signedIn(api.service, { role: 'dias_advisor', name: 'Kai Kollege' });
    api.lead = await signedIn(api.service, { role: 'dias_lead', name: 'Lea Leitung' });
    return api;
  }

  /** A project of Aue under the guideline version of 2023, 60 % Bund and 40 % Land of 1 million euros. */
  project = (options: ProjectOptions = {}) =>
    insertProject(this.service.db, {
      status: 'funding_applied',
      guideline_version_id: 'g2023',
      call_id: 'c2023',
      total_cost: 1_000_000,
      federal_share: 600_000,
      state_share: 400_000,
      ...options,
    });

  /** A project with its case; answers its number. */
  async opened(options: ProjectOptions = {}, by: Signed = this.advisor): Promise<number> {
    const projectId = await this.project(options);
    const answer = await this.call('POST', 'funding-cases', { by, body: { projectId } });
    if (answer.status !== 201) throw new Error(answer.json.detail);
    return projectId;
  }

  async call(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    { by = this.advisor, body, etag }: { by?: Pick<Signed, 'headers'>; body?: object; etag?: string } = {},
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

  get = (id: number, by: Signed = this.advisor) => this.call('GET', `funding-cases/${id}`, { by });

  /** Based on the version of now unless another is said. */
  async write(
    method: 'POST' | 'PUT',
    id: number,
    part: string,
    body: object,
    by: Signed = this.advisor,
    etag?: string,
  ) {
    const ifMatch = etag ?? (await this.get(id)).etag;
    return this.call(method, `funding-cases/${id}${part}`, { by, body, etag: ifMatch });
  }

  close = () => this.service.close();
}
