import type { StoredRow } from '../platform/history.js';
import { inGerman } from './calendar.js';
import type { NewsRow } from './news.queries.js';
import { promisedInWords } from './record-part-fields.js';
import { milestoneName } from './promise.js';
import {
  type MilestoneKind,
  publicationKinds,
  type PublicationKind,
  slipReasons,
  type SlipReason,
  statuses,
} from './words.js';

/* What one change did to a project, in a sentence or two. Pure. */

type Told = string | null;
const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
const nameOf = ({ milestone }: NewsRow): string =>
  milestone ? milestoneName({ ...milestone, kind: milestone.kind as MilestoneKind }) : 'Meilenstein';

/** All versions that one transaction wrote; the most telling first, at most two of them. */
export function newsSentence(rows: readonly NewsRow[]): string {
  const of = (record: NewsRow['record']) => rows.filter((row) => row.record === record);
  const [project] = of('project');
  if (project?.operation === 'insert') return 'Vorhaben angelegt.';
  const told = [
    project && status(project),
    ...of('promise').map(promise),
    ...of('milestone').map(milestone),
    ...of('publication_request').map(request),
    project && figures(project),
    of('lot').length + of('project_municipality').length > 0 ? 'Lose oder Gemeinden geändert.' : null,
    ...of('project_document').map(document),
    of('project_contact').length > 0 ? 'Ansprechpersonen geändert.' : null,
    project && confirmed(project),
  ].filter((sentence): sentence is string => !!sentence);
  return told.slice(0, 2).join(' ') || 'Angaben geändert.';
}

function status({ row, before }: NewsRow): Told {
  if (!row || !before || row.status === before.status) return null;
  const word = (of: StoredRow) => statuses[of.status as keyof typeof statuses];
  return `${word(before)} → ${word(row)}.`;
}

function promise(news: NewsRow): Told {
  const { row, before } = news;
  if (!row) return null;
  const words = (of: StoredRow) => promisedInWords(of).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');
  if (!before) return `${nameOf(news)}: ${words(row)} zugesagt.`;
  return `${nameOf(news)}: ${words(before)} → ${words(row)}, ${slipReasons[row.reason as SlipReason]}.`;
}

function milestone(news: NewsRow): Told {
  const { row, operation } = news;
  if (!row || operation === 'insert') return null;
  if (row.reached_on) return `${nameOf(news)} erreicht am ${inGerman(String(row.reached_on))}.`;
  return row.waived_reason ? `${nameOf(news)} entfällt.` : `${nameOf(news)} ist wieder offen.`;
}

const decisions: Record<string, string> = {
  approved: 'freigegeben',
  refused: 'nicht freigegeben',
  withdrawn: 'zurückgezogen',
};

function request({ row }: NewsRow): Told {
  if (!row) return null;
  const kind = publicationKinds[row.kind as PublicationKind];
  return `${kind[0]!.toUpperCase()}${kind.slice(1)}: ${decisions[String(row.decision)] ?? 'wartet auf eine zweite Person'}.`;
}

const FIGURES = [
  ['homes_connected', 'Anschluss hergestellt'],
  ['homes_passed', 'Anschluss möglich'],
  ['homes_activated', 'Anschluss in Nutzung'],
  ['funded_addresses', 'Adressen'],
] as const;

function figures({ row, before }: NewsRow): Told {
  if (!row || !before) return null;
  const changed = FIGURES.filter(([column]) => row[column] !== before[column]);
  const value = (of: StoredRow, column: string) =>
    typeof of[column] === 'number' ? whole.format(of[column]) : 'noch offen';
  const told = changed.map(([column, name]) => `${name} ${value(before, column)} → ${value(row, column)}`);
  return told.length > 0 ? `${told.slice(0, 2).join(', ')}.` : null;
}

const document = ({ row, operation }: NewsRow): Told =>
  row && operation === 'insert' ? `Dokument „${String(row.title)}“ abgelegt.` : 'Dokumente geändert.';

function confirmed({ row, before }: NewsRow): Told {
  if (!row || !before) return null;
  const changed = Object.keys(row).filter(
    (column) => JSON.stringify(row[column]) !== JSON.stringify(before[column]),
  );
  return changed.length === 1 && changed[0] === 'reported_at' ? 'Unverändert bestätigt.' : null;
}
