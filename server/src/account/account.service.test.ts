import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AccountsOfTest, newcomer } from '../../test/account-api.js';
import { signedIn, withToken } from '../../test/accounts.js';
import { startTestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { may, type Role, roles } from './permissions.js';

type Signed = Awaited<ReturnType<typeof signedIn>>;

let api: AccountsOfTest;

beforeAll(async () => {
  api = await AccountsOfTest.start();
});
afterAll(() => api.service.close());
beforeEach(() => api.begin());

describe('Einladen', () => {
  test('account, link and mail come into being together, and the mail says who invites, what for and until when', async () => {
    const answer = await api.post('accounts', newcomer);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      email: 'neu@kommune.example',
      name: 'Nele Neu',
      role: 'municipal_officer',
      areas: [{ key: '14521460', name: 'Olbernhau' }],
      state: 'invited',
      mayManage: true,
      viaProvider: false,
    });
    const [mail] = await api.mails();
    expect(mail.recipient).toBe('neu@kommune.example');
    expect(mail.account_id).toBe(answer.json.id);
    expect(mail.body).toContain('Guten Tag Nele Neu,');
    expect(mail.body).toContain('Ada Amtmann (Digitalagentur Sachsen) lädt Sie ein');
    expect(mail.body).toContain('Zuständig für: Olbernhau');
    expect(mail.body).toContain('Wenn Sie das nicht erwartet haben');
    expect(mail.body).toMatch(/https:\/\/lotse\.example\.org\/einladung\/[\w-]{43}\n/);
    const [link] = await api.service.db.query('SELECT * FROM account_link');
    expect(answer.json.invitationExpiresAt).toBe(link.expires_at.toISOString());
  });

  test('what invites is written into the history by its id', async () => {
    const { json } = await api.post('accounts', newcomer);
    const [version] = await api.versions(json.id);
    expect(version).toMatchObject({ operation: 'insert', account_id: api.admin.id, actor: 'account' });
    expect(JSON.stringify(version)).not.toContain('Nele');
  });

  test('without a mail there is no account: both are in one transaction', async () => {
    await api.service.db.query('ALTER TABLE mail ADD CONSTRAINT refused CHECK (false) NOT VALID');
    const answer = await api.post('accounts', newcomer);
    await api.service.db.query('ALTER TABLE mail DROP CONSTRAINT refused');
    expect(answer.status).toBe(500);
    for (const table of ['account', 'person'])
      expect((await api.service.db.query(`SELECT count(*)::int AS count FROM ${table}`))[0].count).toBe(2);
    expect(await api.service.db.query('SELECT * FROM account_link')).toHaveLength(0);
  });

  test.each([
    [{ areas: [] }, 'areas', 'Fehlt: Die Rolle „Sachbearbeitung Kommune“ braucht mindestens eine Gemeinde.'],
    [{ areas: ['14521470'] }, 'areas', 'Passt nicht: Zum Schlüssel 14521470 gibt es heute keine Gemeinde.'],
    [{ areas: ['14521'] }, 'areas', 'Passt nicht: Zum Schlüssel 14521 gibt es heute keine Gemeinde.'],
    [
      { role: 'district_officer', areas: ['14999'] },
      'areas',
      'Passt nicht: Zum Schlüssel 14999 gibt es heute keinen Kreis.',
    ],
    [
      { role: 'auditor', areas: ['14521'] },
      'areas',
      'Passt nicht: Die Rolle „Prüfung (liest nur)“ hat keine Gebiete.',
    ],
    [
      { role: 'dias_lead', areas: [], managesUsers: true },
      'managesUsers',
      'Passt nicht: Konten der eigenen Kommune verwalten nur Personen aus Kommune oder Landkreis.',
    ],
  ])(
    'role and areas that do not go together are refused with a sentence: %j',
    async (change, path, message) => {
      const answer = await api.post('accounts', { ...newcomer, ...change });
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({ detail: message, errors: [{ path, message }] });
      expect(await api.mails()).toHaveLength(0);
    },
  );

  test.each([
    ['name', 'Nele\r\nBcc: alle@kommune.example', 'Bitte ohne Zeilenumbruch und unsichtbare Zeichen.'],
    ['name', 'Nele\u202Eueu', 'Bitte ohne Zeilenumbruch und unsichtbare Zeichen.'],
    ['role', 'chef', 'Bitte eine der Möglichkeiten wählen.'],
    ['areas', Array.from({ length: 501 }, () => '14521460'), 'Höchstens 500 Einträge.'],
  ])('a wrong %s is refused in plain German, and no mail is written', async (field, value, message) => {
    const { status, json } = await api.post('accounts', { ...newcomer, [field]: value });
    expect([status, json.errors]).toEqual([400, [{ path: field, message }]]);
    expect(await api.mails()).toHaveLength(0);
  });

  test('an address that is in use is refused, also when two invite it at once', async () => {
    const answers = await Promise.all([api.post('accounts', newcomer), api.post('accounts', newcomer)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.json.detail).toBe(
      'Zu dieser E-Mail-Adresse gibt es schon ein Konto. Bitte jenes ändern oder eine andere Adresse angeben.',
    );
    expect(await api.mails()).toHaveLength(1);
  });

  test('someone who manages the Kreis invites officers of the Kreis and its Gemeinden, nobody else', async () => {
    expect((await api.post('accounts', newcomer, api.district)).status).toBe(201);
    const others = [
      { ...newcomer, areas: ['14522080'] },
      { ...newcomer, areas: ['14521460', '14522080'] },
      { ...newcomer, role: 'admin', areas: [] },
    ];
    for (const other of others) {
      const answer = await api.post('accounts', { ...other, email: 'x@example.org' }, api.district);
      expect(answer.status).toBe(403);
      expect(answer.json.detail).toMatch(/^Das liegt außerhalb Ihrer Zuständigkeit/);
    }
    expect((await api.mails())[0].body).toContain('Karl Kreis (Erzgebirgskreis) lädt Sie ein');
  });

  test('an access token invites nobody', async () => {
    expect(
      (await api.post('accounts', newcomer, await withToken(api.service, { role: 'admin' }))).status,
    ).toBe(403);
  });
});

