import { inGerman } from '../../ui/german.js';
import type { ProjectDetailDto, PublicState } from '../../api/projects.js';
import { comparedToFirst, ended, passedSentences } from '../schedule/date-sentences.js';
import { articled, atStart, listed } from '../names.js';
import { promisedEnd, type Speech, valid } from '../schedule/promised.js';

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
    onHoldReason ? t('because', { reason: inGerman(ended(onHoldReason)) }) : t('noReason'),
  ];
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
