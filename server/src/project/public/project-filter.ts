import { foldGerman, foldPlain } from '../../municipality/fold.js';
import { withoutInvisible } from '../../platform/typed-text.js';
import type { ProjectFilter } from './project.dto.js';
import { publicStateSql, shownStates } from './public-state.js';
import type { Kind } from '../words.js';

/** Public state of a row of table project `p`; null: it is not public. */
export const PUBLIC_STATE = publicStateSql('p');

const inTexts = (texts: string[]) =>
  `coalesce(p.held_from, p.status) IN (${texts.map((text) => `'${text}'`).join(', ')})`;
const statusesOf = (kind: Kind, when: 'published' | 'published_early') =>
  Object.entries(shownStates[kind]).flatMap(([status, shown]) => (shown.when === when ? [status] : []));

/** Whether it is public: the same table as PUBLIC_STATE, and fast enough to be asked for every project. */
export const IS_PUBLIC = `(p.published_at IS NOT NULL AND CASE p.kind
  WHEN 'commercial' THEN ${inTexts(statusesOf('commercial', 'published'))}
  ELSE ${inTexts(statusesOf('funded', 'published'))}
    OR (p.published_early AND ${inTexts(statusesOf('funded', 'published_early'))}) END)`;

/**
 * The completion of each project: the milestone of the whole project, or else the last of its lots; a waived one only where
 * there is no other. `day`: reached, or the last day of the promise that holds. `moved`: the date was moved to later at
 * least once, be it that of a milestone that was waived since or that another has taken the place of. `completionOf` of
 * promise.ts and `slip-figures.ts` choose alike.
 */
export const COMPLETIONS = `
  WITH chain AS (
    SELECT project_id, milestone_number, min(last_day) FILTER (WHERE number = 1) AS starts,
           min(promised_on) FILTER (WHERE number = 1) AS begun, max(last_day) FILTER (WHERE is_last) AS holds, bool_or(later) AS moved
      FROM (SELECT r.project_id, r.milestone_number, r.number, r.last_day, r.promised_on, lead(r.number) OVER chain IS NULL AS is_last,
                   coalesce(r.last_day > lag(r.last_day) OVER chain, false) AS later
              FROM promise r
              JOIN milestone k ON k.project_id = r.project_id AND k.number = r.milestone_number AND k.kind = 'completion'
            WINDOW chain AS (PARTITION BY r.project_id, r.milestone_number ORDER BY r.number)) one
     GROUP BY project_id, milestone_number),
  completion AS MATERIALIZED (
    SELECT m.project_id, m.number, m.lot_number IS NULL AS is_whole, m.waived_reason IS NOT NULL AS waived, m.reached_on,
           c.starts, c.begun, c.holds, c.moved
      FROM milestone m
      LEFT JOIN chain c ON c.project_id = m.project_id AND c.milestone_number = m.number
     WHERE m.kind = 'completion' AND (m.waived_reason IS NULL OR c.holds IS NOT NULL)),
  other AS (
    SELECT project_id, bool_or(waived) AS given_up, min(begun) FILTER (WHERE NOT is_whole) AS lots_moved
      FROM completion WHERE moved GROUP BY project_id)
  SELECT DISTINCT ON (c.project_id) c.project_id, c.number, coalesce(c.reached_on, c.holds, before.holds) AS day,
         coalesce(c.moved, before.moved) OR coalesce(o.given_up, false) OR coalesce(c.starts > before.holds, false)
           OR coalesce(c.is_whole AND o.lots_moved < c.begun, false) AS moved
    FROM completion c
    LEFT JOIN other o ON o.project_id = c.project_id
    LEFT JOIN completion before ON before.project_id = c.project_id AND before.waived AND NOT c.waived
     AND before.is_whole <> c.is_whole AND coalesce(before.begun < c.begun, true)
   ORDER BY c.project_id, c.waived, NOT c.is_whole, coalesce(c.reached_on, c.holds, before.holds) DESC NULLS LAST, c.number,
            before.holds DESC`;

type Condition = (place: string) => string;

/** Each value of the filter as a condition over table project `p`; `place` stands for the value. */
const conditions: { [key in keyof Required<ProjectFilter>]: Condition } = {
  search: (place) => `(SELECT bool_and(strpos(p.sort_name, w.plain) > 0 OR strpos(p.sort_name, w.short) > 0
      OR strpos(lower(p.reference), w.typed) > 0 OR strpos(lower(p.recipient_name), w.typed) > 0)
    FROM json_to_recordset(${place}::json) AS w (typed text, plain text, short text))`,
  state: (place) => `${PUBLIC_STATE} = ${place}`,
  kind: (place) => `p.kind = ${place}`,
  programme: (place) =>
    `p.guideline_version_id IN (SELECT g.id FROM guideline_version g WHERE g.programme_id = ${place})`,
  operator: (place) => `p.id IN (SELECT l.project_id FROM lot l WHERE l.operator_id = ${place})`,
  district: (place) => `p.id IN (SELECT pm.project_id FROM project_municipality pm
    JOIN municipality m ON m.ags = pm.ags WHERE m.district_ags = ${place})`,
  municipality: (place) =>
    `p.id IN (SELECT pm.project_id FROM project_municipality pm WHERE pm.ags = ${place})`,
  year: (place) =>
    `p.id IN (SELECT c.project_id FROM (${COMPLETIONS}) c WHERE extract(year FROM c.day) = ${place})`,
  moved: (place) =>
    `p.id IN (SELECT c.project_id FROM (${COMPLETIONS}) c WHERE c.moved = (${place} = 'yes'))`,
  project: (place) => `p.id = ${place}`,
};

/** Published projects of the filter: a condition over table project `p`, and the values of its places from $1 on. `base`: of others. */
export function whereOf(filter: ProjectFilter, base = IS_PUBLIC): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = Object.entries(conditions).flatMap(([key, condition]) => {
    const value = filter[key as keyof ProjectFilter];
    if (value === undefined) return [];
    values.push(key === 'search' ? JSON.stringify(wordsOf(String(value))) : value);
    return [condition(`$${values.length}`)];
  });
  return { where: [base, ...parts].join(' AND '), values };
}

/** Every word has to be found. Stored names are folded (Bürgernetz → burgernetz); an umlaut may be typed as two letters. */
function wordsOf(search: string): { typed: string; plain: string; short: string }[] {
  return withoutInvisible(search)
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((typed) => ({
      typed,
      plain: foldPlain(typed) || typed,
      short: foldGerman(typed).replace(/([aou])e/g, '$1') || typed,
    }));
}
