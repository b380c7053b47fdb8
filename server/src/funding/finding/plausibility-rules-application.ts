import { addMonths, inGerman } from '../../project/calendar.js';
import type { CaseFacts, NoticeFacts, TrackFacts } from '../facts/case-facts.js';
import {
  appliedOn,
  dayIn,
  firstTenderStart,
  funderWords,
  hasReached,
  noticeOn,
  requiredFunders,
  specifiedOn,
  tendersOf,
  tracksOf,
} from '../facts/case-days.js';
import { type Found, notKnown, type PlausibilityRule, withFigure } from './plausibility-rule.js';
import { components } from '../words.js';

/* Application, notices and their order, tender, Konkretisierung. */

const NOTICE = 'Bescheid in vorläufiger Höhe (aconium)';
const TENDER = 'Auswahlverfahren nach dem Bescheid in vorläufiger Höhe (aconium)';

/** On the day of the application; as long as there is none, today. */
function callClosed(facts: CaseFacts): Found[] {
  const { call } = facts;
  const applied = appliedOn(facts, 'federal');
  if (!call || (!applied && hasReached(facts, 'funding_applied'))) return [];
  const last = call.endedEarlyOn ?? call.closes;
  const field = 'tracks/federal/appliedOn';
  const mend = 'den Tag oder den Förderaufruf ändern.';
  if (applied && call.opens && applied < call.opens)
    return [
      {
        sentence: `Der Antrag ist vom ${inGerman(applied)}, „${call.name}“ begann am ${inGerman(call.opens)}.`,
        mend,
        field,
      },
    ];
  if (!last || (applied ?? facts.today) <= last) return [];
  const ended = `„${call.name}“ endete ${call.endedEarlyOn ? 'vorzeitig ' : ''}am ${inGerman(last)}`;
  if (applied) return [{ sentence: `Der Antrag ist vom ${inGerman(applied)}, ${ended}.`, mend, field }];
  return [
    {
      sentence: `Ein Antrag ist noch nicht eingetragen, ${ended}.`,
      mend: 'einen offenen Förderaufruf wählen.',
      field,
    },
  ];
}

const confirmed = ({ notices }: TrackFacts): NoticeFacts[] =>
  notices.filter(({ state }) => state === 'confirmed');

function noticeBeforeApplication(facts: CaseFacts): Found[] {
  return tracksOf(facts).flatMap((track) => {
    const applied = appliedOn(facts, track.funder);
    if (!applied) return [];
    return confirmed(track)
      .filter(({ dated }) => dated < applied)
      .map(({ number, dated }) => ({
        sentence: `Der Bescheid ${number} ${funderWords[track.funder]} ist vom ${inGerman(dated)}, der Antrag erst vom ${inGerman(applied)}.`,
        mend: 'den Tag des Antrags prüfen; ein falscher Bescheid wird ungültig gemacht und neu erfasst.',
        field: `notices/${track.funder}/${number}/dated`,
      }));
  });
}

/** Each component has its own: of the base project, of schools and hospitals, of business parks. */
function finalBeforeProvisional(facts: CaseFacts): Found[] {
  return tracksOf(facts).flatMap((track) =>
    confirmed(track)
      .filter(({ kind }) => kind === 'final')
      .flatMap(({ number, dated, component }) => {
        const first = noticeOn(facts, track.funder, 'provisional', component);
        if (first && first <= dated) return [];
        const whose = `${funderWords[track.funder]} (${components[component]})`;
        return [
          {
            sentence: `Der abschließende Bescheid ${number} ${whose} ist vom ${inGerman(dated)}, ${first ? `der vorläufige erst vom ${inGerman(first)}` : 'ein vorläufiger ist nicht erfasst'}.`,
            mend: 'den vorläufigen Bescheid erfassen oder die Tage prüfen.',
            field: `notices/${track.funder}/${number}/dated`,
          },
        ];
      }),
  );
}

function stateBeforeFederal(facts: CaseFacts): Found[] {
  const [federal, state] = [
    noticeOn(facts, 'federal', 'provisional'),
    noticeOn(facts, 'state', 'provisional'),
  ];
  if (!federal || !state || state >= federal) return [];
  return [
    {
      sentence: `Der Bescheid des Landes ist vom ${inGerman(state)}, der des Bundes erst vom ${inGerman(federal)}; das Land bescheidet nach dem Bund.`,
      mend: 'die Tage prüfen.',
    },
  ];
}

/** With a consent of the Landesdirektion, given by the first day, it may begin earlier (Mittelsachsen 2020). */
function tenderBeforeNotices(facts: CaseFacts): Found[] {
  const start = firstTenderStart(facts);
  if (!start) return [];
  const notices = requiredFunders(facts).map((funder) => ({
    funder,
    on: noticeOn(facts, funder, 'provisional'),
  }));
  const late = notices.filter(({ on }) => !on || on > start);
  const consent = dayIn(facts, 'early_start_consent_on');
  if (late.length === 0 || (consent && consent <= start && facts.project.facts.early_start_consent_by))
    return [];
  const which = late.map(({ funder, on }) =>
    on
      ? `der vorläufige Bescheid ${funderWords[funder]} ist vom ${inGerman(on)}`
      : `der vorläufige Bescheid ${funderWords[funder]} fehlt`,
  );
  return [
    {
      sentence: `Das Auswahlverfahren begann am ${inGerman(start)}, ${which.join(' und ')}; eine Zustimmung zum vorzeitigen Beginn ist für diesen Tag nicht erfasst.`,
      mend: 'die Zustimmung mit Tag und Behörde erfassen lassen oder die Tage prüfen.',
      field: `tenders/${tendersOf(facts)[0]!.number}/startedOn`,
    },
  ];
}

