// Starts the processes that are measured, asks them for their CPU time, and ends each of them by its id.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const preload = path.join(root, 'bench', 'preload.mjs');
const started = new Set();

process.on('exit', () => {
  for (const child of started) child.kill('SIGKILL');
});

/** A Node program with the preload; resolves when it prints the address it listens on. */
export async function startNode(script, { args = [], env = {}, cwd = root, ready = /(http:\/\/\S+)/ } = {}) {
  const child = spawn(process.execPath, ['--import', preload, script, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const origin = (await waitFor(child, ready))[1].replace('localhost', '127.0.0.1').replace(/\/$/, '');
  return { origin, cpu: () => cpuOfNode(child), stop: () => stop(child) };
}

/** Any other program; its CPU time comes from /proc, where it is counted in hundredths of a second. */
export function startProgram(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  started.add(child);
  child.stderr.on('data', () => undefined);
  return { child, cpu: () => Promise.resolve(cpuOfProcess(child.pid)), stop: () => stop(child) };
}

/** The first words of the program that match, else an error with all it said. */
export function waitFor(child, pattern, seconds = 120) {
  started.add(child);
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${why}: ${tellingLine(said)}`));
    const timer = setTimeout(() => fail(`not ready after ${seconds} s`), seconds * 1000);
    const hear = (chunk) => {
      said += chunk;
      const match = pattern.exec(said);
      if (match) {
        clearTimeout(timer);
        resolve(match);
      }
      if (said.length > 100_000) said = said.slice(-10_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

const tellingLine = (said) => /^.*(error|fehler).*$/im.exec(said)?.[0].slice(0, 300) ?? said.slice(-300);

export async function stop(child) {
  started.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}

/** Microseconds of CPU, all threads together. */
function cpuOfNode(child) {
  return new Promise((resolve) => {
    child.once('message', ({ cpu }) => resolve(cpu.user + cpu.system));
    child.send('cpu');
  });
}

/** Microseconds of CPU of a process without its children, from /proc; null where there is no /proc. */
export function cpuOfProcess(pid, withEndedChildren = false) {
  const fields = statOf(pid);
  if (!fields) return null;
  const ticks = fields.slice(11, withEndedChildren ? 15 : 13).reduce((sum, field) => sum + Number(field), 0);
  return ticks * 10_000;
}

export const parentOf = (pid) => Number(statOf(pid)?.[1]);

/** Microseconds of CPU of a server and all its present and past children. */
export function cpuOfFamily(parent) {
  const children = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === parent);
  return children.reduce((sum, pid) => sum + (cpuOfProcess(pid) ?? 0), cpuOfProcess(parent, true));
}

/** The fields after the name of the program: state, parent, … */
function statOf(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

export function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
