import type { FieldValue, VersionDto } from '../../api/history.js';
import type { MilestoneDto } from '../../api/projects.js';
import type { RecordDto } from '../../api/records.js';
import type { ConflictField } from '../../history/conflict.js';
import { valid } from '../schedule/promised.js';
import { countOf, countSteps, type CountStep } from './report-counts.js';
import { type Draft, factsOf } from './report-draft.js';
import { milestoneAfter } from './report-preview.js';

/* What meets when somebody else has saved the same project meanwhile. Pure. */

/** The three versions that meet, and the versions that the other one wrote. */
export interface Meeting {
  start: RecordDto;
  theirs: RecordDto;
  mine: Draft;
  since: VersionDto[];
}

interface Names {
  state: string;
  counts: Record<CountStep, string>;
  milestone: (milestone: MilestoneDto) => string;
}

/** What holds of a milestone, as one value: a date with its reason, or what came of it. Null: nothing yet. */
export function holdsOf(milestone: MilestoneDto | undefined): string | null {
  if (!milestone) return null;
  if (milestone.reachedOn) return `reached ${milestone.reachedOn}`;
  if (milestone.waivedReason) return `waived ${milestone.waivedReason}`;
  const promise = valid(milestone);
  return promise ? `promised ${promise.promised} ${promise.reason ?? ''}`.trim() : null;
}

/** Every field of the form, and besides what else the other one has changed: so nothing of it is overlooked. */
export function conflictFields(meeting: Meeting, names: Names, today: string): ConflictField[] {
  const own = [
    stateField(meeting, names),
    ...dateFields(meeting, names, today),
    ...countFields(meeting, names),
    ...factFields(meeting),
  ];
  return [...own, ...otherFields(meeting)];
}

const stateField = ({ start, theirs, mine }: Meeting, { state }: Names): ConflictField => ({
  field: 'status',
  name: state,
  start: start.status,
  theirs: theirs.status,
  mine: mine.to ?? start.status,
});

function dateFields({ start, theirs, mine }: Meeting, names: Names, today: string): ConflictField[] {
  return theirs.milestones.map((milestone) => {
    const before = start.milestones.find(({ number }) => number === milestone.number);
    const isMine = before && before.number === mine.milestone;
    return {
      field: `milestones/${milestone.number}`,
      name: names.milestone(milestone),
      start: holdsOf(before),
      theirs: holdsOf(milestone),
      mine: holdsOf(isMine ? milestoneAfter(before, mine, today) : before),
    };
  });
}

function countFields({ start, theirs, mine }: Meeting, { counts }: Names): ConflictField[] {
  return countSteps.map((step) => ({
    field: `counts.${step}`,
    name: counts[step],
    start: start.counts[step],
    theirs: theirs.counts[step],
    mine: start.countsFrom === 'addresses' ? start.counts[step] : (countOf(mine.counts[step]) ?? null),
  }));
}

/** Those that were typed for the step. */
function factFields({ start, theirs, mine }: Meeting): ConflictField[] {
  const typed = mine.to ? factsOf(start.facts, mine.facts) : {};
  return Object.entries(typed).map(([name, value]) => {
    const valueIn = ({ facts }: RecordDto): FieldValue =>
      facts.find((fact) => fact.name === name)?.value ?? null;
    const label = start.facts.find((fact) => fact.name === name)?.label ?? name;
    return {
      field: `facts.${name}`,
      name: label,
      start: valueIn(start),
      theirs: valueIn(theirs),
      mine: value,
    };
  });
}

/** They are told by the table above, or go without saying. */
const told = /^(status|statusSince|reportedAt|counts\.(passed|connected|activated|countsOn)|milestones\/)/;

function otherFields({ since, mine }: Meeting): ConflictField[] {
  const fields = new Map<string, ConflictField>();
  for (const change of [...since].reverse().flatMap(({ changes }) => changes)) {
    const { field, name, unit, from, to } = change;
    if (told.test(field) || field.replace('facts.', '') in mine.facts) continue;
    const known = fields.get(field);
    const start = known ? known.start : from;
    fields.set(field, { field, name, unit, start, theirs: to, mine: start });
  }
  return [...fields.values()];
}

const same = (a: FieldValue | undefined, b: FieldValue) => JSON.stringify(a) === JSON.stringify(b);

/** The report as it was put together, to be saved over theirs: what stands there already is not said again. */
export function mergedDraft({ start, theirs, mine }: Meeting, values: Record<string, FieldValue>): Draft {
  const dated = theirs.milestones.find(({ number }) => number === mine.milestone);
  const keepsDate = dated && !same(values[`milestones/${dated.number}`], holdsOf(dated));
  const facts = Object.entries(mine.facts).filter(([name]) => {
    const stored = theirs.facts.find((fact) => fact.name === name)?.value ?? null;
    return !same(values[`facts.${name}`], stored);
  });
  const count = (step: CountStep) => String(values[`counts.${step}`] ?? '');
  return {
    ...mine,
    to: values.status === theirs.status || values.status === start.status ? null : mine.to,
    facts: Object.fromEntries(facts),
    how: keepsDate ? mine.how : null,
    counts: { passed: count('passed'), connected: count('connected'), activated: count('activated') },
  };
}
