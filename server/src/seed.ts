import type { DataSource } from 'typeorm';
import { seedDemoAccounts } from './account/demo-accounts.js';
import { seedDemoCases } from './funding/demo/demo-cases.js';
import { seedDemoReviews } from './funding/demo/demo-reviews.js';
import { seedDemoAdvice } from './advice/demo-advice.js';
import { seedDemoCells } from './coverage/demo-seed.js';
import { seedPublishedCoverage } from './coverage/seed-coverage.js';
import { LOCKS, withLock } from './platform/advisory-lock.js';
import { withAuthor } from './platform/author.js';
import { seedNewParameters, seedParametersKey, seedProgrammes } from './programme/seed-programmes.js';
import { seedDemoProjects } from './project/demo/demo-projects.js';
import { seedMunicipalities } from './municipality/seed-municipalities.js';

type Progress = (label: string, done: number, total: number) => void;

interface Step {
  name: string;
  label: string;
  demoOnly?: boolean;
  run(db: DataSource, progress: (done: number, total: number) => void): Promise<void>;
}

const steps: Step[] = [
  { name: 'municipalities', label: 'Gemeinden und Kreise', run: seedMunicipalities },
  { name: 'published-coverage', label: 'Veröffentlichte Versorgungswerte', run: seedPublishedCoverage },
  { name: 'programmes', label: 'Förderprogramme', run: seedProgrammes },
  { name: seedParametersKey(), label: 'Neue Angaben der Förderprogramme', run: seedNewParameters },
  { name: 'demo-accounts', label: 'Demokonten', demoOnly: true, run: seedDemoAccounts },
  { name: 'demo-cells', label: 'Demodaten: 100-m-Zellen', demoOnly: true, run: seedDemoCells },
  { name: 'demo-projects', label: 'Demodaten: Projekte', demoOnly: true, run: seedDemoProjects },
  { name: 'demo-cases', label: 'Demodaten: Förderfälle', demoOnly: true, run: seedDemoCases },
  { name: 'demo-advice', label: 'Demodaten: Beratung', demoOnly: true, run: seedDemoAdvice },
  { name: 'demo-reviews', label: 'Demodaten: Prüfungen', demoOnly: true, run: seedDemoReviews },
];

/** Loads what a first start needs. Each step is whole or not there, so a killed start goes on where it stopped. */
export function seed(db: DataSource, demo: boolean, progress: Progress): Promise<void> {
  return withLock(db, LOCKS.seed, () => seedMissing(db, demo, progress));
}

async function seedMissing(db: DataSource, demo: boolean, progress: Progress): Promise<void> {
  const state = await readState(db);
  for (const step of steps) {
    if (state[step.name] || (step.demoOnly && !demo)) continue;
    await withAuthor({ actor: 'seed' }, () =>
      step.run(db, (done, total) => progress(step.label, done, total)),
    );
    state[step.name] = true;
    await writeState(db, state);
  }
  if (!state.finished) await writeState(db, { ...state, finished: true });
}

type SeedState = Record<string, boolean>;

async function readState(db: DataSource): Promise<SeedState> {
  const [row] = await db.query(`SELECT value FROM setting WHERE name = 'seed'`);
  return (row?.value as SeedState) ?? {};
}

async function writeState(db: DataSource, state: SeedState): Promise<void> {
  await db.query(
    `INSERT INTO setting (name, value) VALUES ('seed', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [JSON.stringify(state)],
  );
}
