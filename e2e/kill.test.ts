import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { freePort, seededPlace, type Place, type RunningService, startService } from './service.js';

/** Mails as they arrived: recipient → Message-IDs, one for each delivery. */
class Postbox {
  readonly deliveries = new Map<string, string[]>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (part) => (text += part));
      stream.on('end', () => {
        const id = /^Message-ID: (.+)$/im.exec(text)?.[1]?.trim() ?? '';
        for (const { address } of session.envelope.rcptTo)
          this.deliveries.set(address, [...(this.deliveries.get(address) ?? []), id]);
        done();
      });
    },
  });

  /** By number: a name would be asked for at a name server first, which a machine for tests may not have. */
  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      // Once it listens an error is of a connection that the killed service has left, and means nothing.
      this.server.on('error', reject);
      this.server.listen(port, '127.0.0.1', () => resolve());
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

interface Invited {
  id: string;
  email: string;
}

describe('A service that is killed in the middle of a loop of invitations', () => {
  const postbox = new Postbox();
  let place: Place;
  let service: RunningService;
  let settings: Record<string, string>;
  const acknowledged: Invited[] = [];

  beforeAll(async () => {
    const port = await freePort();
    await postbox.listen(port);
    settings = {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      PUBLIC_URL: 'http://localhost',
      MAIL_LEASE_SECONDS: '5',
    };
    place = await seededPlace();
    service = await startService(place, settings);
  }, 240_000);
  afterAll(async () => {
    await service?.kill('SIGTERM');
    await postbox.close();
    await place?.remove();
  }, 60_000);

  it('loses no acknowledged account and no mail, three times', async () => {
    for (let round = 1; round <= 3; round++) {
      await inviteUntilKilled(round);
      service = await startService(place, settings);
      const cookie = await signInAsAdmin(service);
      for (const { id, email } of acknowledged) {
        const answer = await fetch(`${service.url}/api/accounts/${id}`, { headers: { cookie } });
        expect(answer.status).toBe(200);
        expect(((await answer.json()) as Invited).email).toBe(email);
      }
    }
    await everyMailArrives();
    const twice = [...postbox.deliveries.values()].filter((ids) => new Set(ids).size > 1);
    expect(twice).toEqual([]);
  }, 240_000);

  it('has a whole history: every version can be sealed, none was changed', async () => {
    // The land it starts from may be older than ten minutes: what still waits for a seal would be called late.
    expect((await service.lotse('audit', 'seal')).code).toBe(0);
    const verified = await service.lotse('audit', 'verify', '--json');
    expect(verified.err).toBe('');
    expect((JSON.parse(verified.out) as { faults: unknown[] }).faults).toEqual([]);
    expect(verified.code).toBe(0);
  }, 60_000);

  async function inviteUntilKilled(round: number): Promise<void> {
    const cookie = await signInAsAdmin(service);
    const before = acknowledged.length;
    let isAlive = true;
    const inviting = [1, 2, 3].map(async (worker) => {
      for (let count = 1; isAlive; count++) {
        const invited = await invite(cookie, `r${round}w${worker}n${count}@kommune.example`).catch(
          () => null,
        );
        if (invited) acknowledged.push(invited);
      }
    });
    while (acknowledged.length < before + 12) await new Promise((resolve) => setTimeout(resolve, 20));
    await service.kill('SIGKILL');
    isAlive = false;
    await Promise.all(inviting);
  }

  async function invite(cookie: string, email: string): Promise<Invited> {
    const answer = await fetch(`${service.url}/api/accounts`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ email, name: 'Kim Beispiel', role: 'auditor' }),
    });
    if (answer.status !== 201) throw new Error(`invitation: ${answer.status}`);
    return (await answer.json()) as Invited;
  }

  /** Due again a while after their delivery was cut off: the lease of a mail runs out. */
  async function everyMailArrives(): Promise<void> {
    const missing = () =>
      acknowledged.map(({ email }) => email).filter((email) => !postbox.deliveries.has(email));
    const until = Date.now() + 180_000;
    while (missing().length > 0 && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 500));
    expect(missing()).toEqual([]);
  }
});

async function signInAsAdmin(service: RunningService): Promise<string> {
  const options = await fetch(`${service.url}/api/sign-in-options`);
  const { demoAccounts } = (await options.json()) as {
    demoAccounts: { email: string; password: string; role: string }[];
  };
  const { email, password } = demoAccounts.find(({ role }) => role === 'admin')!;
  const answer = await fetch(`${service.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(200);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}