function specificationLate(facts: CaseFacts) {
  if (!noticeOn(facts, 'federal', 'provisional')) return [];
  const ended = tendersOf(facts).filter(({ endedOn }) => endedOn !== null && endedOn <= facts.today);
  if (ended.length === 0) return [];
  const what = 'wann die Konkretisierung spätestens einzureichen ist';
  return withFigure(facts, ['specification_months_after_tender', what], (months) =>
    ended.flatMap(({ endedOn }) => lateSpecification(facts, endedOn!, addMonths(endedOn!, months), months)),
  );
}

function lateSpecification(facts: CaseFacts, end: string, last: string, months: number): Found[] {
  const submitted = specifiedOn(facts, 'federal');
  if (submitted && (submitted <= last || submitted < end)) return [];
  if (
    !submitted &&
    (facts.today <= last || noticeOn(facts, 'federal', 'final') || hasReached(facts, 'funding_final'))
  )
    return [];
  const due = `${months} Monate nach dem Ende des Auswahlverfahrens (${inGerman(end)}) war der ${inGerman(last)}`;
  return [
    {
      sentence: submitted
        ? `Die Konkretisierung ist vom ${inGerman(submitted)}, ${due}.`
        : `Die Konkretisierung fehlt, ${due}.`,
      mend: submitted ? 'die Verspätung im Antrag begründen.' : 'einreichen und die Verspätung begründen.',
      field: 'tracks/federal/specificationOn',
    },
  ];
}

/** Mandatory up to RL DiOS 2018, since RL DiOS 2022 only advised, and then as long as there is time for it. */
function adviceMissing(facts: CaseFacts) {
  const { state } = facts.tracks;
  if (!state || facts.adviceProtocolOn) return [];
  const mandatory = state.parameters.advice_protocol ?? facts.parameters.advice_protocol;
  if (typeof mandatory !== 'boolean')
    return state.guideline ? notKnown('ob das Land ein Beratungsprotokoll verlangt') : [];
  const applied = appliedOn(facts, 'state');
  if (!mandatory && (applied || state.status !== 'draft')) return [];
  const name = state.guideline?.name ?? 'Die Richtlinie des Landes';
  return [
    {
      sentence: mandatory
        ? `Ein Beratungsprotokoll ist nicht eingetragen; „${name}“ verlangt es vor dem Antrag beim Land.`
        : `Ein Beratungsprotokoll ist nicht eingetragen; „${name}“ verlangt es nicht, es ist vor dem Antrag beim Land empfohlen.`,
      mend: 'die Beratung führen und den Tag des Protokolls eintragen.',
      field: 'adviceProtocolOn',
      severity: mandatory ? ('block' as const) : ('warn' as const),
    },
  ];
}

function adviceTooLate(facts: CaseFacts): Found[] {
  const { state } = facts.tracks;
  const [advised, applied] = [facts.adviceProtocolOn, appliedOn(facts, 'state')];
  const mandatory = state?.parameters.advice_protocol ?? facts.parameters.advice_protocol;
  if (!state || mandatory !== true || !advised || !applied || advised <= applied) return [];
  return [
    {
      sentence: `Das Beratungsprotokoll ist vom ${inGerman(advised)}, der Antrag beim Land vom ${inGerman(applied)}; verlangt ist es davor.`,
      mend: 'die Tage prüfen.',
      field: 'adviceProtocolOn',
    },
  ];
}

const ADVICE =
  'Beratungsgespräch vor der Landesförderung (Digitale Offensive Sachsen); seit RL DiOS 2022 empfohlen';

export const applicationRules: Record<string, PlausibilityRule> = {
  call_closed: {
    name: 'Antrag außerhalb des Förderaufrufs',
    severity: 'block',
    section: 'application',
    legalBasis: 'Förderaufruf',
    check: callClosed,
  },
  advice_protocol_missing: {
    name: 'Beratungsprotokoll fehlt',
    severity: 'block',
    section: 'application',
    legalBasis: ADVICE,
    check: adviceMissing,
  },
  advice_protocol_late: {
    name: 'Beratungsprotokoll nach dem Antrag',
    severity: 'warn',
    section: 'application',
    legalBasis: ADVICE,
    check: adviceTooLate,
  },
  notice_before_application: {
    name: 'Bescheid vor dem Antrag',
    severity: 'block',
    section: 'application',
    legalBasis: NOTICE,
    check: noticeBeforeApplication,
  },
  final_before_provisional: {
    name: 'Abschließender Bescheid vor dem vorläufigen',
    severity: 'block',
    section: 'application',
    legalBasis: 'Bescheid in abschließender Höhe (aconium)',
    check: finalBeforeProvisional,
  },
  state_before_federal: {
    name: 'Bescheid des Landes vor dem des Bundes',
    severity: 'warn',
    section: 'application',
    legalBasis: 'Das Land fördert nach dem Bund (RL DiOS 2022)',
    check: stateBeforeFederal,
  },
  tender_before_notices: {
    name: 'Auswahlverfahren vor den vorläufigen Bescheiden',
    severity: 'block',
    section: 'tender',
    legalBasis: TENDER,
    check: tenderBeforeNotices,
  },
  specification_late: {
    name: 'Konkretisierung verspätet',
    severity: 'warn',
    section: 'tender',
    legalBasis: 'Konkretisierung nach dem Auswahlverfahren (aconium: Bescheid in abschließender Höhe)',
    rests: ['specification_months_after_tender'],
    check: specificationLate,
  },
};
