import type { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { momentOf } from '../../platform/as-of.js';
import { type ChangeSince, changesSince } from '../../platform/history.js';
import { recordHistory } from '../../project/record/record-history.js';
import { changedDocuments, changedStreets, previousVisit, submittedAt } from './case-changes.queries.js';
import { caseHistory } from '../case/case-history.js';
import type { CaseChangesDto, CaseChangesQuery } from './review.dto.js';
import { sectionOf } from './section-rules.js';
import { type Section, sections } from '../words.js';

/** So many streets are named; the sums are of all. */
const MOST_STREETS = 50;

/**
 * What changed in a case and its project since a moment, where the advisor decides: by section, from what it was then to
 * what it is, whatever lay between. `accepted`: sections that are reviewed and as they were.
 */
export async function caseChanges(
  db: DataSource,
  actor: Actor,
  id: number,
  asked: CaseChangesQuery['since'],
  accepted: Section[],
): Promise<CaseChangesDto> {
  const { since, label } = await sinceOf(db, actor, id, asked);
  if (!since) return { ...nothing(label), unchanged: accepted };
  const project = await changesSince(db, { ...recordHistory(id), withNames: true }, since);
  const work = await changesSince(db, { ...caseHistory(id), withNames: true }, since);
  const streets = await changedStreets(db, id, project.from);
  const documents = await changedDocuments(db, id, project.from);
  const sum = (of: 'added' | 'removed' | 'changed') =>
    streets.reduce((total, street) => total + street[of], 0);
  return {
    since: since.toISOString(),
    sinceLabel: label,
    sections: bySection([...project.changes, ...work.changes]),
    area: project.area && {
      addedKm2: project.area.addedKm2,
      removedKm2: project.area.removedKm2,
      added: project.area.added,
      removed: project.area.removed,
      before: null,
    },
    documents: documents.map(({ at, ...document }) => ({ ...document, at: at.toISOString() })),
    addresses: {
      added: sum('added'),
      removed: sum('removed'),
      changed: sum('changed'),
      streets: streets
        .slice(0, MOST_STREETS)
        .map(({ street, added, removed, reason }) => ({ street, added, removed, reason })),
    },
    unchanged: accepted,
  };
}

function bySection(changes: ChangeSince[]): CaseChangesDto['sections'] {
  return (Object.keys(sections) as Section[]).flatMap((section) => {
    const own = changes.filter(({ field }) => sectionOf(field) === section);
    return own.length > 0 ? [{ section, changes: own }] : [];
  });
}

const nothing = (sinceLabel: string): Omit<CaseChangesDto, 'unchanged'> => ({
  since: null,
  sinceLabel,
  sections: [],
  area: null,
  documents: [],
  addresses: { added: 0, removed: 0, changed: 0, streets: [] },
});

async function sinceOf(
  db: DataSource,
  { accountId }: Actor,
  id: number,
  asked: CaseChangesQuery['since'],
): Promise<{ since: Date | null; label: string }> {
  if (asked === 'visit') {
    const since = await previousVisit(db, id, accountId);
    return since
      ? { since, label: `seit Ihrem letzten Besuch am ${inBerlin(since)}` }
      : { since, label: 'Sie sehen diesen Fall zum ersten Mal.' };
  }
  if (asked === 'submission') {
    const since = await submittedAt(db, id);
    return since
      ? { since, label: `seit der letzten Einreichung am ${inBerlin(since)}` }
      : { since, label: 'Der Fall wurde noch nicht eingereicht.' };
  }
  const since = momentOf(asked);
  return { since, label: `seit dem ${inBerlin(since)}` };
}

const inBerlin = (moment: Date): string =>
  `${moment.toLocaleString('de-DE', {
    timeZone: 'Europe/Berlin',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })} Uhr`;
