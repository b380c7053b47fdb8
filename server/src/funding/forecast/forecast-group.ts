import { badRequest } from '../../platform/problem.js';
import type { CaseFacts, SurveyFacts } from '../facts/case-facts.js';
import type { ForecastBody } from './forecast.dto.js';
import type { PlaceRow } from './forecast.queries.js';
import { figure, points } from './forecast-words.js';
import type { ScoreFacts, Stated } from './score-criteria.js';
import { type EnteredPoints, type Figures, known } from './score-rules.js';

/* What is known of the Gemeinden of an application as a whole: from the case, and over it what was assumed. Pure. */

/** Whether the case is asked about as it is: what was surveyed and scored for it says nothing of another group. */
export function isOwnGroup(body: ForecastBody, facts: CaseFacts | null): boolean {
  if (!facts) return false;
  if (!body.municipalities) return true;
  const own = new Set(facts.project.municipalities.map(({ ags }) => ags));
  const asked = new Set(body.municipalities);
  return own.size === asked.size && [...asked].every((ags) => own.has(ags));
}

export function groupFacts(
  body: ForecastBody,
  facts: CaseFacts | null,
  places: readonly PlaceRow[],
): Omit<ScoreFacts, 'indication'> {
  const survey = isOwnGroup(body, facts) ? facts!.surveys.at(-1) : undefined;
  const stated = (assumed: number | null | undefined, column: keyof SurveyFacts): Stated | null => {
    if (assumed !== undefined) return assumed === null ? null : { value: assumed, from: 'what_if' };
    const value = survey?.[column];
    return typeof value === 'number' ? { value, from: 'survey' } : null;
  };
  const group = {
    municipalities: places,
    white: stated(body.whiteAddresses, 'white'),
    addresses: stated(body.allAddresses, 'addresses'),
    promised: stated(body.promisedAddresses, 'promised'),
    potential: stated(body.potentialAddresses, 'potential'),
  };
  requirePlausible(group);
  return group;
}

function requirePlausible({ white, addresses }: Pick<ScoreFacts, 'white' | 'addresses'>): void {
  if (!white || !addresses || white.value <= addresses.value) return;
  const message = `Zu viel: ${figure(white.value)} weiße Flecken bei ${figure(addresses.value)} Adressen der Gemeinden.`;
  throw badRequest(message, [{ path: 'whiteAddresses', message }]);
}

/** Points of the portal are of one group under one version; what is assumed here wins over them. */
export function enteredFor(
  body: ForecastBody,
  facts: CaseFacts | null,
  guideline: string,
  figures: Figures,
): EnteredPoints[] {
  body.points.forEach((one, at) => {
    const most = known(figures, `score_${one.criterion}_max`);
    if (most === null || one.points <= most) return;
    const message = `Zu viel: ${points(one.points)}, das Kriterium hat höchstens ${points(most)}.`;
    throw badRequest(message, [{ path: `points.${at}.points`, message }]);
  });
  const ofPortal = isOwnGroup(body, facts) && facts!.guideline?.id === guideline ? facts!.scorePoints : [];
  const assumed = body.points.map((one) => ({ ...one, from: 'what_if' as const }));
  return [...assumed, ...ofPortal.map((one) => ({ ...one, from: 'portal' as const }))];
}

export interface Money {
  total: number | null;
  third: number;
  ownRate: number | null;
  notes: string[];
}

/** More of others than the whole costs is refused where it was typed, and told where it is stored. */
export function moneyOf(body: ForecastBody, facts: CaseFacts | null): Money {
  const costs = facts?.project.costs;
  const total = body.totalCost === undefined ? (costs?.total ?? null) : body.totalCost;
  const third = (body.thirdShare === undefined ? costs?.third : body.thirdShare) ?? 0;
  const ownRate = body.ownRate ?? null;
  if (total === null || third <= total) return { total, third, ownRate, notes: [] };
  const message =
    'Dritte zahlen mehr als die Gesamtausgaben. Behebung: einen der beiden Beträge berichtigen.';
  if (body.thirdShare !== undefined) throw badRequest(message, [{ path: 'thirdShare', message }]);
  return { total: null, third, ownRate, notes: [`Anteile nicht gerechnet: ${message}`] };
}
