import type { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { momentOf, pastOf } from '../../platform/as-of.js';
import { type ChangeSince, changesSince } from '../../platform/history.js';
import { badRequest } from '../../platform/problem.js';
import { recordHistory } from '../../project/record/record-history.js';
import {
  areaOfVersion,
  changedDocuments,
  changedStreets,
  previousVisit,
  storedFrom,
  type Stretch,
  submittedAt,
} from './case-changes.queries.js';
import { caseHistory } from '../case/case-history.js';
import type { CaseChangesDto, CaseChangesQuery } from './review.dto.js';
import { sectionOf } from './section-rules.js';
import { type Section, sections } from '../words.js';

/** So many streets are named; the sums are of all. */
const MOST_STREETS = 50;

/**
 * What changed in a case and its project since a moment, where the advisor decides: by section, from what it was then to
 * what it is, or was at a later moment, whatever lay between. `accepted`: sections that are reviewed and as they were.
 */
export async function caseChanges(
  db: DataSource,
  actor: Actor,
  id: number,
  query: CaseChangesQuery,
  accepted: Section[],
): Promise<CaseChangesDto> {
  const until = query.until ? pastOf(query.until) : null;
  const unchanged = until ? [] : accepted;
  const { since, label } = await sinceOf(db, actor, id, query.since, until);
  if (!since) return { ...nothing(label), unchanged };
  if (until && until <= since) throw wrongOrder();
  const stretch = { since, until };
  const project = await changesSince(db, { ...recordHistory(id), withNames: true }, since, until);
  const work = await changesSince(db, { ...caseHistory(id), withNames: true }, since, until);
  const documents = await changedDocuments(db, id, stretch);
  return {
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
    sinceLabel: label,
    sections: bySection([...project.changes, ...work.changes]),
    area: project.area && {
      addedKm2: project.area.addedKm2,
      removedKm2: project.area.removedKm2,
      added: project.area.added,
      removed: project.area.removed,
    },
    areaThen: until && project.areaVersion ? await areaOfVersion(db, project.areaVersion) : null,
    documents: documents.map(({ at, ...document }) => ({ ...document, at: at.toISOString() })),
    addresses: await addressesOf(db, id, stretch),
    unchanged,
  };
}

async function addressesOf(
  db: DataSource,
  id: number,
  stretch: Stretch,
): Promise<CaseChangesDto['addresses']> {
  const streets = await changedStreets(db, id, stretch);
  const sum = (of: 'added' | 'removed' | 'changed') =>
    streets.reduce((total, street) => total + street[of], 0);
  return {
    added: sum('added'),
    removed: sum('removed'),
    changed: sum('changed'),
    streets: streets
      .slice(0, MOST_STREETS)
      .map(({ street, added, removed, reason }) => ({ street, added, removed, reason })),
  };
}

function wrongOrder() {
  const message = 'Passt nicht: „bis“ liegt nicht nach „von“. Behebung: einen der beiden Zeitpunkte ändern.';
  return badRequest(message, [{ path: 'until', message }]);
}

function bySection(changes: ChangeSince[]): CaseChangesDto['sections'] {
  return (Object.keys(sections) as Section[]).flatMap((section) => {
    const own = changes.filter(({ field }) => sectionOf(field) === section);
    return own.length > 0 ? [{ section, changes: own }] : [];
  });
}

const nothing = (sinceLabel: string): Omit<CaseChangesDto, 'unchanged'> => ({
  since: null,
  until: null,
  sinceLabel,
  sections: [],
  area: null,
  areaThen: null,
  documents: [],
  addresses: { added: 0, removed: 0, changed: 0, streets: [] },
});

interface Baseline {
  since: Date | null;
  label: string;
}

/** Of what was not stored yet nothing can be told: then it begins with what was stored first. */
async function sinceOf(
  db: DataSource,
  actor: Actor,
  id: number,
  asked: CaseChangesQuery['since'],
  until: Date | null,
): Promise<Baseline> {
  const { since, label } = await askedSince(db, actor, id, asked);
  if (!since) return { since, label };
  const first = await storedFrom(db, id);
  const isBefore = first !== null && since < first && (!until || first < until);
  const from = isBefore ? first : since;
  const words = until ? `vom ${inBerlin(from)} bis zum ${inBerlin(until)}` : label;
  return {
    since: from,
    label: isBefore ? `${words}; der erste gespeicherte Stand ist vom ${inBerlin(first)}` : words,
  };
}

async function askedSince(
  db: DataSource,
  { accountId }: Actor,
  id: number,
  asked: CaseChangesQuery['since'],
): Promise<Baseline> {
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
