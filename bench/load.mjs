// Load of bounded length from this machine to itself: wrk where it is found, else a keep-alive client of our own.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

const CONNECTIONS = 16;
const REQUESTS_WITHOUT_WRK = 8_000;

export const wrk =
  spawnSync('wrk', ['-v'], { encoding: 'utf8' }).stdout?.split(' Copyright')[0].trim() || null;

/** Asks for the paths in turn, over and over; gives the number of answered requests. None may fail. */
export async function load(origin, paths, seconds) {
  if (wrk) return loadWithWrk(origin, paths, seconds);
  const many = Array.from({ length: REQUESTS_WITHOUT_WRK }, (_, i) => paths[i % paths.length]);
  await fetchAll(origin, many, CONNECTIONS);
  return many.length;
}

async function loadWithWrk(origin, paths, seconds) {
  const script = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lotse-bench-')), 'paths.lua');
  fs.writeFileSync(script, luaOf(paths));
  try {
    const args = [
      '-t1',
      `-c${CONNECTIONS}`,
      `-d${seconds}s`,
      '-H',
      'Accept-Encoding: gzip',
      '-s',
      script,
      origin,
    ];
    const said = await outputOf('wrk', args);
    const { requests, failed } = JSON.parse(/\{"requests".*\}/.exec(said)[0]);
    if (failed > 0) throw new Error(`${failed} of ${requests} requests to ${origin} failed`);
    return requests;
  } finally {
    fs.rmSync(path.dirname(script), { recursive: true });
  }
}

const luaOf = (paths) => `
local requests, at = {}, 0
init = function()
  for i, path in ipairs({${paths.map((one) => JSON.stringify(one)).join(',')}}) do
    requests[i] = wrk.format("GET", path)
  end
end
request = function()
  at = at % #requests + 1
  return requests[at]
end
done = function(summary)
  local e = summary.errors
  local failed = e.connect + e.read + e.write + e.status + e.timeout
  io.write(string.format('{"requests":%d,"failed":%d}\\n', summary.requests, failed))
end`;

function outputOf(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}

/** Each path once, a few at a time; answers in the order of the paths. */
export async function fetchAll(origin, paths, connections = 4, statuses = [200]) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const answers = [];
  let next = 0;
  const worker = async () => {
    while (next < paths.length) {
      const at = next++;
      answers[at] = await get(origin + paths[at], agent);
      if (!statuses.includes(answers[at].status))
        throw new Error(`${origin}${paths[at]}: ${answers[at].status}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    agent.destroy();
  }
  return answers;
}

/** Status, headers, body and milliseconds of one request. */
export function get(url, agent, more = {}) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { 'accept-encoding': 'gzip', ...more } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks), ms: performance.now() - begun });
      });
    });
    request.once('error', reject);
  });
}
