import { addMonths, inGerman } from '../../project/calendar.js';
import type { Verdict } from '../../project/lifecycle/requirement.js';
import type { NoticeFacts, TrackFacts } from '../facts/case-facts.js';
import type { CaseRequirement, StepFacts } from './case-requirement.js';
import { figure, firm, notChecked, requirement } from './case-requirement.js';
import { holdingOf } from './grant.js';
import { components, type NoticeKind, noticeKinds } from '../words.js';

/* What a funder has decided: nobody goes past a notice, not even a lead. Proof, operation, binding period. */

const NOTICE = 'Zuwendungsbescheid; zwei Personen der Digitalagentur erfassen ihn';

/** A confirmed notice of that kind, the first of them dated by the day of the step: others raise or lower it later. */
const needsNotice = (kind: NoticeKind): CaseRequirement =>
  requirement(
    ({ track, on }) => {
      const notices = track.notices.filter(
        (notice) => notice.kind === kind && isConfirmed(notice) && !isLifted(track, notice),
      );
      const notice = noticeKinds[kind];
      const whose = track.funder === 'federal' ? `${notice} des Bundes` : `${notice} des Landes`;
      if (notices.length === 0) {
        const waits = track.notices.some((notice) => notice.kind === kind && notice.state === 'recorded');
        return waits
          ? `Fehlt: die Bestätigung. ${whose} ist erfasst und wartet auf eine zweite Person. Behebung: bestätigen lassen.`
          : `Fehlt: ${whose}. Behebung: den Bescheid erfassen und von einer zweiten Person bestätigen lassen.`;
      }
      const first = notices.map(({ dated }) => dated).sort()[0]!;
      if (first <= on) return null;
      return `Zu früh: ${whose} ist vom ${inGerman(first)}, der Schritt vom ${inGerman(on)}. Behebung: den Tag des Schritts ändern.`;
    },
    { ...firm, legalBasis: NOTICE },
  );

/** No final one without a provisional one of the same funder and component. */
function provisionalBeforeFinal({ track }: StepFacts): Verdict {
  const holding = holdingOf(track);
  for (const { component, dated } of holding.filter(({ kind }) => kind === 'final')) {
    const verdict = finalAlone(track.notices.filter(isConfirmed), component, dated);
    if (verdict) return verdict;
  }
  return null;
}

const isConfirmed = ({ state }: NoticeFacts): boolean => state === 'confirmed';

/** Of notices of one track: what a final one of a component and day lacks. */
export function finalAlone(
  notices: readonly NoticeFacts[],
  component: NoticeFacts['component'],
  dated: string,
): string | null {
  const provisional = notices
    .filter((notice) => notice.kind === 'provisional' && notice.component === component)
    .map((notice) => notice.dated)
    .sort()[0];
  if (!provisional)
    return `Fehlt: der Bescheid in vorläufiger Höhe (${components[component]}); ohne ihn gibt es keinen abschließenden. Behebung: zuerst den vorläufigen erfassen.`;
  if (dated >= provisional) return null;
  return `Passt nicht: Der abschließende Bescheid (${components[component]}) ist vom ${inGerman(dated)}, der vorläufige vom ${inGerman(provisional)}. Behebung: die Tage prüfen.`;
}

const firstProvisional = (notices: readonly NoticeFacts[]): string | null =>
  notices
    .filter(({ kind }) => kind === 'provisional')
    .map(({ dated }) => dated)
    .sort()[0] ?? null;

/** Not before the Bund; only where it consented to an early start it may be. */
export function stateBeforeFederal(
  { facts }: Pick<StepFacts, 'facts'>,
  state: string | null,
  federalNotices: readonly NoticeFacts[],
): string | null {
  if (!state || !facts.tracks.federal) return null;
  const federal = firstProvisional(federalNotices);
  const consent = facts.project.facts.early_start_consent_on;
  if (typeof consent === 'string' && consent <= state) return null;
  const waiting = firstProvisional(facts.tracks.federal.notices.filter(({ state: is }) => is === 'recorded'));
  if (!federal && waiting)
    return `Zu früh: Der Bescheid des Bundes vom ${inGerman(waiting)} wartet noch auf eine zweite Person; das Land bescheidet nach dem Bund. Behebung: zuerst den Bescheid des Bundes bestätigen lassen.`;
  if (!federal)
    return `Zu früh: Der Bescheid des Landes ist vom ${inGerman(state)}, einer des Bundes liegt nicht vor; das Land bescheidet nach dem Bund. Behebung: zuerst den Bescheid des Bundes erfassen.`;
  if (state >= federal) return null;
  return `Passt nicht: Der Bescheid des Landes ist vom ${inGerman(state)}, der des Bundes vom ${inGerman(federal)}; das Land bescheidet nach dem Bund. Behebung: die Tage prüfen.`;
}

/** A rejection after which the funder has granted all the same: no other rejection rests on it. */
export const isLifted = ({ notices }: Pick<TrackFacts, 'notices'>, { kind, dated }: NoticeFacts): boolean =>
  kind === 'rejection' &&
  notices.some((one) => one.kind === 'provisional' && isConfirmed(one) && one.dated >= dated);

