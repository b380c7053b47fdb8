import { addMonths, inGerman } from '../calendar.js';
import type { Case } from '../case.js';
import { day, figure, missingFact, needsFact, notChecked, requirement, type Verdict } from './requirement.js';
import { youngEnough } from './requirements-preparation.js';

/* Notices, tender, award. Nobody goes past a notice, not even a lead. */

const NOTICE = 'Bescheid in vorläufiger Höhe (aconium)';
const FINAL = 'Bescheid in abschließender Höhe (aconium)';
const TENDER = 'Auswahlverfahren nach dem Bescheid in vorläufiger Höhe (aconium)';
const notice = { mayOverride: false } as const;

/** Whether the Land gives a notice of its own; where nothing says otherwise it does. */
export const hasStateTrack = ({ parameters: { required_tracks: tracks } }: Case): boolean =>
  !Array.isArray(tracks) || tracks.includes('Land');

const ofState = (name: string, rest: Parameters<typeof requirement>[1]) =>
  requirement((of) => (hasStateTrack(of) ? missingFact(of, name) : null), { facts: [name], ...rest });

/** The later one of the two notices in provisional amount; null: one is missing. */
function provisionalSince(of: Case): string | null {
  const days = ['federal_provisional_on', ...(hasStateTrack(of) ? ['state_provisional_on'] : [])].map(
    (name) => day(of, name),
  );
  return days.every((on) => on !== null) ? days.sort().at(-1)! : null;
}

/** Given with day and authority, on the day of the tender at the latest. */
function consented(of: Case): Verdict {
  const missing = missingFact(of, 'early_start_consent_on') ?? missingFact(of, 'early_start_consent_by');
  if (missing) return missing;
  const [consent, start] = [day(of, 'early_start_consent_on')!, day(of, 'tender_start')];
  if (!start || consent <= start) return null;
  return `Zu früh: Das Auswahlverfahren begann am ${inGerman(start)}, die Zustimmung zum vorzeitigen Beginn ist vom ${inGerman(consent)}. Behebung: die Tage prüfen.`;
}

function tenderAfterNotices(of: Case): Verdict {
  const start = day(of, 'tender_start');
  const since = provisionalSince(of);
  if (!start || (since && start >= since) || consented(of) === null) return null;
  if (!since)
    return `Zu früh: Das Auswahlverfahren begann am ${inGerman(start)}, die vorläufigen Bescheide liegen nicht alle vor. Behebung: beide Bescheide abwarten oder die Zustimmung zum vorzeitigen Beginn erfassen lassen.`;
  return `Zu früh: Das Auswahlverfahren begann am ${inGerman(start)}, der letzte vorläufige Bescheid ist vom ${inGerman(since)}. Behebung: ab diesem Tag beginnen oder die Zustimmung zum vorzeitigen Beginn erfassen lassen.`;
}

function stateAfterFederal(of: Case): Verdict {
  const [federal, state] = [day(of, 'federal_provisional_on'), day(of, 'state_provisional_on')];
  if (!federal || !state || state >= federal) return null;
  return `Passt nicht: Der Bescheid des Landes ist vom ${inGerman(state)}, der des Bundes vom ${inGerman(federal)}; das Land bescheidet nach dem Bund. Behebung: die Tage prüfen.`;
}

function specificationInTime(of: Case): Verdict {
  const submitted = day(of, 'specification_on');
  const end = day(of, 'tender_end');
  if (!submitted) return missingFact(of, 'specification_on');
  if (!end) return null;
  const months = figure(of, 'specification_months_after_tender');
  if (months === null) return notChecked(of, 'wann die Konkretisierung spätestens einzureichen ist,');
  const last = addMonths(end, months);
  if (submitted <= last) return null;
  return `Zu spät: Die Konkretisierung ist vom ${inGerman(submitted)}, ${months} Monate nach dem Auswahlverfahren (${inGerman(end)}) war der ${inGerman(last)}. Behebung: die Verspätung im Antrag begründen.`;
}

function provisionalBeforeFinal(of: Case): Verdict {
  for (const [funder, of_] of [
    ['federal', 'des Bundes'],
    ['state', 'des Landes'],
  ] as const) {
    if (funder === 'state' && !hasStateTrack(of)) continue;
    const [first, last] = [day(of, `${funder}_provisional_on`), day(of, `${funder}_final_on`)];
    if (!first)
      return `Fehlt: der vorläufige Bescheid ${of_}; ohne ihn gibt es keinen abschließenden. Behebung: die Beratung der Digitalagentur erfasst ihn.`;
    if (last && last < first)
      return `Passt nicht: Der abschließende Bescheid ${of_} ist vom ${inGerman(last)}, der vorläufige vom ${inGerman(first)}. Behebung: die Tage prüfen.`;
  }
  return null;
}

