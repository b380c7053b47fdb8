import { daysBetween, inGerman } from '../calendar.js';
import type { CareDto } from '../record/record.dto.js';
import { milestoneName, textOf, wordsOf } from '../promise/promise.js';
import type { TaskDto } from './work-list.dto.js';
import type {
  DeadlineCounts,
  OverrideTask,
  PromiseTask,
  RequestTask,
  ScopedProject,
} from './work-list.queries.js';
import { publicationKinds } from '../words.js';

/* The words of the officers' start page. Pure. */

export interface Answer extends DeadlineCounts {
  projects: number;
  needingCare: number;
  /** Tasks without a day: something to decide or to look at. */
  undated: number;
  next: PromiseTask | null;
}

const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
const number = (value: number): string => whole.format(value);

/** The answer first: how many things need me. */
export function sentenceOf(answer: Answer): string {
  const { overdue, soon, needingCare, projects, undated, next } = answer;
  if (projects === 0) return 'In Ihrer Zuständigkeit gibt es noch kein Vorhaben.';
  if (overdue + soon + needingCare + undated > 0)
    return `${deadlines(overdue, soon)} ${care(needingCare, projects)}`;
  if (!next) return 'Keine offenen Aufgaben.';
  return `Keine offenen Aufgaben. Die nächste Frist: ${inGerman(next.lastDay)}, ${milestoneName(next)}, ${next.projectName}.`;
}

function deadlines(overdue: number, soon: number): string {
  const over = overdue === 1 ? '1 Frist ist überfällig' : `${number(overdue)} Fristen sind überfällig`;
  if (overdue > 0 && soon > 0)
    return `${over}, ${number(soon)} ${soon === 1 ? 'endet' : 'enden'} in den nächsten 14 Tagen.`;
  if (overdue > 0) return `${over}.`;
  if (soon > 0)
    return `${soon === 1 ? '1 Frist endet' : `${number(soon)} Fristen enden`} in den nächsten 14 Tagen.`;
  return 'Keine Frist ist überfällig oder endet in den nächsten 14 Tagen.';
}

const care = (count: number, projects: number): string =>
  count === 0
    ? 'Kein Vorhaben braucht Pflege.'
    : `${number(count)} von ${number(projects)} Vorhaben ${count === 1 ? 'braucht' : 'brauchen'} Pflege.`;

/** „Landkreis Bautzen“, „Arnsdorf, Göda und 2 weitere“ */
export function scopeOf(names: readonly string[]): string {
  if (names.length === 0) return 'Alle Vorhaben';
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} und ${names.length - 2} weitere`;
  return new Intl.ListFormat('de', { type: 'conjunction' }).format(names);
}

const reportOf = (id: number, milestone?: number): string =>
  `/vorhaben/${id}/melden${milestone === undefined ? '' : `?termin=${milestone}`}`;

export function promiseTask(task: PromiseTask, today: string): TaskDto {
  const name = milestoneName(task);
  const isOver = task.lastDay < today;
  return {
    kind: isOver ? 'promise_overdue' : 'promise_due',
    project: { id: task.projectId, name: task.projectName },
    milestone: task.number,
    dueOn: task.lastDay,
    title: isOver ? `Zugesagten Termin melden: ${name}` : `Zugesagter Termin läuft ab: ${name}`,
    why: isOver ? whyOver(task) : 'Bestätigen oder neuen Termin mit Grund melden.',
    deed: isOver ? 'Termin melden' : 'Bestätigen',
    href: reportOf(task.projectId, task.number),
  };
}

function whyOver(task: PromiseTask): string {
  const promised = wordsOf(textOf(task));
  const was = task.precision === 'day' ? `Zugesagt war der ${promised}.` : `Zugesagt war ${promised}.`;
  return task.reportedOn && task.reportedOn > task.lastDay
    ? `${was} Der Termin braucht ein neues Datum.`
    : `${was} Seitdem liegt keine Meldung vor.`;
}

type Undated = Pick<TaskDto, 'kind' | 'title' | 'why' | 'deed' | 'href'>;
const undated = (project: TaskDto['project'], task: Undated): TaskDto => ({
  project,
  milestone: null,
  dueOn: null,
  ...task,
});

export const waitingTask = ({ projectId: id, projectName: name, kind, on }: RequestTask): TaskDto =>
  undated(
    { id, name },
    {
      kind: 'publication_waiting',
      title: `Als zweite Person entscheiden: ${publicationKinds[kind]}`,
      why: `Angefragt am ${inGerman(on)}.`,
      deed: 'Prüfen',
      href: `/vorhaben/${id}`,
    },
  );

export const overrideTask = ({ projectId: id, projectName: name, on, sentence }: OverrideTask): TaskDto =>
  undated(
    { id, name },
    {
      kind: 'override_waiting',
      title: 'Als zweite Person entscheiden: Ausnahme für einen Schritt',
      why: `Angefragt am ${inGerman(on)}. ${sentence}`,
      deed: 'Prüfen',
      href: `/vorhaben/${id}`,
    },
  );

export const refusedTask = ({ projectId: id, projectName: name, kind, on, reason }: RequestTask): TaskDto =>
  undated(
    { id, name },
    {
      kind: 'publication_refused',
      title: `Nicht freigegeben: ${publicationKinds[kind]}`,
      why: `Entschieden am ${inGerman(on)}.${reason ? ` Grund: ${reason}` : ''}`,
      deed: 'Ansehen',
      href: `/vorhaben/${id}`,
    },
  );

/** What only advisors can do, although officers read of it. */
const forAdvisors: Partial<Record<string, Pick<Undated, 'title' | 'deed'> & { kind: TaskDto['kind'] }>> = {
  withdrawal_waiting: { kind: 'withdrawal_waiting', title: 'Rückzug festhalten', deed: 'Prüfen' },
  waiver_waiting: { kind: 'waiver_waiting', title: 'Verzicht auf Förderung festhalten', deed: 'Prüfen' },
  binding_unconfirmed: {
    kind: 'binding_unconfirmed',
    title: 'Ende der Zweckbindung prüfen',
    deed: 'Prüfen',
  },
};

/** What care asks for and has no day: figures to check, silence to end, what a recipient has declared. */
export function careTasks(
  { id, name, updatedOn, isReported }: ScopedProject,
  care: readonly CareDto[],
  today: string,
  isAdvisor = false,
): TaskDto[] {
  return care.flatMap(({ rule, sentence }): TaskDto[] => {
    const asked = forAdvisors[rule];
    if (asked)
      return isAdvisor
        ? [undated({ id, name }, { ...asked, why: `${sentence}.`, href: `/vorhaben/${id}` })]
        : [];
    if (rule === 'counts_do_not_add_up')
      return [
        undated(
          { id, name },
          {
            kind: rule,
            title: 'Zahlen prüfen',
            why: `${sentence}.`,
            deed: 'Prüfen',
            href: `/vorhaben/${id}`,
          },
        ),
      ];
    if (rule !== 'no_update') return [];
    const silent = `vor ${number(daysBetween(updatedOn, today))} Tagen`;
    const why = isReported ? `Letzte Meldung am ${inGerman(updatedOn)}, ${silent}.` : `${sentence}.`;
    const title = 'Stand melden oder unverändert bestätigen';
    return [undated({ id, name }, { kind: rule, title, why, deed: 'Bestätigen', href: reportOf(id) })];
  });
}
