import { addMonths, inEuros, inGerman } from '../../project/calendar.js';
import { knownOn, restsOnWaiver, waiverOf } from '../../project/lifecycle/appeals-waiver.js';
import { facts as factTable } from '../../project/lifecycle/facts.js';
import type { FieldError } from './case-checks.js';
import type { CaseFacts, NoticeFacts, TrackFacts } from '../facts/case-facts.js';
import { finalAlone, stateBeforeFederal } from '../lifecycle/case-requirements-notice.js';
import type { NoticeBody } from './track.dto.js';
import { granted, paidOf } from '../lifecycle/grant.js';
import { type NoticeKind, noticeKinds, trackStatuses } from '../words.js';
import { trackNeeds } from '../lifecycle/track-rows.js';

/* What a notice must keep to when it is recorded, and when it becomes void. Pure. */

type Asked = Pick<
  NoticeBody,
  | 'kind'
  | 'component'
  | 'dated'
  | 'receivedOn'
  | 'unappealableOn'
  | 'amount'
  | 'rate'
  | 'eligibleExpenditure'
  | 'approvalPeriodStart'
  | 'approvalPeriodEnd'
>;

const isCounted = ({ state }: NoticeFacts): boolean => state === 'recorded' || state === 'confirmed';

/** `counts`: which notices a new one may rest on; left out, also those that wait for their second person. */
export function noticeFaults(
  facts: CaseFacts,
  track: TrackFacts,
  notice: Asked,
  counts: (notice: NoticeFacts) => boolean = isCounted,
): FieldError[] {
  const { kind, dated } = notice;
  const others = track.notices.filter(counts);
  const faults: (FieldError | null)[] = [
    at('dated', ahead(facts, dated)),
    at('dated', beforeApplication(track, dated)),
    at('amount', amountMissing(notice)),
    at('component', kind === 'final' ? finalAlone(others, notice.component, dated) : null),
    at('dated', kind === 'provisional' ? stateFirst(facts, track, dated, counts) : null),
    at('amount', aboveEligible(notice)),
    at('kind', nothingToTakeBack(others, kind)),
    at('dated', beforeWhatItTakesBack(others, notice)),
    at('receivedOn', notBefore('eingegangen', notice.receivedOn, dated)),
    at('unappealableOn', notBefore('bestandskräftig', notice.unappealableOn, dated)),
    at('unappealableOn', notice.unappealableOn ? ahead(facts, notice.unappealableOn) : null),
    at('unappealableOn', withinObjection(facts, track, notice)),
    at('approvalPeriodEnd', periodReversed(notice)),
  ];
  return faults.filter((fault) => fault !== null);
}

const at = (path: string, message: string | null): FieldError | null =>
  message === null ? null : { path, message };

const ahead = ({ today }: CaseFacts, day: string): string | null =>
  day <= today
    ? null
    : `Zu spät: Der ${inGerman(day)} liegt in der Zukunft. Behebung: einen Tag bis heute (${inGerman(today)}) angeben.`;

function beforeApplication({ appliedOn }: TrackFacts, dated: string): string | null {
  if (!appliedOn)
    return 'Fehlt: der Tag des Antrags; ohne Antrag gibt es keinen Bescheid. Behebung: den Antrag am Förderstrang eintragen.';
  if (dated >= appliedOn) return null;
  return `Zu früh: Der Bescheid ist vom ${inGerman(dated)}, der Antrag vom ${inGerman(appliedOn)}. Behebung: die Tage prüfen.`;
}

const amountMissing = ({ kind, amount }: Asked): string | null =>
  amount !== null || kind === 'rejection' || kind === 'revocation'
    ? null
    : 'Fehlt: der Betrag, den der Bescheid nennt. Behebung: die ganze Zuwendung nach diesem Bescheid eintragen.';

const stateFirst = (
  facts: CaseFacts,
  { funder }: TrackFacts,
  dated: string,
  counts: (notice: NoticeFacts) => boolean,
): string | null =>
  funder === 'state'
    ? stateBeforeFederal({ facts }, dated, (facts.tracks.federal?.notices ?? []).filter(counts))
    : null;

function nothingToTakeBack(others: readonly NoticeFacts[], kind: NoticeKind): string | null {
  if (kind !== 'revocation' && kind !== 'recovery') return null;
  if (others.some((other) => other.kind === 'provisional' || other.kind === 'final')) return null;
  return `Passt nicht: Es gibt keinen Bescheid, auf den ein ${noticeKinds[kind]} folgen kann. Behebung: zuerst den Zuwendungsbescheid erfassen.`;
}

function beforeWhatItTakesBack(
  others: readonly NoticeFacts[],
  { kind, component, dated }: Asked,
): string | null {
  if (kind !== 'revocation' && kind !== 'recovery') return null;
  const last = others
    .filter(
      (other) => other.component === component && (other.kind === 'provisional' || other.kind === 'final'),
    )
    .map((other) => other.dated)
    .sort()
    .at(-1);
  if (last === undefined || dated >= last) return null;
  return `Zu früh: Der ${noticeKinds[kind]} wäre vom ${inGerman(dated)}, der Bescheid, dem er gilt, ist vom ${inGerman(last)}. Behebung: die Tage prüfen.`;
}

