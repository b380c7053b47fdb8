import type { MilestoneDto, ProjectDetailDto, PromiseDto, PublicState } from '../api/projects.js';
import { articled, atStart, listed } from './names.js';
import {
  numberWord,
  promisedEnd,
  slipDirection,
  slipOf,
  slipWords,
  type Speech,
  timesWord,
  valid,
} from './promised.js';
import { wordsOf } from './project-words.js';

/* What is said about a project, whole sentences only. `<b>` marks what is printed bold. Pure. */

/** What the sentences need to know of a project; `ProjectDetailDto` has it all. */
export type SaidProject = Pick<
  ProjectDetailDto,
  | 'name'
  | 'kind'
  | 'publicState'
  | 'technology'
  | 'recipientName'
  | 'operators'
  | 'counts'
  | 'completion'
  | 'milestones'
  | 'stateHistory'
  | 'onHoldReason'
>;

/** "1 Adresse", "4.074 Adressen" */
export const addresses = ({ t, format }: Speech, count: number) =>
  t('addresses', { count, formatted: format.count(count) });

export const isRunning = (state: PublicState) => state !== 'finished';
/** Built without funding: so from the start, or because the market survey left nothing to fund. */
export const isCommercial = ({ kind, publicState }: Pick<SaidProject, 'kind' | 'publicState'>) =>
  kind === 'commercial' || publicState === 'commercial';

/** Which verb a state takes: planned, being built, built. */
export function stageOf(state: PublicState): 'planned' | 'building' | 'built' {
  if (state === 'finished') return 'built';
  return state === 'under_construction' ? 'building' : 'planned';
}

/** "Für 358 Adressen wird Glasfaser gebaut." Without a count it is said of the place. */
export function buildSentence(speech: Speech, project: BuildFacts): string {
  const { t } = speech;
  const stage = stageOf(project.publicState);
  const what = t(`what.${project.technology}`);
  if (!project.count) return t(`build.here.${stage}`, { what });
  return t(`build.${stage}`, { what, addresses: addresses(speech, project.count) });
}
export interface BuildFacts extends Pick<SaidProject, 'publicState' | 'technology'> {
  /** Addresses in the place that is spoken of; null: not known. */
  count: number | null;
}

/** "{Firma} hat angekündigt, hier ohne Förderung zu bauen. Zugesagt ist {Termin}." */
export function announcedSentences(
  speech: Speech,
  { operators, completion }: Pick<SaidProject, 'operators' | 'completion'>,
): string[] {
  const { t } = speech;
  const names = operators.map(({ name }) => name);
  const who = names.length > 0 ? listed(speech, names) : t('someone');
  const date = completion && !completion.reachedOn && valid(completion);
  return [
    t('announced', { who, count: Math.max(names.length, 1) }),
    ...(date ? [t('promisedIs', { end: promisedEnd(speech, date.promised) })] : []),
  ];
}

/** "Das Projekt ruht seit 3. Mai 2026. Grund: …" */
export function onHoldSentences(
  speech: Speech,
  { stateHistory, onHoldReason }: Pick<SaidProject, 'stateHistory' | 'onHoldReason'>,
): string[] {
  const { t, format } = speech;
  const since = stateHistory.findLast(({ publicState }) => publicState === 'on_hold')?.since;
  return [
    since ? t('onHold.since', { day: format.day(since) }) : t('onHold.now'),
    onHoldReason ? t('because', { reason: ended(onHoldReason) }) : t('noReason'),
  ];
}

/** A sentence of somebody else ends as sentences do. */
const ended = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** "Grund: Genehmigung fehlt. Für drei Bahnquerungen …", or that none was given. */
export function reasonSentence({ t }: Speech, { reason, explanation }: Reason): string {
  const word = reason && reason !== 'other' ? `${wordsOf(t).reason[reason]}.` : '';
  const text = [word, explanation ? ended(explanation) : ''].filter(Boolean).join(' ');
  return text ? t('because', { reason: text }) : t('noReason');
}
type Reason = Pick<PromiseDto, 'reason' | 'explanation'>;

/** "Erreicht am 9. November 2026, vier Monate später als zuerst zugesagt." Null: not reached. */
export function reachedSentence(speech: Speech, milestone: Milestone): string | null {
  if (!milestone.reachedOn) return null;
  return speech.t('reached', {
    day: speech.format.day(milestone.reachedOn),
    compared: comparedToFirst(speech, milestone),
  });
}
type Milestone = Pick<MilestoneDto, 'promises' | 'reachedOn' | 'waivedReason' | 'overdue'>;

