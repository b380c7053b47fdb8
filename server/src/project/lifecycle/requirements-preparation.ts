import { addDays, addMonths, daysBetween, daysInWords, inEuros, inGerman } from '../calendar.js';
import type { Case } from '../case.js';
import {
  day,
  figure,
  missingFact,
  needsFact,
  notChecked,
  requirement,
  sentenceCase,
  type Verdict,
} from './requirement.js';

/* Branchendialog, Markterkundung, application. Every figure of the law comes from the guideline version or its call. */

const DIALOGUE = 'Mindestanforderungen an Branchendialoge (Gigabitbüro des Bundes)';
const SURVEY = 'Markterkundungsverfahren nach der Förderrichtlinie (aconium; PwC)';
const CALL = 'Förderaufruf';

/** Where the dialogue is not mandatory, what belongs to it is only asked for. */
const ofDialogue = (verdict: Verdict, of: Case): Verdict =>
  typeof verdict === 'string' && of.parameters.dialogue_mandatory !== true ? { warning: verdict } : verdict;

/** From one day to another there must lie so many days. */
function longEnough(
  of: Case,
  { name, start, end, minimum }: { name: string; start: string; end: string; minimum: string },
): Verdict {
  const [from, to] = [day(of, start), day(of, end)];
  if (!from) return missingFact(of, start);
  if (!to) return missingFact(of, end);
  const least = figure(of, minimum);
  if (least === null) return notChecked(of, `wie lange ${name} mindestens dauert,`);
  const days = daysBetween(from, to);
  if (days >= least) return null;
  return (
    `Zu kurz: ${sentenceCase(name)} dauert ${daysInWords(days)} (${inGerman(from)} bis ${inGerman(to)}), mindestens ${least} sind vorgesehen. ` +
    `Behebung: frühestens am ${inGerman(addDays(from, least))} beenden.`
  );
}

/** On a day the survey must not be older than so many months. */
export function youngEnough(
  of: Case,
  { on, at, maximum }: { on: string | null; at: string; maximum: string },
): Verdict {
  const end = day(of, 'survey_end');
  if (!on || !end) return null;
  const months = figure(of, maximum);
  if (months === null) return notChecked(of, `wie alt die Markterkundung ${at} sein darf,`);
  const last = addMonths(end, months);
  if (on <= last) return null;
  return (
    `Zu alt: Die Markterkundung endete am ${inGerman(end)} und gilt ${months} Monate, also bis ${inGerman(last)}; ` +
    `${at} am ${inGerman(on)} ist sie abgelaufen. Behebung: die Markterkundung wiederholen.`
  );
}

export const askedYears = (years: number): string =>
  years === 1 ? 'Abgefragt ist 1 Jahr' : `Abgefragt sind ${years} Jahre`;

/** Where a guideline version names no horizon, it is only asked for. */
export function horizonInRange(of: Case): Verdict {
  const missing = missingFact(of, 'survey_horizon_years');
  const [least, most] = [figure(of, 'survey_horizon_min_years'), figure(of, 'survey_horizon_max_years')];
  const isKnown = least !== null || most !== null;
  if (missing) return isKnown ? missing : { warning: missing };
  const years = Number(of.facts.survey_horizon_years);
  if (years >= (least ?? 0) && years <= (most ?? years))
    return least === null || most === null ? notChecked(of, 'welcher Zeitraum abzufragen ist,') : null;
  const range =
    least === null
      ? `höchstens ${most} Jahre`
      : most === null
        ? `mindestens ${least} Jahre`
        : least === most
          ? `${least} Jahre`
          : `${least} bis ${most} Jahre`;
  return `Passt nicht: ${askedYears(years)}, vorgesehen sind ${range}. Behebung: den Zeitraum ändern oder die Abfrage wiederholen.`;
}

export const surveyLongEnough = (of: Case): Verdict =>
  longEnough(of, {
    name: 'die Markterkundung',
    start: 'survey_start',
    end: 'survey_end',
    minimum: 'survey_min_days',
  });