/** A grant is a share of what is eligible; a cap makes it smaller, nothing larger. */
function aboveEligible({ amount, rate, eligibleExpenditure: eligible }: Asked): string | null {
  if (amount === null || eligible === null) return null;
  if (amount > eligible)
    return `Zu viel: Bewilligt wären ${inEuros(amount)}, zuwendungsfähig sind nur ${inEuros(eligible)}. Behebung: die Beträge mit dem Bescheid vergleichen.`;
  const share = rate === null ? null : Math.ceil((eligible * rate) / 100);
  if (share === null || amount - share <= ROUNDING) return null;
  return `Zu viel: ${percent.format(rate!)} % von ${inEuros(eligible)} sind ${inEuros(share)}, bewilligt wären ${inEuros(amount)}. Behebung: Satz und Beträge mit dem Bescheid vergleichen.`;
}

/** Notices round to whole euros. */
const ROUNDING = 100;
const percent = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

/**
 * Before the period for objections is over a notice is unappealable only where the recipient has waived them: for this notice,
 * not for one that became known on another day.
 */
function withinObjection({ project }: CaseFacts, track: TrackFacts, notice: Asked): string | null {
  const { unappealableOn } = notice;
  const months = track.parameters.objection_months;
  if (!unappealableOn || typeof months !== 'number') return null;
  const known = knownOn(notice);
  const over = addMonths(known, months);
  if (unappealableOn >= over) return null;
  const name = waiverOf(track.funder);
  const waived = project.facts[name];
  const label = factTable[name]!.label;
  if (!restsOnWaiver(notice, waived, months))
    return `Zu früh: Der Bescheid ist vom ${inGerman(known)}, die Widerspruchsfrist endet am ${inGerman(over)} (§ 70 VwGO). Am ${inGerman(unappealableOn)} ist er nur bestandskräftig, wenn die Kommune auf Rechtsbehelfe verzichtet hat. Behebung: den Tag prüfen, oder die Kommune trägt ihren Verzicht am Vorhaben ein („${label}“).`;
  const other = track.notices
    .filter(isCounted)
    .find((one) => knownOn(one) !== known && restsOnWaiver(one, waived, months));
  if (!other) return null;
  return `Zu früh: Der Verzicht auf Rechtsbehelfe vom ${inGerman(String(waived))} gilt dem Bescheid vom ${inGerman(other.dated)}; für diesen endet die Widerspruchsfrist am ${inGerman(over)} (§ 70 VwGO). Behebung: den Bescheid ohne Bestandskraft erfassen, dann trägt die Kommune ihren neuen Verzicht am Vorhaben ein („${label}“).`;
}

const notBefore = (word: string, day: string | null, dated: string): string | null =>
  !day || day >= dated
    ? null
    : `Zu früh: Der Bescheid ist vom ${inGerman(dated)} und wäre schon am ${inGerman(day)} ${word}. Behebung: die Tage prüfen.`;

function periodReversed({ approvalPeriodStart: start, approvalPeriodEnd: end }: Asked): string | null {
  if (!start || !end || end >= start) return null;
  return `Passt nicht: Der Bewilligungszeitraum endet am ${inGerman(end)} und beginnt am ${inGerman(start)}. Behebung: die Tage prüfen.`;
}

/** What would no longer stand if this notice were void: a status, a final notice, a payment. */
export function obstacleToVoid(track: TrackFacts, number: number): string | null {
  const notice = track.notices.find((one) => one.number === number)!;
  if (notice.state !== 'confirmed') return null;
  const notices = track.notices.map((one) => (one === notice ? { ...one, state: 'void' as const } : one));
  const confirmed = notices.filter(({ state }) => state === 'confirmed');
  const needed = trackNeeds(track.sideFrom ?? track.status);
  if (needed === notice.kind && !confirmed.some(({ kind }) => kind === needed))
    return `„${trackStatuses[track.status]}“ ruht auf diesem Bescheid. Behebung: Die Leitung setzt zuerst den Status zurück.`;
  for (const final of confirmed.filter(({ kind }) => kind === 'final')) {
    if (notice.kind === 'provisional' && finalAlone(confirmed, final.component, final.dated))
      return 'Auf diesem vorläufigen Bescheid ruht ein abschließender. Behebung: zuerst den abschließenden ungültig machen.';
  }
  const paid = paidOf(track.payouts);
  if (paid > 0 && (granted({ notices }) ?? 0) < Math.min(paid, granted(track) ?? 0))
    return 'Auf diesen Bescheid ist schon gezahlt worden. Behebung: zuerst den richtigen Bescheid erfassen und bestätigen.';
  return null;
}
