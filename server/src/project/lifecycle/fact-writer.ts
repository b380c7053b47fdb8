import type { EntityManager } from 'typeorm';
import { badRequest, problem } from '../../platform/problem.js';
import type { Case, Facts } from '../case.js';
import { changedFacts, factFaults } from './fact-check.js';
import { facts, mayWriteFact } from './facts.js';
import { requireNotOfCase } from './facts-of-case.js';
import type { Mover } from './lifecycle.js';
import { advisors } from './lifecycle-rows.js';
import { takenSteps } from './past-steps.js';
import { cycleOf, requirements } from './requirements.js';
import { isRested, restedOn } from './rested.js';
import { documentsOf, readCase } from './status.queries.js';
import { requireWaiverKept } from './waiver-kept.js';

interface Asked {
  actor: { role: Mover };
  reason?: string | null;
  /** What follows from the funding case: only from there. */
  fromCase?: true;
}

/** Facts of a project with those that change, checked: to be written by whoever asks (record, report, status). */
export async function mergedFacts(
  manager: EntityManager,
  id: number,
  given: Facts,
  asked: Asked,
): Promise<Facts> {
  return mergeFacts(manager, id, await readCase(manager, id), given, asked);
}

/** The same with the project read already. */
export async function mergeFacts(
  manager: EntityManager,
  id: number,
  of: Case,
  given: Facts,
  asked: Asked,
): Promise<Facts> {
  const { facts: stored, guideline, today } = of;
  const changed = changedFacts(given, stored);
  if (Object.keys(changed).length === 0) return stored;
  const documents = await documentsOf(manager, id);
  const faults = factFaults(changed, { stored, guideline, today, documents });
  if (faults.length > 0) throw badRequest(faults[0]!.message, faults);
  if (!asked.fromCase) await requireNotOfCase(manager, id, changed);
  requireWriter(changed, asked.actor);
  await requireWaiverKept(manager, id, stored, changed);
  requireCorrection(of, changed, asked);
  const merged = Object.entries({ ...stored, ...changed }).filter(([, value]) => value !== null);
  return Object.fromEntries(merged);
}

/** A Kommune never writes what a notice says, and nobody declares something in the place of the recipient. */
function requireWriter(changed: Facts, { role }: Asked['actor']): void {
  const refused = Object.keys(changed).filter((name) => role === 'service' || !mayWriteFact(name, role));
  if (refused.length === 0) return;
  const errors = refused.map((name) => {
    const { label, writer } = facts[name]!;
    const who =
      writer === 'recipient'
        ? 'erklärt die Kommune oder der Landkreis selbst'
        : 'erfasst die Beratung der Digitalagentur';
    return { path: `facts.${name}`, message: `„${label}“ ${who}.` };
  });
  throw problem(403, `Nicht gespeichert: ${errors[0]!.message}`, errors);
}

/**
 * What a step rests on is not taken from under it: an advisor sets it right, with a reason, and so that the step still
 * stands. Nobody goes past that alone: a lead sets the status back, and the step is asked for anew.
 */
function requireCorrection(of: Case, changed: Facts, { actor, reason }: Asked): void {
  const rested = restedOn(cycleOf(of), of);
  const touched = Object.keys(changed).filter((name) => isRested(name, of.facts, rested));
  if (touched.length === 0) return;
  const errors = touched.map((name) => {
    const { label, writer } = facts[name]!;
    const message = `„${label}“ trägt den Schritt „${rested.facts.get(name)!.label}“. ${writer === 'recipient' ? 'Zuerst setzt die Leitung der Digitalagentur den Status zurück.' : 'Berichtigen kann es die Beratung der Digitalagentur, mit Grund.'}`;
    return { path: `facts.${name}`, message };
  });
  const isBarred = !(advisors as readonly Mover[]).includes(actor.role);
  if (isBarred) throw problem(403, `Nicht gespeichert: ${errors[0]!.message}`, errors);
  if (!reason) {
    const message = `Fehlt: der Grund. ${errors[0]!.message}`;
    throw badRequest(message, [{ path: 'reason', message }]);
  }
  requireStepsStand(of, { ...of.facts, ...changed }, touched);
}

function requireStepsStand(of: Case, after: Facts, touched: readonly string[]): void {
  for (const step of takenSteps(cycleOf(of), of))
    for (const id of step.requirements) {
      const row = requirements[id]!;
      if (row.effect === 'warn') continue;
      if (!row.facts.some((name) => touched.includes(name))) continue;
      const verdict = row.check({ ...of, facts: after });
      // What failed before was let pass as it read then, and as nothing else.
      if (typeof verdict !== 'string' || verdict === row.check(of)) continue;
      const message = `Damit trüge „${step.label}“ nicht mehr: ${verdict} Soll der Schritt nicht gelten, setzt die Leitung zuerst den Status zurück.`;
      throw problem(409, message, [{ path: `facts.${touched[0]}`, message }]);
    }
}