function surveyEnded(of: Case): Verdict {
  const end = day(of, 'survey_end');
  if (!end) return missingFact(of, 'survey_end');
  if (end < of.on) return null;
  return `Zu früh: Die Markterkundung läuft bis ${inGerman(end)}, ausgewertet werden soll sie am ${inGerman(of.on)}. Behebung: ab dem ${inGerman(addDays(end, 1))} auswerten.`;
}

function callOpen(of: Case): Verdict {
  const on = day(of, 'application_on');
  if (!of.call && of.guideline?.hasCalls)
    return `Fehlt: der Förderaufruf. Unter „${of.guideline.name}“ wird nur in einem Aufruf beantragt. Behebung: bitte den Aufruf angeben.`;
  if (!of.call)
    return { warning: 'Nicht geprüft: Am Vorhaben steht kein Förderaufruf. Behebung: bitte angeben.' };
  if (!on) return null;
  const { name, opens, closes, endedEarlyOn } = of.call;
  const last = endedEarlyOn ?? closes;
  if (opens && on < opens)
    return `Zu früh: Der Antrag ist vom ${inGerman(on)}, „${name}“ begann am ${inGerman(opens)}. Behebung: den Tag oder den Förderaufruf ändern.`;
  if (last && on > last)
    return `Zu spät: Der Antrag ist vom ${inGerman(on)}, „${name}“ endete am ${inGerman(last)}. Behebung: den Tag oder den Förderaufruf ändern.`;
  return null;
}

function federalSum(of: Case): Verdict {
  const sum = of.costs.federal;
  if (sum === null)
    return 'Fehlt: der beantragte Betrag des Bundes. Behebung: bitte bei den Kosten eintragen.';
  const [least, most] = [figure(of, 'minimum_eur'), figure(of, 'cap_eur')];
  if (least !== null && sum < least * 100)
    return `Zu wenig: Beantragt sind ${inEuros(sum)} beim Bund, gefördert wird ab ${inEuros(least * 100)}. Behebung: den Betrag prüfen.`;
  if (most !== null && sum > most * 100)
    return `Zu viel: Beantragt sind ${inEuros(sum)} beim Bund, höchstens ${inEuros(most * 100)} sind möglich. Behebung: das Vorhaben teilen oder den Betrag senken.`;
  if (most === null) return notChecked(of, 'wie viel der Bund höchstens gibt,');
  if (least === null) return notChecked(of, 'ab welchem Betrag der Bund fördert,');
  return null;
}

function sharesAddUp({ costs: { total, federal, state, own, third } }: Case): Verdict {
  if (total === null) return 'Fehlt: die Gesamtkosten. Behebung: bitte bei den Kosten eintragen.';
  const sum = [federal, state, own, third].reduce<number>((all, share) => all + (share ?? 0), 0);
  if (sum === total) return null;
  const [less, word] = sum < total ? [total - sum, 'fehlen'] : [sum - total, 'sind zu viel'];
  return `Passt nicht: Bund, Land, Eigenanteil und Dritte ergeben ${inEuros(sum)}, die Gesamtkosten sind ${inEuros(total)}; ${inEuros(less)} ${word}. Behebung: die Anteile berichtigen.`;
}

function dialogueMayBeSkipped(of: Case): Verdict {
  if (of.model === 'gap_closure' || of.parameters.dialogue_mandatory === false) return null;
  if (of.parameters.dialogue_mandatory !== true) return notChecked(of, 'ob ein Branchendialog Pflicht ist,');
  return `Fehlt: der Branchendialog. „${of.guideline!.name}“ verlangt ihn vor der Markterkundung. Behebung: zuerst den Branchendialog führen.`;
}