describe('Sehen', () => {
  test('the list holds exactly the accounts that the table of rights says, by name', async () => {
    const scopes: [Role, string[]][] = [
      ['municipal_officer', ['14521035']],
      ['municipal_officer', ['14521035', '14522080']],
      ['municipal_officer', ['14522080']],
      ['district_officer', ['14521']],
      ['district_officer', ['14522']],
      ['dias_advisor', []],
      ['auditor', []],
    ];
    for (const [role, areas] of scopes) await api.create({ role, areas });
    const everyone = await api.service.db.query('SELECT id, role, areas FROM account');
    for (const role of roles) {
      const reader = await signedIn(api.service, { role, managesUsers: role.endsWith('officer') });
      const { areas } = (
        await api.service.db.query('SELECT areas FROM account WHERE id = $1', [reader.id])
      )[0];
      const holder = { accountId: reader.id, role, areas, managesUsers: role.endsWith('officer') };
      const answer = await api.get('accounts', reader);
      if (role === 'dias_advisor') expect(answer.status).toBe(403);
      else {
        const expected = everyone.filter((row: { id: string; role: Role; areas: string[] }) =>
          may(holder, 'account.read', { account: row.id, role: row.role, areas: row.areas }),
        );
        const seen = answer.json.items.map((item: { id: string }) => item.id);
        expect(
          seen.filter((id: string) => everyone.some((row: { id: string }) => row.id === id)).toSorted(),
        ).toEqual(expected.map((row: { id: string }) => row.id).toSorted());
      }
    }
  });

  test('names are in German order, and pages follow each other without a gap, the anonymised last', async () => {
    for (const name of ['Zoe', 'Änne', 'Anton', 'Özgür', 'Straße', 'Strasser', 'Čeněk', 'Bert'])
      await api.create({ name, state: 'deactivated' });
    await api.service.db.query(
      `UPDATE account SET state = 'anonymised' WHERE id = (SELECT a.id FROM account a JOIN person p ON p.id = a.person_id WHERE p.name = 'Bert')`,
    );
    await api.service.db.query(
      `UPDATE person SET name = NULL, email = NULL, signs_in = false WHERE name = 'Bert'`,
    );
    const names: (string | null)[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { json }: { json: { items: { name: string }[]; next: string | null } } = (await api.get(
        `accounts?limit=3${next && `&after=${next}`}`,
      )) as never;
      names.push(...json.items.map(({ name }) => name));
      next = json.next;
    }
    expect(names).toEqual([
      'Ada Amtmann',
      'Änne',
      'Anton',
      'Čeněk',
      'Karl Kreis',
      'Özgür',
      'Straße',
      'Strasser',
      'Zoe',
      null,
    ]);
  });

  test('search finds parts of name and e-mail; role, state and area narrow it', async () => {
    await api.create({
      name: 'Jörg Weiß',
      areas: ['14521460'],
      email: 'weiss@olbernhau.example',
    });
    await api.create({ name: '100 %', role: 'auditor', state: 'deactivated' });
    const found = async (query: string) =>
      (await api.get(`accounts?${query}`)).json.items.map((item: { name: string }) => item.name);
    for (const query of [
      'search=jorg',
      'search=WEISS',
      'search=olbernhau',
      'area=14521&role=municipal_officer',
    ])
      expect(await found(query)).toEqual(['Jörg Weiß']);
    expect(await found('search=%25')).toEqual(['100 %']);
    // Whoever is responsible there: the officer of the Kreis as well.
    expect(await found('area=14521460')).toEqual(['Jörg Weiß', 'Karl Kreis']);
    expect(await found('area=14521495')).toEqual(['Karl Kreis']);
    expect(await found('area=14521')).toEqual(['Jörg Weiß', 'Karl Kreis']);
    expect(await found('area=14522080')).toEqual([]);
    expect(await found('state=deactivated&role=auditor')).toEqual(['100 %']);
  });

  test('one outside the scope, one that does not exist and an id that is none are the same 404', async () => {
    const outside = await api.create({ areas: ['14522080'] });
    const answers = await Promise.all(
      [outside.id, '7b0ff0a0-6a3b-4f0e-9d5c-2f5b7e2f1a11', 'keine-kennung', "'; DROP TABLE account; --"].map(
        (id) => api.get(`accounts/${encodeURIComponent(id)}`, api.district),
      ),
    );
    for (const { status, json } of answers) {
      expect(status).toBe(404);
      expect(json.detail).toBe('Dieses Konto gibt es nicht.');
    }
    expect((await api.get(`accounts/${outside.id}`)).status).toBe(200);
  });

  test('who may manage whom is said with each account: nobody the own one, nobody one of the demo', async () => {
    const officer = await api.create();
    const demo = await api.create({ isDemo: true });
    const auditor = await signedIn(api.service, { role: 'auditor' });
    const mayManage = async (id: string, by: Signed) => (await api.get(`accounts/${id}`, by)).json.mayManage;
    expect(await mayManage(officer.id, api.admin)).toBe(true);
    expect(await mayManage(officer.id, api.district)).toBe(true);
    expect(await mayManage(officer.id, auditor)).toBe(false);
    expect(await mayManage(api.admin.id, api.admin)).toBe(false);
    expect(await mayManage(demo.id, api.admin)).toBe(false);
  });
});

