import { inEuros, inGerman } from '../../project/calendar.js';
import type { Verdict } from '../../project/lifecycle/requirement.js';
import type { PayoutFacts } from '../facts/case-facts.js';
import type { CaseRequirement, StepFacts } from './case-requirement.js';
import { firm, funderWords, requirement } from './case-requirement.js';
import { granted, grantingOf, grantOf } from './grant.js';
import { followsFederal } from './track-lifecycle.js';

/* Payout requests, proofs, change requests: nothing is paid above the grant, and nothing before it can be. */

const PAYOUT =
  'Auszahlung auf bestandskräftigen abschließenden Bescheid oder mit vorzeitiger Baufreigabe auf den vorläufigen (aconium)';

/**
 * On a final and unappealable notice, or on a provisional one with an approved early construction release. Each component
 * has its own: what is paid on one that may not be paid on yet would come out of the others.
 */
function payoutAllowed({ facts, track, on, payout, approvedAmount: given }: StepFacts): Verdict {
  const granting = grantingOf(track);
  const finals = granting.filter(({ kind }) => kind === 'final');
  const release = facts.project.facts.early_release_on;
  const isReleased = typeof release === 'string' && release <= on && facts.parameters.early_payment !== false;
  if (isReleased && granting.length > 0) return null;
  const firmOnes = finals.filter(({ unappealableOn }) => unappealableOn !== null && unappealableOn <= on);
  if (firmOnes.length > 0) {
    const payable = firmOnes.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const amount = given ?? payout?.approved ?? payout?.requested ?? 0;
    const left = Math.max(0, payable - takenUp(track, payout));
    if (firmOnes.length === granting.length || amount <= left) return null;
    return `Zu früh: Es geht um ${inEuros(amount)}; gezahlt werden kann bisher nur auf ${inEuros(payable)} aus bestandskräftigen abschließenden Bescheiden ${funderWords[track.funder].of}, davon sind noch ${inEuros(left)} frei. Behebung: höchstens ${inEuros(left)} ansetzen oder die anderen Bescheide abwarten.`;
  }
  const whose = funderWords[track.funder].of;
  if (granting.length === 0)
    return `Zu früh: Es gibt keinen Bescheid ${whose}, auf den gezahlt werden kann. Behebung: zuerst den Bescheid erfassen lassen.`;
  if (finals.length > 0)
    return `Zu früh: Der abschließende Bescheid ${whose} ist am ${inGerman(on)} nicht bestandskräftig. Behebung: den Tag der Bestandskraft am Bescheid eintragen lassen.`;
  return `Zu früh: Es gibt nur den vorläufigen Bescheid ${whose}. Gezahlt wird auf den bestandskräftigen abschließenden Bescheid oder mit vorzeitiger Baufreigabe. Behebung: abwarten oder die Baufreigabe am Vorhaben erfassen lassen.`;
}

/** What of the grant other requests take up: what is paid, else approved, else asked for. */
const takenUp = (track: StepFacts['track'], but: PayoutFacts | undefined): number =>
  track.payouts
    .filter(({ number, status }) => number !== but?.number && status !== 'rejected' && status !== 'draft')
    .reduce((sum, { requested, approved, paid }) => sum + (paid ?? approved ?? requested), 0);

const withinGrant =
  (amountOf: (of: StepFacts) => number | null) =>
  (of: StepFacts): Verdict => {
    const amount = amountOf(of);
    const whole = granted(of.track);
    if (amount === null) return null;
    const { at, name } = funderWords[of.track.funder];
    if (whole === null)
      return `Zu viel: Angefordert sind ${inEuros(amount)} ${at}, bewilligt ist dort nichts. Behebung: zuerst den Bescheid erfassen lassen.`;
    const others = takenUp(of.track, of.payout);
    if (others + amount <= whole) return null;
    const left = Math.max(0, whole - others);
    return `Zu viel: Es geht um ${inEuros(amount)}, von ${inEuros(whole)}, die ${name} gewährt, sind noch ${inEuros(left)} frei. Behebung: höchstens ${inEuros(left)} ansetzen.`;
  };

function approvedAmount({ payout, approvedAmount: given }: StepFacts): Verdict {
  if (given === undefined || !payout || given <= payout.requested) return null;
  return `Zu viel: Bewilligt sind ${inEuros(given)}, angefordert ${inEuros(payout.requested)}. Behebung: den Betrag prüfen.`;
}

function paidAmount({ payout, paidAmount: given }: StepFacts): Verdict {
  const most = payout?.approved ?? payout?.requested;
  if (given === undefined || most === undefined || given <= most) return null;
  return `Zu viel: Ausgezahlt sind ${inEuros(given)}, bewilligt ${inEuros(most)}. Behebung: den Betrag prüfen.`;
}

