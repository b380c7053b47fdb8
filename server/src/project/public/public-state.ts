import type { Kind, ProjectStatus, PublicState } from '../words.js';

/*
 * What the public reads of a status: one table, asked in code and, as the same table, in SQL. Closed by default: a status
 * that does not stand here is public for nobody.
 */

/** `early` is there only for a project whose recipient publishes it on purpose before the application. */
interface Shown {
  as: PublicState;
  when: 'published' | 'published_early';
}

const always = (as: PublicState): Shown => ({ as, when: 'published' });
const early: Shown = { as: 'in_preparation', when: 'published_early' };

/** On hold is shown where the status it was held from is. Idea, withdrawn and rejected never are. */
const funded: Partial<Record<ProjectStatus, Shown>> = {
  industry_dialogue: early,
  market_survey: early,
  survey_evaluated: early,
  commercial_only: always('commercial'),
  funding_applied: always('funding_applied'),
  funding_provisional: always('funding_granted'),
  tendering: always('tendering'),
  awarded: always('tendering'),
  funding_final: always('build_prepared'),
  contracted: always('build_prepared'),
  under_construction: always('under_construction'),
  commissioned: always('finished'),
  proof_submitted: always('finished'),
  purpose_bound: always('finished'),
  closed: always('finished'),
};
const commercial: Partial<Record<ProjectStatus, Shown>> = {
  announced: always('commercial'),
  planned: always('commercial'),
  under_construction: always('under_construction'),
  commissioned: always('finished'),
  closed: always('finished'),
};

export const shownStates: Record<Kind, Partial<Record<ProjectStatus, Shown>>> = {
  funded,
  both: funded,
  commercial,
};

/** What is finished for the public: its network is in operation. */
export const finishedStatuses = [
  ...new Set(
    [funded, commercial].flatMap((table) =>
      Object.entries(table).flatMap(([status, { as }]) => (as === 'finished' ? [status] : [])),
    ),
  ),
];

export interface PublicFacts {
  status: ProjectStatus;
  kind: Kind;
  published: boolean;
  /** Published on purpose before the application. */
  early: boolean;
  /** Where it was before it was put on hold. */
  heldFrom: ProjectStatus | null;
}

/** What the public reads of it; null: it is not public. */
export function publicStateOf({ status, kind, published, early, heldFrom }: PublicFacts): PublicState | null {
  if (!published) return null;
  const held = status === 'on_hold';
  const shown = shownStates[kind][held ? (heldFrom ?? 'idea') : status];
  if (!shown || (shown.when === 'published_early' && !early)) return null;
  return held ? 'on_hold' : shown.as;
}

/** The same of a row of table project under this alias, made of the same table: a text, or null. */
export function publicStateSql(alias: string): string {
  const one = (kind: string, condition: string) => {
    const rows = Object.entries(shownStates[kind as Kind]).map(([status, { as, when }]) => {
      const needs = when === 'published_early' ? ` AND ${alias}.published_early` : '';
      const shown = `CASE ${alias}.status WHEN 'on_hold' THEN 'on_hold' ELSE '${as}' END`;
      return `WHEN ${condition} AND coalesce(${alias}.held_from, ${alias}.status) = '${status}'${needs} THEN ${shown}`;
    });
    return rows.join(' ');
  };
  const funded = one('funded', `${alias}.kind <> 'commercial'`);
  const commercial = one('commercial', `${alias}.kind = 'commercial'`);
  return `(CASE WHEN ${alias}.published_at IS NULL THEN NULL ${funded} ${commercial} END)`;
}
