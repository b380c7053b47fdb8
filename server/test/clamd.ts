import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The harmless test file of all virus scanners (eicar.org), in two pieces so that none finds it here. */
export const EICAR = Buffer.from(
  `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'}!$H+H*`,
);

/** Debian: clamav-daemon. */
export function findClamd(): string | null {
  try {
    return execFileSync('sh', ['-c', 'PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v clamd'], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return null;
  }
}

/** A clamd of its own, which knows EICAR only. */
export async function startClamd(program: string): Promise<{ socket: string; stop(): Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-clamd-'));
  const socket = path.join(folder, 'clamd.sock');
  fs.mkdirSync(path.join(folder, 'signatures'));
  fs.writeFileSync(
    path.join(folder, 'signatures', 'test.ndb'),
    `Eicar-Test-Signature:0:*:${EICAR.toString('hex')}\n`,
  );
  const settings = [
    `DatabaseDirectory ${path.join(folder, 'signatures')}`,
    `LocalSocket ${socket}`,
    `TemporaryDirectory ${folder}`,
    'Foreground yes',
    'StreamMaxLength 30M',
  ];
  fs.writeFileSync(path.join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const clamd = spawn(program, ['--config-file', path.join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => clamd.once('exit', () => resolve()));
  const stop = async () => {
    clamd.kill();
    await ended;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await answers(socket)); tries++) {
    if (tries > 200 || clamd.exitCode !== null) {
      await stop();
      throw new Error('clamd does not start');
    }
    await sleep(100);
  }
  return { socket, stop };
}

const answers = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = net.connect(socket, () => resolve(true));
    connection.on('connect', () => connection.destroy());
    connection.on('error', () => resolve(false));
  });
