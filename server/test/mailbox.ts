import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  to: string[];
  messageId: string;
  /** All headers, a long one on one line. */
  head: string;
  text: string;
}

export interface Mailbox {
  url: string;
  port: number;
  received: Received[];
  /** Answers that the server gives instead of taking a mail, to the recipient's address. */
  refuse: Map<string, { code: number; message: string }>;
  /** What happens after a mail was taken and before the server says so. */
  beforeAnswer: (() => Promise<void>) | null;
  close(): Promise<void>;
}

/** A real SMTP server on a loopback port that keeps what it is given. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const received: Received[] = [];
  const refuse: Mailbox['refuse'] = new Map();
  const box = { received, refuse, beforeAnswer: null } as unknown as Mailbox;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    // No password is right: only who signs in without one is served.
    onAuth: (_auth, _session, done) => done(null, {}),
    onRcptTo: ({ address }, _session, done) => {
      const answer = refuse.get(address);
      done(answer ? Object.assign(new Error(answer.message), { responseCode: answer.code }) : undefined);
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(read(Buffer.concat(parts).toString('utf8'), session.envelope.rcptTo));
        Promise.resolve(box.beforeAnswer?.()).then(() => done(), done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.server.address() as AddressInfo).port;
  return Object.assign(box, {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

function read(raw: string, recipients: { address: string }[]): Received {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const coded = rest.join('\r\n\r\n');
  return {
    to: recipients.map(({ address }) => address),
    head: head.replace(/\r\n[ \t]+/g, ' '),
    messageId: /^message-id:\s*(<\S+>)/im.exec(head)?.[1] ?? '',
    text: /quoted-printable/i.test(head)
      ? fromQuotedPrintable(coded)
      : /base64/i.test(head)
        ? Buffer.from(coded, 'base64').toString('utf8')
        : coded,
  };
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