export const preparationRequirements = {
  dialogue_started: needsFact('dialogue_start', { legalBasis: DIALOGUE }),
  dialogue_announced: requirement((of) => ofDialogue(missingFact(of, 'dialogue_announced_on'), of), {
    facts: ['dialogue_announced_on'],
    legalBasis: DIALOGUE,
  }),
  score_forecast_there: requirement((of) => ofDialogue(missingFact(of, 'score_forecast_document'), of), {
    facts: ['score_forecast_document'],
    legalBasis: 'Punktekompass, Pflicht im Branchendialog (PwC)',
  }),
  dialogue_long_enough: requirement(
    (of) =>
      ofDialogue(
        longEnough(of, {
          name: 'der Branchendialog',
          start: 'dialogue_start',
          end: 'dialogue_end',
          minimum: 'dialogue_min_days',
        }),
        of,
      ),
    { facts: ['dialogue_start', 'dialogue_end'], legalBasis: DIALOGUE },
  ),
  dialogue_documented: requirement((of) => ofDialogue(missingFact(of, 'dialogue_document'), of), {
    facts: ['dialogue_document'],
    legalBasis: DIALOGUE,
  }),
  dialogue_may_be_skipped: requirement(dialogueMayBeSkipped, {
    words: ['gapClosure'],
    legalBasis: 'Branchendialog: Pflicht seit 2024, im Lückenschluss gilt er als geführt (PwC; aconium)',
  }),
  gap_closure_only: requirement(
    ({ model }) =>
      model === 'gap_closure'
        ? null
        : 'Passt nicht: Eine frühere Markterkundung wird nur im Lückenschluss übernommen. Behebung: das Modell prüfen oder die Markterkundung beginnen.',
    { words: ['gapClosure'], legalBasis: 'Lückenschluss, Nr. 9 Gigabit-Richtlinie 2.0' },
  ),
  survey_started: needsFact('survey_start', { legalBasis: SURVEY }),
  survey_long_enough: requirement(surveyLongEnough, {
    facts: ['survey_start', 'survey_end'],
    legalBasis: SURVEY,
  }),
  survey_ended: requirement(surveyEnded, { facts: ['survey_end'], legalBasis: SURVEY }),
  survey_horizon_in_range: requirement(horizonInRange, {
    facts: ['survey_horizon_years'],
    legalBasis: 'Relevanter Zeithorizont der Markterkundung (Landkreis Mittelsachsen; aconium 23.01.2025)',
  }),
  survey_may_follow: requirement(
    (of) => {
      const before = of.parameters.survey_before_application;
      if (before === false) return null;
      if (before !== true) return notChecked(of, 'ob die Markterkundung dem Antrag folgen darf,');
      return `Fehlt: die Markterkundung. „${of.guideline!.name}“ verlangt sie vor dem Antrag. Behebung: zuerst die Markterkundung durchführen.`;
    },
    { legalBasis: 'Graue-Flecken-Programm: Die Markterkundung darf dem Antrag folgen (aconium)' },
  ),
  survey_young_at_application: requirement(
    (of) =>
      youngEnough(of, {
        on: day(of, 'application_on'),
        at: 'beim Antrag',
        maximum: 'survey_max_age_months_at_application',
      }),
    { facts: ['survey_end', 'application_on'], legalBasis: SURVEY },
  ),
  no_eligible_addresses: requirement(
    ({ eligible }) => {
      if (eligible === 0) return null;
      if (eligible === null)
        return 'Fehlt: die Zahl der förderfähigen Adressen. Behebung: nach der Markterkundung bitte 0 eintragen.';
      return `Passt nicht: Es sind noch ${eligible.toLocaleString('de-DE')} Adressen förderfähig, für den rein eigenwirtschaftlichen Ausbau dürfen es 0 sein. Behebung: die Zahl prüfen.`;
    },
    { legalBasis: SURVEY },
  ),
  // Nobody declares in the place of the recipient.
  funding_waived: needsFact('funding_waived_on', { mayOverride: false }),
  plausibility_checked: needsFact('plausibility_checked_on'),
  application_dated: needsFact('application_on', {
    mayOverride: false,
    words: ['guidelineVersionId', 'callId', 'model'],
  }),
  call_open: requirement(callOpen, { facts: ['application_on'], legalBasis: CALL }),
  federal_sum_in_range: requirement(federalSum, { legalBasis: `${CALL}: Höchstbetrag und Bagatellgrenze` }),
  shares_add_up: requirement(sharesAddUp, {
    legalBasis: 'Finanzierungsplan des Antrags (aconium)',
    rests: ({ costs }) => costs,
  }),
} as const;
