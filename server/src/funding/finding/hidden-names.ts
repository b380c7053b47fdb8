import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { publicStateOf } from '../../project/public/public-state.js';
import { readThing } from '../../project/record/record-scope.js';
import { otherProjects } from '../case/case-area.queries.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { km2, nameOf } from './plausibility-rules-area.js';

const HIDDEN = 'ein nicht veröffentlichtes Vorhaben';
const roughly = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * A finding may rest on the project of another Kommune that is not public: whoever may not read that reads that there is
 * one, not which, and of what both share only roughly how much. Answers how a sentence reads for the one who asks.
 */
export async function readableFor(
  db: DataSource | EntityManager,
  actor: Actor,
  { project: { area }, others }: CaseFacts,
): Promise<(sentence: string) => string> {
  const overlaps = area?.overlaps ?? [];
  const named = [...overlaps, ...others];
  if (named.length === 0) return (sentence) => sentence;
  const rows = await otherProjects(
    db,
    named.map(({ projectId }) => projectId),
  );
  const isHidden = ({ projectId }: { projectId: number }) => {
    const row = rows.get(projectId);
    return (
      !row ||
      (publicStateOf(row) === null &&
        !may(actor, 'project.read', readThing(row.managedBy, row.municipalities)))
    );
  };
  const words = named.filter(isHidden).map((one) => [nameOf(one), HIDDEN] as const);
  const figures = overlaps
    .filter(isHidden)
    .map((one) => [`${km2(one.km2)} von`, `rund ${roughly.format(one.km2)} km² von`] as const);
  return (sentence) =>
    words.some(([name]) => sentence.includes(name))
      ? [...words, ...figures].reduce((text, [from, to]) => text.replaceAll(from, to), sentence)
      : sentence;
}