/** ", ein halbes Jahr später als zuerst zugesagt", ", wie zuerst zugesagt"; nothing where nothing was promised. */
function comparedToFirst(speech: Speech, milestone: Milestone): string {
  const slip = slipOf(milestone);
  if (!slip) return '';
  if (slip.unit === 'none') return speech.t(milestone.reachedOn ? 'compared.kept' : 'compared.same');
  return speech.t('compared.moved', { direction: slipDirection(speech, slip) });
}

/** "Zugesagt war Ende Juni 2026. Ein neuer Termin wurde bisher nicht genannt." */
export function passedSentences(speech: Speech, milestone: Milestone): string[] {
  const date = valid(milestone);
  return date
    ? [speech.t('promisedWas', { end: promisedEnd(speech, date.promised) }), speech.t('noNewDate')]
    : [];
}

/** The answer to "Verschoben?". */
export interface Moved {
  answer: string;
  /** The chain follows the answer. */
  showsChain: boolean;
  after: string[];
}

export function movedAnswer(speech: Speech, milestone: Milestone | null): Moved {
  const { t } = speech;
  const first = milestone?.promises[0];
  if (!milestone || !first) {
    const reached = milestone && reachedSentence(speech, milestone);
    return { answer: reached ?? t('moved.open'), showsChain: false, after: [] };
  }
  if (milestone.waivedReason) {
    const reason = t('because', { reason: ended(milestone.waivedReason) });
    return { answer: t('moved.waived'), showsChain: true, after: [reason] };
  }
  const outcome = outcomeOf(speech, milestone);
  if (milestone.promises.length > 1)
    return {
      answer: changedAnswer(speech, milestone),
      showsChain: true,
      after: [...lastChange(speech, milestone), ...outcome],
    };
  if (outcome.length > 0) return { answer: outcome.join(' '), showsChain: false, after: [] };
  return {
    answer: t('moved.no', { end: promisedEnd(speech, first.promised) }),
    showsChain: false,
    after: [],
  };
}

/** What came of the promise that holds: reached, passed, or nothing yet. */
function outcomeOf(speech: Speech, milestone: Milestone): string[] {
  const reached = reachedSentence(speech, milestone);
  if (reached) return [reached];
  return milestone.overdue ? passedSentences(speech, milestone) : [];
}

function changedAnswer(speech: Speech, { promises }: Milestone): string {
  const { t } = speech;
  const times = promises.length - 1;
  const slip = slipOf({ promises, reachedOn: null })!;
  if (slip.unit === 'none')
    return t(times === 1 ? 'moved.precise' : 'moved.back', { times: timesWord(speech, times) });
  if (!slip.later) return t('moved.earlier', { slip: slipWords(speech, slip) });
  const values = { times: timesWord(speech, times), slip: slipWords(speech, slip) };
  return t(times === 1 ? 'moved.once' : 'moved.several', values);
}

/** Day and reason of the newest change. */
function lastChange(speech: Speech, milestone: Milestone): string[] {
  const last = valid(milestone)!;
  return [speech.t('changedOn', { day: speech.format.day(last.promisedOn) }), reasonSentence(speech, last)];
}

/** "Fertig bis Ende Juni 2027.", the answer to "Wann?". */
export function whenSentences(speech: Speech, milestone: Milestone | null): string[] {
  const { t, format } = speech;
  const date = milestone && valid(milestone);
  if (milestone?.reachedOn) return [t('when.done', { day: format.day(milestone.reachedOn) })];
  if (!date || milestone.waivedReason) return [t('when.open')];
  if (milestone.overdue) return passedSentences(speech, milestone);
  return [t('when.by', { end: promisedEnd(speech, date.promised) })];
}

/** The first text on the page of a project: who builds what, since when, until when, and whether that moved. */
export function leadSentences(speech: Speech, project: SaidProject): string[] {
  return [
    ...whoSentences(speech, project),
    ...stateSentences(speech, project),
    ...completionSentences(speech, project),
  ];
}

function whoSentences(speech: Speech, project: SaidProject): string[] {
  const { t } = speech;
  const { publicState, recipientName, counts, operators } = project;
  const stage = stageOf(publicState);
  const what = t(`what.${project.technology}`);
  if (isCommercial(project)) {
    if (stage === 'planned' && publicState !== 'on_hold')
      return announcedSentences(speech, { operators, completion: null });
    const who =
      operators.length > 0
        ? listed(
            speech,
            operators.map(({ name }) => name),
          )
        : t('someone');
    const goal = counts.funded ? t('forAddresses', { addresses: addresses(speech, counts.funded) }) : '';
    return [t(`lead.commercial.${stage}`, { who, what, goal, count: Math.max(operators.length, 1) })];
  }
  if (!recipientName)
    return [buildSentence(speech, { publicState, technology: project.technology, count: counts.funded })];
  const who = atStart(articled(speech, recipientName));
  if (!counts.funded) return [t(`lead.here.${stage}`, { who, what })];
  return [t(`lead.${stage}`, { who, what, addresses: addresses(speech, counts.funded) })];
}

