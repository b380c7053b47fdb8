import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { DataSource } from 'typeorm';
import type { CommandSession } from './command.js';

/** One line of JSON each way: the command line in, its words and at last its exit code out. */
export interface CommandRequest {
  argv: string[];
  cwd: string;
  input?: string;
}
export type CommandReply =
  | { say: string }
  | { warn: string }
  | { progress: [label: string, done: number, total: number] }
  | { exit: number };

export type RunCommand = (argv: string[], session: CommandSession) => Promise<number>;

/**
 * The embedded database has one process. `lotse` beside a running server hands its command line to it
 * through a socket in DATA_DIR, which only the owner of the folder can open.
 */
export class CommandSocket {
  private constructor(private readonly server: net.Server) {}

  static async listen(dataDir: string, db: DataSource, run: RunCommand): Promise<CommandSocket> {
    const address = socketAddress(dataDir);
    fs.rmSync(address, { force: true });
    let turn: Promise<unknown> = Promise.resolve();
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined);
      // One command after the other: two imports at once would only wait for each other in the database.
      turn = turn.then(() => serve(socket, db, run)).catch(() => socket.destroy());
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address, resolve));
    if (process.platform !== 'win32') fs.chmodSync(address, 0o600);
    return new CommandSocket(server);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

async function serve(socket: net.Socket, db: DataSource, run: RunCommand): Promise<void> {
  const reply = (message: CommandReply) => socket.writable && socket.write(`${JSON.stringify(message)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const request = JSON.parse(line) as CommandRequest;
    const session: CommandSession = {
      db,
      cwd: request.cwd,
      beside: 'server',
      say: (text) => reply({ say: text }),
      warn: (text) => reply({ warn: text }),
      progress: (label, done, total) => reply({ progress: [label, done, total] }),
      exitCode: 0,
      input: request.input,
    };
    const exit = await run(request.argv, session).catch((error: Error) => {
      session.warn(`Der Befehl ist fehlgeschlagen: ${error.message}`);
      return 1;
    });
    reply({ exit });
    socket.end();
    return;
  }
}

/** Hands a command line to the server that has DATA_DIR open; null if none listens there. */
export async function handOver(
  dataDir: string,
  request: CommandRequest,
  session: Omit<CommandSession, 'db'>,
): Promise<number | null> {
  const socket = await connect(socketAddress(dataDir));
  if (!socket) return null;
  socket.write(`${JSON.stringify(request)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const reply = JSON.parse(line) as CommandReply;
    if ('say' in reply) session.say(reply.say);
    else if ('warn' in reply) session.warn(reply.warn);
    else if ('progress' in reply) session.progress(...reply.progress);
    else return reply.exit;
  }
  session.warn(
    'Der Dienst hat sich während des Befehls beendet. Es gilt der alte Stand; bitte noch einmal versuchen.',
  );
  return 1;
}

function connect(address: string): Promise<net.Socket | null> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

/** Paths of Unix sockets are limited to about 100 bytes: a long DATA_DIR gets a name in the temporary folder. */
export function socketAddress(dataDir: string): string {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\breitbandlotse-${key}`;
  const inside = path.join(dataDir, 'lotse.sock');
  return Buffer.byteLength(inside) < 100 ? inside : path.join(os.tmpdir(), `lotse-${key}.sock`);
}
