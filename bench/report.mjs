// One JSON line a row, and the table of docs/bench.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { goals } from './goals.mjs';
import { wrk } from './load.mjs';
import { root } from './process.mjs';
import { writeFormatted } from '../scripts/write-formatted.mjs';

const file = path.join(root, 'docs', 'bench.md');
const [BEGIN, END] = ['<!-- measured -->', '<!-- /measured -->'];

/** `{"name","ours","peer","ratio","min","max","goal"}`, with the reason where something is missing. */
export function jsonLine(row) {
  const { name, ours = null, peer = null, ratio = null, min = null, max = null, unit, missing } = row;
  const numbers = Object.entries({ ours, peer, ratio, min, max }).map(([key, value]) => [
    key,
    value === null ? null : round(value),
  ]);
  return JSON.stringify({
    name,
    ...Object.fromEntries(numbers),
    goal: goals[name].text,
    ...(unit && { unit }),
    ...(missing && { missing }),
  });
}

export const isMet = (row) => !row.missing && goals[row.name].isMet(row);

/** Three digits that count. */
const round = (value) => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));

/** Puts the table between the marks of docs/bench.md and leaves the words around it. */
export async function writeTable(rows, facts) {
  const text = fs.readFileSync(file, 'utf8');
  const [before, after] = [text.slice(0, text.indexOf(BEGIN) + BEGIN.length), text.slice(text.indexOf(END))];
  await writeFormatted(file, `${before}\n\n${machine(facts)}\n\n${table(rows)}\n\n${after}`);
}

function machine({ s, m, postgres, rounds, peers, loadAtStart }) {
  const cpus = os.cpus();
  const size = (place) =>
    `${place.cells.toLocaleString('en')} cells, ${place.municipalities.toLocaleString('en')} municipalities`;
  return [
    `- ${new Date().toISOString().slice(0, 10)}, ${cpus.length} cores ${cpus[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release().split('-')[0]}, load average ${loadAtStart} at the start and ${os.loadavg()[0].toFixed(1)} at the end`,
    `- Node ${process.versions.node}, ${postgres}, ${wrk ?? 'no wrk: a keep-alive client of our own'}${[...peers].map((name) => `, ${name}`).join('')}`,
    `- S: ${size(s)}. M: ${size(m)}`,
    `- ${rounds} interleaved rounds`,
  ].join('\n');
}

const HEAD = ['Figure', 'Ours', 'Peer', 'Ratio (range)', 'Goal', ''];

const lineOf = (cells) => `| ${cells.join(' | ')} |`;

function table(rows) {
  return [HEAD, HEAD.map(() => '---'), ...rows.map((row) => cellsOf(row))].map(lineOf).join('\n');
}

function cellsOf(row, measured = '') {
  const note = [row.note, measured].filter(Boolean).join('; ');
  return [
    `${goals[row.name].what} (\`${row.name}\`)${note ? `: ${note}` : ''}`,
    row.missing ? '–' : withUnit(row.ours, row.unit),
    row.peer === undefined ? '' : withUnit(row.peer, row.unit),
    row.ratio === undefined ? '' : `${round(row.ratio)} (${round(row.min)}–${round(row.max)})`,
    goals[row.name].text.replace('>=', '≥').replace('<=', '≤'),
    row.missing
      ? `not measured: ${row.missing.replace(/^failed: (.{80}).*/, 'failed: $1 …')}`
      : isMet(row)
        ? 'met'
        : '**missed**',
  ];
}

/** Puts rows that were measured alone into the table that is there, each with its day; a row that is new comes last. */
export async function writeRows(rows, loadAtStart) {
  const text = fs.readFileSync(file, 'utf8');
  const end = text.indexOf(END);
  const lines = text.slice(0, end).trimEnd().split('\n');
  const measured = `${new Date().toISOString().slice(0, 10)} alone, load ${loadAtStart}`;
  for (const row of rows) {
    const at = lines.findIndex((line) => line.startsWith('|') && line.includes(`(\`${row.name}\`)`));
    lines.splice(at < 0 ? lines.length : at, at < 0 ? 0 : 1, lineOf(cellsOf(row, measured)));
  }
  await writeFormatted(file, `${lines.join('\n')}\n\n${text.slice(end)}`);
}

const withUnit = (value, unit) => `${round(value).toLocaleString('en')} ${unit}`;