function stateSentences(speech: Speech, project: SaidProject): string[] {
  const { t, format } = speech;
  const { publicState } = project;
  if (publicState === 'on_hold') return onHoldSentences(speech, project);
  if (publicState === 'under_construction') {
    const since = startOf(project);
    return since ? [t('lead.since', { month: format.month(since) })] : [];
  }
  if (publicState === 'finished' || publicState === 'commercial' || isCommercial(project)) return [];
  return [t(`lead.state.${publicState}`)];
}

/** Since when it is built: the reached milestone, else the day of the state. */
function startOf({ milestones, stateHistory }: SaidProject): string | null {
  const days = milestones.flatMap(({ kind, reachedOn }) =>
    kind === 'construction_start' && reachedOn ? [reachedOn] : [],
  );
  const state = stateHistory.find(({ publicState }) => publicState === 'under_construction');
  return days.sort()[0] ?? state?.since ?? null;
}

function completionSentences(speech: Speech, { completion, publicState }: SaidProject): string[] {
  const { t, format } = speech;
  const date = completion && valid(completion);
  if (completion?.reachedOn) {
    const compared = comparedToFirst(speech, completion);
    return [t('lead.done', { day: format.day(completion.reachedOn), compared })];
  }
  if (publicState === 'finished') return [];
  if (!completion || !date || completion.waivedReason) return [t('lead.open')];
  if (completion.overdue) return passedSentences(speech, completion);
  return [
    t('lead.by', { end: promisedEnd(speech, date.promised), compared: comparedToFirst(speech, completion) }),
  ];
}

/** Who pays, in one sentence; null: no sum is known. */
export function payersSentence(
  speech: Speech,
  { costs, recipientName }: Pick<ProjectDetailDto, 'costs' | 'recipientName'>,
): string | null {
  const { t } = speech;
  const payers = (['federal', 'state', 'own', 'third'] as const).filter((each) => costs[each]);
  const [only] = payers;
  if (!only) return null;
  if (payers.length === 1) return t(`payerAlone.${only}`);
  const names = payers.map((each) =>
    each === 'own' && recipientName ? articled(speech, recipientName) : t(`payer.${each}`),
  );
  return t('pay', { who: listed(speech, names) });
}

/** "Drei Projekte laufen", in the words of the row "Geplant". */
export function severalSentence(speech: Speech, place: string, running: number, total: number): string {
  const { t } = speech;
  if (running === 0) return t('planned.built', { place, count: total, word: numberWord(speech, total) });
  return t('planned.several', { place, count: running, word: numberWord(speech, running) });
}

/** What the lead of a Gemeinde says of its projects: one is told with its date, several are counted. */
export function placeLead(speech: Speech, place: string, running: PlaceProject[]): string[] {
  const { t } = speech;
  const [only] = running;
  if (!only) return [];
  if (running.length > 1) return [severalSentence(speech, place, running.length, running.length)];
  const { project, count } = only;
  const { completion, publicState, technology } = project;
  const date = completion && valid(completion);
  if (isCommercial(project) && publicState === 'commercial') return announcedSentences(speech, project);
  const what = buildSentence(speech, { publicState, technology, count });
  if (!date || completion.overdue || completion.reachedOn) return [what];
  const until = t('planned.until', {
    sentence: what.replace(/\.$/, ''),
    end: promisedEnd(speech, date.promised),
  });
  const slip = slipOf(completion);
  if (!slip || slip.unit === 'none' || !count) return [count ? until : what];
  return [until, t('planned.slip', { direction: slipDirection(speech, slip) })];
}
export interface PlaceProject {
  project: SaidProject;
  /** Addresses in the place; null: not known. */
  count: number | null;
}

/** After the name of a project in a list: "358 Adressen, fertig bis Ende Juni 2027." */
export function shortSentence(speech: Speech, { count, completion, publicState }: ShortFacts): string {
  const { t, format } = speech;
  const date = completion && valid(completion);
  const parts = [
    ...(count ? [addresses(speech, count)] : []),
    completion?.reachedOn
      ? t('short.done', { month: format.month(completion.reachedOn) })
      : date && completion.overdue
        ? t('short.passed', { end: promisedEnd(speech, date.promised) })
        : date
          ? t('short.by', { end: promisedEnd(speech, date.promised) })
          : publicState === 'finished'
            ? t('short.finished')
            : t('short.open'),
  ];
  return `${parts.join(', ')}.`;
}
interface ShortFacts {
  count: number | null;
  completion: Milestone | null;
  publicState: PublicState;
}