function stockOnce({ facts: { project }, track, payout }: StepFacts): Verdict {
  if (!payout?.materialInStock) return null;
  if (project.model !== 'operator_model')
    return 'Passt nicht: Material auf Lager wird nur im Betreibermodell angefordert. Behebung: die Angabe oder das Modell des Vorhabens prüfen.';
  const other = track.payouts.find(
    ({ number, materialInStock, status }) =>
      materialInStock && number !== payout.number && status !== 'rejected' && status !== 'draft',
  );
  if (!other) return null;
  return `Zu viel: Material auf Lager wird einmal angefordert, Mittelanforderung ${other.number} tut es schon. Behebung: nach Fortschritt anfordern.`;
}

function changeWithinPeriod({ track, on }: StepFacts): Verdict {
  const { approvalPeriodEnd: end } = grantOf(track);
  if (!end)
    return {
      warning:
        'Nicht geprüft: Kein Bescheid nennt das Ende des Bewilligungszeitraums. Behebung: bitte im Bescheid nachsehen.',
    };
  if (on <= end) return null;
  return `Zu spät: Der Bewilligungszeitraum endete am ${inGerman(end)}, der Änderungsantrag ist vom ${inGerman(on)}. Behebung: mit dem Fördergeber klären, ob er ihn noch annimmt.`;
}

function extensionLonger({ track, request }: StepFacts): Verdict {
  if (request?.kind !== 'extension') return null;
  const asked = request.approvalPeriodEnd;
  if (!asked)
    return 'Fehlt: bis wann der Bewilligungszeitraum verlängert werden soll. Behebung: bitte eintragen.';
  const { approvalPeriodEnd: end } = grantOf({ ...track, changeRequests: [] });
  if (!end || asked > end) return null;
  return `Passt nicht: Beantragt ist der ${inGerman(asked)}, der Bewilligungszeitraum reicht schon bis ${inGerman(end)}. Behebung: einen späteren Tag angeben.`;
}

const firmPayout = { ...firm, legalBasis: PAYOUT };

export const paymentRequirements = {
  payout_allowed: requirement(payoutAllowed, firmPayout),
  payout_within_grant: requirement(
    withinGrant(({ payout, approvedAmount: given }) => given ?? payout?.requested ?? null),
    firmPayout,
  ),
  paid_within_grant: requirement(
    withinGrant(({ payout, paidAmount: given }) => given ?? payout?.approved ?? payout?.requested ?? null),
    firmPayout,
  ),
  approved_amount: requirement(approvedAmount, firm),
  paid_amount: requirement(paidAmount, firm),
  stock_once: requirement(stockOnce, {
    rests: ({ payout }) => payout && [payout.requested, payout.materialInStock],
    legalBasis: 'Material auf Lager nur im Betreibermodell, einmal (aconium)',
  }),
  granted: requirement(
    ({ track }) =>
      granted(track) === null
        ? `Zu früh: ${funderWords[track.funder].at === 'beim Bund' ? 'Der Bund' : 'Das Land'} hat noch nichts bewilligt. Behebung: zuerst den Bescheid erfassen lassen.`
        : null,
    firm,
  ),
  own_proof: requirement(
    ({ track }) =>
      followsFederal(track)
        ? 'Passt nicht: Den Nachweis prüft allein der Bund, beim Land entfällt er. Behebung: als entfallen festhalten lassen.'
        : null,
    {
      legalBasis: 'RL DiOS 2022: Prüfung allein durch den Bund (SMWA 05.07.2022)',
      rests: ({ proof }) => proof,
    },
  ),
  proof_by_federal: requirement(
    ({ track }) =>
      followsFederal(track)
        ? null
        : 'Passt nicht: Dieser Fördergeber prüft den Nachweis selbst. Behebung: den Nachweis einreichen.',
    { ...firm, legalBasis: 'RL DiOS 2022: Prüfung allein durch den Bund (SMWA 05.07.2022)' },
  ),
  proof_documented: requirement(
    ({ proof }) =>
      proof?.hasDocument
        ? null
        : 'Am Nachweis hängt kein Dokument. Behebung: den Nachweis hochladen und angeben.',
    { effect: 'warn' },
  ),
  change_within_period: requirement(changeWithinPeriod, {
    rests: ({ request }) => request,
    legalBasis: 'Änderungsantrag innerhalb des Bewilligungszeitraums (aconium)',
  }),
  extension_longer: requirement(extensionLonger, { rests: ({ request }) => request }),
} satisfies Record<string, CaseRequirement>;
