import { advisors } from '../lifecycle/lifecycle-rows.js';
import { at, type FieldError, isFunded, type Rule, type RuleFacts } from './record-rule.js';
import { type CostBasis, costBases } from '../words.js';

/* What of the funding of a record stays as it was, and who may say what was granted. Pure. */

/** With what was applied for a project is not applied for again: only a lead changes it, and says why. */
const whatWasAppliedForStays: Rule = (body, { stored, role }) => {
  if (!stored || (role === 'dias_lead' && body.reason)) return [];
  const { rested } = stored;
  const fields = [
    ['guidelineVersionId', 'Die Fassung der Richtlinie', rested.get('guidelineVersionId')],
    ['callId', 'Der Förderaufruf', rested.get('callId')],
    [
      'model',
      'Das Fördermodell',
      rested.get('model') ?? (stored.model === 'gap_closure' ? rested.get('gapClosure') : undefined),
    ],
  ] as const;
  const mend =
    role === 'dias_lead'
      ? 'Bitte den Grund angeben.'
      : 'Das ändert nur die Leitung der Digitalagentur, mit Grund.';
  return fields.flatMap(([field, name, step]): FieldError[] =>
    step === undefined || stored[field] === null || body[field] === stored[field]
      ? []
      : at(field, `${name} trägt den Schritt „${step}“. ${mend}`),
  );
};

/** Of a model and a programme that were stored before nobody is asked. */
const gapClosureFitsProgramme: Rule = ({ kind, model, guidelineVersionId }, { guideline, stored }) => {
  if (!isFunded(kind) || !guideline || model === null) return [];
  if (stored && stored.model === model && stored.guidelineVersionId === guidelineVersionId) return [];
  if ((model === 'gap_closure') === guideline.isGapClosure) return [];
  return at(
    'model',
    guideline.isGapClosure
      ? `„${guideline.name}“ fördert nur den Lückenschluss: bitte dieses Modell wählen oder die Richtlinie ändern.`
      : `Den Lückenschluss fördert „${guideline.name}“ nicht: bitte ein anderes Modell oder die Richtlinie für den Lückenschluss wählen.`,
  );
};

const NOTICES: Partial<Record<CostBasis, [federal: string, state: string]>> = {
  provisional: ['federal_provisional_on', 'state_provisional_on'],
  final: ['federal_final_on', 'state_final_on'],
};

/** What was granted a notice says; it is recorded by those who record the notices. */
const grantedByNotices: Rule = ({ costs, facts }, known) => {
  const before = known.stored?.costBasis ?? null;
  const basis = costs.basis ?? null;
  if (basis === before || !(NOTICES[basis ?? 'planned'] || NOTICES[before ?? 'planned'])) return [];
  if (!advisors.includes(known.role))
    return at(
      'costs.basis',
      `„${costBases[basis && NOTICES[basis] ? basis : before!]}“ steht in den Bescheiden: Das erfasst die Beratung der Digitalagentur.`,
    );
  const missing = basis ? missingNotices(basis, { ...known.stored?.facts, ...facts }, known) : [];
  if (missing.length === 0) return [];
  return at(
    'costs.basis',
    `„${costBases[basis!]}“ braucht die Bescheide dazu; es fehlt der ${missing.join(' und der ')}. Bitte zuerst bei den Angaben eintragen.`,
  );
};

function missingNotices(
  basis: CostBasis,
  facts: Record<string, unknown>,
  { guideline }: RuleFacts,
): string[] {
  const [federal, state] = NOTICES[basis] ?? [];
  const lacks = (name: string | undefined) => name !== undefined && !facts[name];
  return [
    ...(lacks(federal) ? ['des Bundes'] : []),
    ...(lacks(state) && guideline?.hasStateTrack !== false ? ['des Landes'] : []),
  ];
}

export const restedRules: readonly Rule[] = [whatWasAppliedForStays, gapClosureFitsProgramme];
export const basisRules: readonly Rule[] = [grantedByNotices];