/** Of the funded lots, where a project has commercial ones beside them. */
function operatorPerLot({ kind, lots: all }: Case): Verdict {
  const lots = kind === 'both' ? all.filter(({ commercial }) => !commercial) : all;
  if (lots.length === 0) return 'Fehlt: ein Los mit Netzbetreiber. Behebung: bitte die Lose eintragen.';
  const without = lots.filter(({ hasOperator }) => !hasOperator).map(({ number }) => number);
  if (without.length === 0) return null;
  if (lots.length === 1) return `Fehlt: der Netzbetreiber bei Los ${without[0]}. Behebung: bitte eintragen.`;
  return `Fehlt: der Netzbetreiber bei ${without.length} von ${lots.length} Losen (Los ${without.join(', ')}). Behebung: bitte eintragen.`;
}

function tenderEnded(of: Case): Verdict {
  const end = day(of, 'tender_end');
  if (!end) return missingFact(of, 'tender_end');
  if (end <= of.on) return null;
  return `Zu früh: Das Auswahlverfahren endet am ${inGerman(end)}, der Zuschlag ist vom ${inGerman(of.on)}. Behebung: die Tage prüfen.`;
}

/**
 * A rejection that an objection has lifted carries no second one; one that came after the project had ended is another. Whether the project went on by mistake a lead says, who
 * then sets it back from there.
 */
function rejectionDated(of: Case): Verdict {
  const missing = missingFact(of, 'rejection_on');
  const rejected = day(of, 'rejection_on');
  let ended = '';
  let lifted: { to: string; on: string; ended: string } | null = null;
  for (const event of of.history) {
    if (event.to === 'rejected') ended = event.on;
    if (event.from === 'rejected' && event.direction === 'resume')
      lifted = { to: event.to, on: event.on, ended };
    else if (event.direction === 'correction' && event.from === lifted?.to) lifted = null;
  }
  if (missing || !rejected || !lifted || rejected > lifted.ended) return missing;
  return `Fehlt: der neue ablehnende Bescheid. Der vom ${inGerman(rejected)} ist aufgehoben, seit dem ${inGerman(lifted.on)} läuft das Vorhaben nach erfolgreichem Widerspruch weiter. Behebung: den Tag des neuen Bescheids eintragen.`;
}

export const awardRequirements = {
  federal_provisional: needsFact('federal_provisional_on', { ...notice, legalBasis: NOTICE }),
  state_provisional: ofState('state_provisional_on', { ...notice, legalBasis: NOTICE }),
  state_after_federal: requirement(stateAfterFederal, {
    effect: 'warn',
    facts: ['federal_provisional_on', 'state_provisional_on'],
    legalBasis: 'Das Land fördert nach dem Bund (RL DiOS 2022)',
  }),
  rejection_dated: requirement(rejectionDated, { facts: ['rejection_on'], ...notice }),
  tender_started: needsFact('tender_start'),
  survey_done: requirement((of) => (of.model === 'gap_closure' ? null : missingFact(of, 'survey_end')), {
    facts: ['survey_end'],
    legalBasis: 'Markterkundungsverfahren nach der Förderrichtlinie (aconium; PwC)',
  }),
  survey_young_at_tender: requirement(
    (of) =>
      youngEnough(of, {
        on: day(of, 'tender_start'),
        at: 'beim Beginn des Auswahlverfahrens',
        maximum: 'survey_max_age_months_at_tender',
      }),
    { facts: ['survey_end', 'tender_start'], legalBasis: TENDER },
  ),
  tender_after_notices: requirement(tenderAfterNotices, {
    ...notice,
    facts: ['tender_start', 'early_start_consent_on', 'early_start_consent_by'],
    legalBasis: TENDER,
  }),
  early_start_consented: requirement(consented, {
    ...notice,
    facts: ['early_start_consent_on', 'early_start_consent_by'],
    legalBasis: 'Zustimmung der Landesdirektion zum vorzeitigen Beginn (Landkreis Mittelsachsen 2020)',
  }),
  tender_ended: requirement(tenderEnded, { facts: ['tender_end'] }),
  award_noted: needsFact('award_note_document'),
  council_decided: needsFact('council_decided_on'),
  operator_per_lot: requirement(operatorPerLot),
  specification_in_time: requirement(specificationInTime, {
    effect: 'warn',
    facts: ['specification_on', 'tender_end'],
    legalBasis: 'Konkretisierung nach dem Auswahlverfahren (aconium: Bescheid in abschließender Höhe)',
  }),
  provisional_before_final: requirement(provisionalBeforeFinal, {
    ...notice,
    facts: ['federal_provisional_on', 'state_provisional_on'],
    legalBasis: FINAL,
  }),
  federal_final: needsFact('federal_final_on', { ...notice, legalBasis: FINAL }),
  state_final: ofState('state_final_on', { ...notice, legalBasis: FINAL }),
} as const;