/** What was granted before the rejection is no answer to the objection. */
function noticeAfterRejection({ track, on }: StepFacts): Verdict {
  const of = (kind: NoticeKind) => track.notices.filter((one) => one.kind === kind && isConfirmed(one));
  const rejected = of('rejection')
    .map(({ dated }) => dated)
    .sort()
    .at(-1);
  if (!rejected || of('provisional').some(({ dated }) => dated >= rejected && dated <= on)) return null;
  return `Fehlt: ein Bescheid in vorläufiger Höhe nach der Ablehnung vom ${inGerman(rejected)}. Behebung: den Bescheid erfassen, der auf den Widerspruch ergangen ist, und von einer zweiten Person bestätigen lassen.`;
}

function inOperation({ facts: { project }, on }: StepFacts): Verdict {
  const day = project.facts.commissioned_on;
  if (typeof day !== 'string')
    return 'Fehlt: der Tag der Inbetriebnahme; mit ihr beginnt die Zweckbindung. Behebung: bitte am Vorhaben eintragen.';
  if (day <= on) return null;
  return `Zu früh: In Betrieb ging das Netz am ${inGerman(day)}, der Schritt ist vom ${inGerman(on)}. Behebung: die Tage prüfen.`;
}

function bindingOver({ facts: { project, parameters }, track, on }: StepFacts): Verdict {
  const since = project.facts.commissioned_on;
  if (typeof since !== 'string')
    return 'Fehlt: der Tag der Inbetriebnahme. Behebung: bitte am Vorhaben eintragen.';
  const years = figure(track.parameters, 'binding_years') ?? figure(parameters, 'binding_years');
  if (years === null) return notChecked(track, 'Wie lange die Zweckbindung läuft,');
  const last = addMonths(since, years * 12);
  if (on > last) return null;
  return `Zu früh: Die Zweckbindung läuft ${years} Jahre ab der Inbetriebnahme am ${inGerman(since)}, also bis ${inGerman(last)}; der Abschluss wäre am ${inGerman(on)}. Behebung: danach abschließen.`;
}

const usageProof =
  (reached: readonly string[], missing: string) =>
  ({ track }: StepFacts): Verdict =>
    track.proofs.some(({ kind, status }) => kind === 'usage' && reached.includes(status)) ? null : missing;

function federalProofAccepted({ facts: { tracks } }: StepFacts): Verdict {
  const federal = tracks.federal;
  if (!federal || ['proof_accepted', 'binding', 'closed'].includes(federal.status)) return null;
  return 'Fehlt: das Ergebnis des Bundes; das Land übernimmt dessen Prüfung. Behebung: zuerst am Förderstrang des Bundes den anerkannten Verwendungsnachweis festhalten.';
}

export const noticeRequirements = {
  notice_provisional: needsNotice('provisional'),
  notice_final: needsNotice('final'),
  notice_rejection: needsNotice('rejection'),
  notice_revocation: needsNotice('revocation'),
  notice_recovery: needsNotice('recovery'),
  notice_after_rejection: requirement(noticeAfterRejection, {
    ...firm,
    legalBasis: 'Abhilfe oder Widerspruchsbescheid (§§ 72, 73 VwGO)',
  }),
  provisional_before_final: requirement(provisionalBeforeFinal, { ...firm, legalBasis: NOTICE }),
  state_after_federal: requirement(
    (of) =>
      stateBeforeFederal(
        of,
        firstProvisional(of.track.notices.filter(isConfirmed)),
        (of.facts.tracks.federal?.notices ?? []).filter(isConfirmed),
      ),
    { ...firm, legalBasis: 'Das Land fördert nach dem Bund (RL DiOS 2022)' },
  ),
  not_revoked: requirement(
    ({ track }) =>
      holdingOf(track).some(({ kind }) => kind === 'revocation')
        ? 'Passt nicht: Der Bescheid ist widerrufen, eine Zweckbindung beginnt nicht. Behebung: den Förderstrang abschließen.'
        : null,
    firm,
  ),
  in_operation: requirement(inOperation, { legalBasis: 'Richtlinie 2015 Nr. 7.4' }),
  binding_over: requirement(bindingOver, { legalBasis: 'Ende der Zweckbindung (Richtlinie 2015 Nr. 7.4)' }),
  usage_proof_submitted: requirement(
    usageProof(
      ['submitted', 'queried', 'accepted'],
      'Fehlt: ein eingereichter Verwendungsnachweis. Behebung: bei den Nachweisen anlegen und einreichen.',
    ),
  ),
  usage_proof_accepted: requirement(
    usageProof(
      ['accepted'],
      'Fehlt: ein anerkannter Verwendungsnachweis. Behebung: bei den Nachweisen die Entscheidung des Fördergebers festhalten.',
    ),
    firm,
  ),
  federal_proof_accepted: requirement(federalProofAccepted, {
    ...firm,
    legalBasis: 'Prüfung und Nachweis allein beim Bund (RL DiOS 2022: SMWA 05.07.2022)',
  }),
} satisfies Record<string, CaseRequirement>;
