import { addMonths, inEuros, inGerman } from '../../project/calendar.js';
import type { Verdict } from '../../project/lifecycle/requirement.js';
import type { CaseRequirement, StepFacts } from './case-requirement.js';
import { figure, firm, funderWords, notChecked, requirement } from './case-requirement.js';

/* Application and specification of a grant track. Figures of the law come from the guideline version, never from here. */

const APPLICATION = 'Antrag auf Zuwendung in vorläufiger Höhe (aconium; PwC)';

function applicationDated({ track, on }: StepFacts): Verdict {
  const { appliedOn } = track;
  if (!appliedOn)
    return `Fehlt: der Tag des Antrags ${funderWords[track.funder].at}. Behebung: bitte eintragen.`;
  if (appliedOn <= on) return null;
  return `Passt nicht: Der Antrag ist vom ${inGerman(appliedOn)}, eingereicht sein soll er am ${inGerman(on)}. Behebung: die Tage prüfen.`;
}

function callOpen({ facts: { call, guideline }, track: { appliedOn } }: StepFacts): Verdict {
  if (!call)
    return {
      warning: 'Nicht geprüft: Am Vorhaben steht kein Förderaufruf. Behebung: bitte am Vorhaben angeben.',
    };
  if (!appliedOn || !guideline) return null;
  const last = call.endedEarlyOn ?? call.closes;
  if (call.opens && appliedOn < call.opens)
    return `Zu früh: Der Antrag ist vom ${inGerman(appliedOn)}, „${call.name}“ begann am ${inGerman(call.opens)}. Behebung: den Tag oder den Förderaufruf ändern.`;
  if (last && appliedOn > last)
    return `Zu spät: Der Antrag ist vom ${inGerman(appliedOn)}, „${call.name}“ endete am ${inGerman(last)}. Behebung: den Tag oder den Förderaufruf ändern.`;
  return null;
}

function sharesAddUp({ facts: { project } }: StepFacts): Verdict {
  const { total, federal, state, own, third } = project.costs;
  if (total === null) return 'Fehlt: die Gesamtkosten. Behebung: bitte am Vorhaben eintragen.';
  const sum = [federal, state, own, third].reduce<number>((all, share) => all + (share ?? 0), 0);
  if (sum === total) return null;
  const [less, word] = sum < total ? [total - sum, 'fehlen'] : [sum - total, 'sind zu viel'];
  return `Passt nicht: Bund, Land, Eigenanteil und Dritte ergeben ${inEuros(sum)}, die Gesamtkosten sind ${inEuros(total)}; ${inEuros(less)} ${word}. Behebung: die Anteile am Vorhaben berichtigen.`;
}

/** RL DiOS 2016 and 2018 ask for it, later ones recommend it. */
function adviceProtocol({ facts: { adviceProtocolOn }, track }: StepFacts): Verdict {
  if (adviceProtocolOn) return null;
  const asked = track.parameters.advice_protocol;
  if (asked === true)
    return 'Fehlt: das Protokoll der Beratung durch die Digitalagentur; die Richtlinie verlangt es vor dem Antrag beim Land. Behebung: die Beratung führen und ihren Tag eintragen.';
  if (asked === false)
    return {
      warning:
        'Es gibt kein Protokoll einer Beratung durch die Digitalagentur. Empfohlen ist sie vor dem Antrag beim Land.',
    };
  return notChecked(track, 'Ob vor dem Antrag beim Land eine Beratung verlangt wird,');
}

function federalAppliedFirst({ facts: { tracks }, track: { appliedOn } }: StepFacts): Verdict {
  const federal = tracks.federal;
  if (!federal) return null;
  if (!federal.appliedOn || federal.status === 'draft')
    return 'Zu früh: Beim Bund ist noch nichts beantragt, das Land fördert nach dem Bund. Behebung: zuerst den Antrag beim Bund als eingereicht melden.';
  if (!appliedOn || appliedOn >= federal.appliedOn) return null;
  return `Zu früh: Der Antrag beim Land ist vom ${inGerman(appliedOn)}, der beim Bund vom ${inGerman(federal.appliedOn)}. Behebung: die Tage prüfen.`;
}

