import { forgetAccounts, createAccount, signedIn } from './accounts.js';
import { startTestService, type TestService } from './service.js';
import { insertSmallLand } from './small-land.js';

type By = { headers: Record<string, string> };
type Signed = Awaited<ReturnType<typeof signedIn>>;

/** The service outside the demo, with an administrator, and an officer who manages the Kreis 14521. */
export class AccountsOfTest {
  admin!: Signed;
  district!: Signed;

  private constructor(readonly service: TestService) {}

  static async start(): Promise<AccountsOfTest> {
    const settings = { publicUrl: 'https://lotse.example.org', demo: false };
    return new AccountsOfTest(await startTestService(insertSmallLand, settings));
  }

  /** To be called before each test: nobody is there but these two. */
  async begin(): Promise<void> {
    await forgetAccounts(this.service.db);
    this.admin = await signedIn(this.service, { role: 'admin', name: 'Ada Amtmann' });
    this.district = await signedIn(this.service, {
      role: 'district_officer',
      managesUsers: true,
      name: 'Karl Kreis',
    });
  }

  async call(method: 'GET' | 'POST' | 'PUT', path: string, by: By, body?: object, more: By['headers'] = {}) {
    const answer = await this.service.fastify.inject({
      method,
      url: `/api/${path}`,
      headers: { ...by.headers, ...more },
      ...(body && { payload: body }),
    });
    return {
      status: answer.statusCode,
      json: answer.body ? answer.json() : undefined,
      etag: answer.headers.etag as string,
    };
  }

  get = (path: string, by: By = this.admin) => this.call('GET', path, by);
  post = (path: string, body: object | undefined, by: By = this.admin) => this.call('POST', path, by, body);

  /** Role and areas, based on the version of now unless another is said. */
  async save(id: string, body: object, by: By = this.admin, ifMatch?: string) {
    const etag = ifMatch ?? (await this.get(`accounts/${id}`)).etag;
    const whole = { managesUsers: false, ...reason, ...body };
    return this.call('PUT', `accounts/${id}`, by, whole, { 'if-match': etag });
  }

  mails = () => this.service.db.query('SELECT * FROM mail ORDER BY id');

  versions = (id: string) =>
    this.service.db.query(
      `SELECT operation, account_id, actor, reason, row FROM record_version
        WHERE record = 'account' AND record_key = $1 ORDER BY id`,
      [id],
    );

  create = (options?: Parameters<typeof createAccount>[1]) => createAccount(this.service.db, options);
}

export const newcomer = {
  email: 'Neu@Kommune.example',
  name: 'Nele Neu',
  role: 'municipal_officer',
  areas: ['14521460'],
};

export const reason = { reason: 'Wechsel der Aufgabe' };