describe('Postausgang', () => {
  test('the newest first, page by page, outside the demo without the text; without SMTP_URL nothing is sent', async () => {
    for (const email of ['a@example.org', 'b@example.org', 'c@example.org'])
      await api.post('accounts', { ...newcomer, email });
    const first = (await api.get('outbox?limit=2')).json;
    expect(first.items.map((mail: { recipient: string }) => mail.recipient)).toEqual([
      'c@example.org',
      'b@example.org',
    ]);
    expect(first.items[0]).toMatchObject({
      state: 'not_sent',
      body: '',
      attempts: 0,
      lastError: null,
      sentAt: null,
    });
    const second = (await api.get(`outbox?limit=2&after=${first.next}`)).json;
    expect(second.items.map((mail: { recipient: string }) => mail.recipient)).toEqual(['a@example.org']);
    expect(second.next).toBeNull();
  });

  test('the demo shows the text, so that links can be followed without mail', async () => {
    const demo = await startTestService(insertSmallLand, { demo: true });
    try {
      const leader = await signedIn(demo, { role: 'admin' });
      const invited = {
        method: 'POST',
        url: '/api/accounts',
        headers: leader.headers,
        payload: newcomer,
      } as const;
      expect((await demo.fastify.inject(invited)).statusCode).toBe(201);
      expect((await demo.get('/api/outbox', leader.headers)).json.items[0].body).toContain('/einladung/');
    } finally {
      await demo.close();
    }
  });

  test('of a mail to somebody without an account nobody reads who, what and why', async () => {
    await api.service.db.query(
      `WITH person AS (INSERT INTO person (email, subscribes) VALUES ('anna@post.example', true) RETURNING id)
       INSERT INTO mail (message_id, person_id, recipient, subject, body, last_error)
       SELECT 'm-abo', id, 'anna@post.example', 'Nachrichten: Arnsdorf', 'geheim', '550 anna@post.example' FROM person`,
    );
    const { items } = (await api.get('outbox?limit=1')).json;
    expect(items[0]).toMatchObject({ recipient: 'jemand ohne Konto', body: '' });
    expect(JSON.stringify(items[0])).not.toMatch(/anna|Arnsdorf|geheim/);
  });

  test('only the administration reads it', async () => {
    const auditor = await signedIn(api.service, { role: 'auditor' });
    expect((await api.get('outbox', auditor)).status).toBe(403);
    expect((await api.get('outbox', api.district)).status).toBe(403);
  });
});