function specificationDated({ track, on }: StepFacts): Verdict {
  if (!track.specificationOn) return 'Fehlt: der Tag der Konkretisierung. Behebung: bitte eintragen.';
  if (track.specificationOn <= on) return null;
  return `Passt nicht: Die Konkretisierung ist vom ${inGerman(track.specificationOn)}, gemeldet werden soll sie am ${inGerman(on)}. Behebung: die Tage prüfen.`;
}

/** The end of the last tender that was not given up. */
const tenderEnd = ({ facts: { tenders } }: StepFacts): string | null =>
  tenders
    .filter(({ cancelled }) => !cancelled)
    .flatMap(({ endedOn }) => endedOn ?? [])
    .sort()
    .at(-1) ?? null;

const tenderEnded = (of: StepFacts): Verdict =>
  tenderEnd(of)
    ? null
    : 'Fehlt: das Ende des Auswahlverfahrens; die Konkretisierung folgt dem Angebot. Behebung: bitte beim Auswahlverfahren eintragen.';

function specificationInTime(of: StepFacts): Verdict {
  const { facts, track } = of;
  const [submitted, end] = [track.specificationOn, tenderEnd(of)];
  if (!submitted || !end) return null;
  const months = figure(facts.parameters, 'specification_months_after_tender');
  if (months === null) return notChecked(track, 'Wann die Konkretisierung spätestens einzureichen ist,');
  const last = addMonths(end, months);
  if (submitted <= last) return null;
  return `Zu spät: Die Konkretisierung ist vom ${inGerman(submitted)}, ${months} Monate nach dem Auswahlverfahren (${inGerman(end)}) war der ${inGerman(last)}. Behebung: die Verspätung dem Fördergeber begründen.`;
}

export const trackRequirements = {
  application_dated: requirement(applicationDated, { ...firm, legalBasis: APPLICATION }),
  amount_requested: requirement(({ track }) =>
    track.requestedAmount === null
      ? `Fehlt: der ${funderWords[track.funder].at} beantragte Betrag. Behebung: bitte eintragen.`
      : null,
  ),
  call_open: requirement(callOpen, { legalBasis: 'Förderaufruf' }),
  shares_add_up: requirement(sharesAddUp, {
    legalBasis: 'Finanzierungsplan des Antrags (aconium)',
    rests: ({ facts: { project } }) => project.costs,
  }),
  advice_protocol: requirement(adviceProtocol, {
    legalBasis: 'Beratungsgespräch vor der Landesförderung (Digitale Offensive Sachsen 9806)',
  }),
  federal_applied_first: requirement(federalAppliedFirst, {
    legalBasis: 'Das Land fördert nach dem Bund (RL DiOS 2022; Digitale Offensive Sachsen 9806)',
  }),
  specification_dated: requirement(specificationDated, firm),
  tender_ended: requirement(tenderEnded, {
    legalBasis: 'Konkretisierung nach dem Auswahlverfahren (aconium: Bescheid in abschließender Höhe)',
  }),
  specification_in_time: requirement(specificationInTime, {
    effect: 'warn',
    legalBasis: 'Konkretisierung nach dem Auswahlverfahren (aconium: Bescheid in abschließender Höhe)',
  }),
  withdrawal_declared: requirement(
    ({ facts: { project } }) =>
      project.facts.withdrawal_declared_on
        ? null
        : 'Fehlt: der Rückzug, den die Kommune selbst erklärt. Behebung: sie trägt „Rückzug erklärt am“ am Vorhaben ein.',
    firm,
  ),
} satisfies Record<string, CaseRequirement>;
