import { addMonths, inGerman } from '../calendar.js';
import type { Case } from '../case.js';
import { day, figure, missingFact, needsFact, notChecked, requirement, type Verdict } from './requirement.js';
import { hasStateTrack } from './requirements-award.js';
import { milestoneKinds } from '../words.js';

/* Contract, construction, operation, proof, binding period; and the withdrawal. */

const BUILD = 'Baubeginn nach Vertrag und abschließendem Bescheid (aconium; Landkreis Bautzen)';
const PROOF = 'Verwendungsnachweis (BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1)';
const notice = { mayOverride: false } as const;

function releasedEarly(of: Case): Verdict {
  const [release, start] = [day(of, 'early_release_on'), day(of, 'construction_started_on')];
  if (!release) return missingFact(of, 'early_release_on');
  if (!start || release <= start) return null;
  return `Zu früh: Der Bau begann am ${inGerman(start)}, die vorzeitige Baufreigabe ist vom ${inGerman(release)}. Behebung: die Tage prüfen.`;
}

function afterContract(of: Case): Verdict {
  const [contract, start] = [day(of, 'contract_on'), day(of, 'construction_started_on')];
  if (!start || (contract && start >= contract) || releasedEarly(of) === null) return null;
  if (!contract) return missingFact(of, 'contract_on');
  return `Zu früh: Der Bau begann am ${inGerman(start)}, der Vertrag ist vom ${inGerman(contract)}. Behebung: die Tage prüfen oder die vorzeitige Baufreigabe erfassen lassen.`;
}

function milestonesDone({ milestones }: Case): Verdict {
  const open = milestones.filter(({ reachedOn, waived }) => !reachedOn && !waived);
  if (open.length === 0) return null;
  const names = open.map(
    ({ kind, name, lotNumber }) =>
      `„${name ?? milestoneKinds[kind]}“${lotNumber ? ` (Los ${lotNumber})` : ''}`,
  );
  const word = open.length === 1 ? 'ist' : 'sind';
  return `Fehlt: ${open.length} von ${milestones.length} Meilensteinen ${word} offen: ${names.join(', ')}. Behebung: als erreicht melden oder mit Grund streichen.`;
}

function startPromised({ milestones }: Case): Verdict {
  const start = milestones.find(({ kind }) => kind === 'construction_start');
  if (start && (start.promised || start.reachedOn)) return null;
  return 'Fehlt: ein zugesagter Baubeginn. Behebung: bitte den Meilenstein mit Termin eintragen.';
}

function finalNotices(of: Case): Verdict {
  return (
    missingFact(of, 'federal_final_on') ?? (hasStateTrack(of) ? missingFact(of, 'state_final_on') : null)
  );
}

function proofInTime(of: Case): Verdict {
  const submitted = day(of, 'usage_proof_on');
  const ends = [day(of, 'purpose_fulfilled_on'), day(of, 'approval_period_end')].filter((on) => on !== null);
  if (!submitted) return null;
  if (ends.length === 0)
    return 'Nicht geprüft: Weder „Zweck erfüllt am“ noch „Ende des Bewilligungszeitraums“ ist eingetragen. Behebung: bitte eintragen.';
  const months = figure(of, 'usage_proof_months');
  if (months === null) return notChecked(of, 'bis wann der Verwendungsnachweis vorzulegen ist,');
  const last = addMonths(ends.sort()[0]!, months);
  if (submitted <= last) return null;
  return `Zu spät: Der Verwendungsnachweis ist vom ${inGerman(submitted)}, vorzulegen war er bis ${inGerman(last)} (${months} Monate nach dem ${inGerman(ends[0]!)}). Behebung: die Verspätung dem Fördergeber begründen.`;
}

/** The last day on which a network is bound to its purpose. */
export const bindingEnd = (commissionedOn: string, years: number): string =>
  addMonths(commissionedOn, years * 12);

function bindingOver(of: Case): Verdict {
  const since = day(of, 'commissioned_on');
  if (!since) return missingFact(of, 'commissioned_on');
  const years = figure(of, 'binding_years');
  if (years === null) return notChecked(of, 'wie lange die Zweckbindung läuft,');
  const last = bindingEnd(since, years);
  if (of.on > last) return null;
  return `Zu früh: Die Zweckbindung läuft ${years} Jahre ab der Inbetriebnahme am ${inGerman(since)}, also bis ${inGerman(last)}; der Abschluss wäre am ${inGerman(of.on)}. Behebung: danach abschließen.`;
}

/** While building only after an early release; with a final notice there is nothing left to withdraw. */
function withdrawnBeforeFinal(of: Case): Verdict {
  if (!['under_construction', 'commissioned'].includes(of.heldFrom ?? of.status)) return null;
  for (const [name, whose] of [
    ['federal_final_on', 'des Bundes'],
    ['state_final_on', 'des Landes'],
  ] as const) {
    const on = day(of, name);
    if (on)
      return `Zu spät: Der abschließende Bescheid ${whose} ist vom ${inGerman(on)}; zurückgezogen werden kann nur, solange keiner vorliegt. Behebung: mit dem Fördergeber klären, ob der Bescheid widerrufen wird.`;
  }
  return null;
}

export const buildingRequirements = {
  contract_dated: needsFact('contract_on'),
  contract_sent: needsFact('contract_sent_on', {
    legalBasis: 'Übermittlung an die Bundesnetzagentur (aconium)',
  }),
  construction_started: needsFact('construction_started_on'),
  construction_after_contract: requirement(afterContract, {
    facts: ['contract_on', 'construction_started_on', 'early_release_on'],
    legalBasis: BUILD,
  }),
  construction_released_early: requirement(releasedEarly, {
    ...notice,
    facts: ['early_release_on'],
    legalBasis: 'Vorzeitige Baufreigabe auf den vorläufigen Bescheid (aconium)',
  }),
  commissioning_dated: needsFact('commissioned_on', { mayOverride: false }),
  milestones_done: requirement(milestonesDone),
  connected_reported: requirement(({ connected }) =>
    connected === null
      ? 'Fehlt: wie viele Anschlüsse hergestellt sind. Behebung: bitte die Zahl melden, auch wenn sie 0 ist.'
      : null,
  ),
  start_promised: requirement(startPromised),
  final_notices: requirement(finalNotices, {
    ...notice,
    facts: ['federal_final_on', 'state_final_on'],
    legalBasis: 'Bescheid in abschließender Höhe (aconium)',
  }),
  usage_proof_dated: needsFact('usage_proof_on', { legalBasis: PROOF }),
  usage_proof_in_time: requirement(proofInTime, {
    effect: 'warn',
    facts: ['purpose_fulfilled_on', 'approval_period_end'],
    legalBasis: PROOF,
  }),
  federal_proof_accepted: needsFact('federal_proof_accepted_on', { ...notice, legalBasis: PROOF }),
  state_proof_accepted: requirement(
    (of) =>
      !hasStateTrack(of) || of.facts.state_proof_by_federal === true
        ? null
        : missingFact(of, 'state_proof_accepted_on'),
    {
      ...notice,
      facts: ['state_proof_accepted_on', 'state_proof_by_federal'],
      legalBasis: 'Verwendungsnachweis; unter RL DiOS 2022 prüft allein der Bund (SMWA 05.07.2022)',
    },
  ),
  binding_over: requirement(bindingOver, { legalBasis: 'Zweckbindung (Richtlinie 2015 Nr. 7.4)' }),
  // Nobody declares in the place of the recipient.
  withdrawal_declared: needsFact('withdrawal_declared_on', { mayOverride: false }),
  withdrawn_before_final: requirement(withdrawnBeforeFinal, {
    ...notice,
    legalBasis: 'Rückzug vor dem Bescheid in abschließender Höhe (aconium)',
  }),
} as const;
