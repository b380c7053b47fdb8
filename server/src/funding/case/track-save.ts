import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { isOfficer } from '../../account/provider-roles.js';
import { badRequest, problem } from '../../platform/problem.js';
import { inGerman } from '../../project/calendar.js';
import { isSubmitted } from './applied-figures.js';
import { type FieldError, inOrder, inPast, refuse } from './case-checks.js';
import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';
import { euros, updateRow } from '../facts/case-rows.queries.js';
import type { TrackBody } from './track.dto.js';
import { type Funder, funders, type TrackStatus } from '../words.js';

/** What was applied for: once it is submitted, an advisor sets it right, with a reason. */
const APPLIED = ['guidelineVersionId', 'requestedAmount', 'requestedRate', 'appliedOn'] as const;
/** Until then the day of the specification is still to be told; afterwards its deadline rests on it. */
const BEFORE_SPECIFICATION: readonly TrackStatus[] = ['draft', 'submitted', 'provisional_granted'];

/** What is left out stays. Answers the facts of the project that the case no longer says anything of. */
export async function saveTrack(
  manager: EntityManager,
  { role }: Actor,
  facts: CaseFacts,
  track: TrackFacts,
  { reason, ...body }: TrackBody,
): Promise<string[]> {
  requireMayCorrect(facts, track, body, { isOfficer: isOfficer(role), reason });
  refuse([...dayFaults(facts, track, body), await guidelineFault(manager, track.funder, body)]);
  await updateRow(
    manager,
    'grant_track',
    { project_id: facts.project.id, funder: track.funder },
    {
      ...given(body, 'guidelineVersionId', 'guideline_version_id'),
      ...given(body, 'grantingAuthority', 'granting_authority'),
      ...given(body, 'executingAgency', 'executing_agency'),
      ...(body.requestedAmount !== undefined && { requested_amount: euros(body.requestedAmount) }),
      ...given(body, 'requestedRate', 'requested_rate'),
      ...given(body, 'appliedOn', 'applied_on'),
      ...given(body, 'applicationReference', 'application_reference'),
      ...given(body, 'specificationOn', 'specification_on'),
    },
  );
  const isFederal = track.funder === 'federal';
  return [
    ...(body.appliedOn === null ? [isFederal ? 'application_on' : 'state_application_on'] : []),
    ...(body.specificationOn === null && isFederal ? ['specification_on'] : []),
  ];
}

const given = <K extends string>(body: { [key in K]?: unknown }, name: K, column: string) =>
  body[name] === undefined ? {} : { [column]: body[name] };

const stored = ({ guideline, requestedAmount, requestedRate, appliedOn, specificationOn }: TrackFacts) => ({
  guidelineVersionId: guideline?.id ?? null,
  requestedAmount,
  requestedRate,
  appliedOn,
  specificationOn,
});

function requireMayCorrect(
  facts: CaseFacts,
  track: TrackFacts,
  body: Omit<TrackBody, 'reason'>,
  by: { isOfficer: boolean; reason: string | undefined },
): void {
  if (!isSubmitted(track, facts)) return;
  const before = stored(track);
  const isSpecified = !BEFORE_SPECIFICATION.includes(track.sideFrom ?? track.status);
  const fixed = isSpecified ? ([...APPLIED, 'specificationOn'] as const) : APPLIED;
  // Of a track that was never reported as submitted, what is missing may still be told.
  const isFree = (name: (typeof fixed)[number]) => track.status === 'draft' && before[name] === null;
  const touched = fixed.filter(
    (name) => body[name] !== undefined && body[name] !== before[name] && !isFree(name),
  );
  if (touched.length === 0) return;
  const what = touched.includes('specificationOn') ? 'Die Konkretisierung' : 'Der Antrag';
  const message = `${what} (${funders[track.funder]}) ist eingereicht. Berichtigen kann das die Beratung der Digitalagentur, mit Grund.`;
  if (by.isOfficer)
    throw problem(
      403,
      `Nicht gespeichert: ${message}`,
      touched.map((path) => ({ path, message })),
    );
  if (!by.reason)
    throw badRequest(`Fehlt: der Grund. ${message}`, [{ path: 'reason', message: 'Fehlt: der Grund.' }]);
}

function dayFaults(
  facts: CaseFacts,
  track: TrackFacts,
  body: Omit<TrackBody, 'reason'>,
): (FieldError | null)[] {
  const { today } = facts;
  const appliedOn = body.appliedOn === undefined ? track.appliedOn : body.appliedOn;
  const specificationOn = body.specificationOn === undefined ? track.specificationOn : body.specificationOn;
  const first = track.notices
    .filter(({ state }) => state === 'recorded' || state === 'confirmed')
    .map(({ dated }) => dated)
    .sort()[0];
  const afterNotice =
    first !== undefined && (!appliedOn || appliedOn > first)
      ? {
          path: 'appliedOn',
          message: appliedOn
            ? `Zu spät: Der Antrag wäre vom ${inGerman(appliedOn)}, der erste Bescheid ist vom ${inGerman(first)}. Behebung: die Tage prüfen.`
            : `Fehlt: der Tag des Antrags; es gibt schon einen Bescheid vom ${inGerman(first)}. Behebung: bitte eintragen.`,
        }
      : null;
  return [
    inPast('appliedOn', 'Der Tag des Antrags', body.appliedOn, today),
    inPast('specificationOn', 'Der Tag der Konkretisierung', body.specificationOn, today),
    inOrder('specificationOn', ['der Antrag', appliedOn], ['die Konkretisierung', specificationOn]),
    afterNotice,
  ];
}

async function guidelineFault(
  manager: EntityManager,
  funder: Funder,
  { guidelineVersionId: id }: Omit<TrackBody, 'reason'>,
): Promise<FieldError | null> {
  if (!id) return null;
  const [row] = await manager.query(
    `SELECT g.funder FROM guideline_version v JOIN programme g ON g.id = v.programme_id WHERE v.id = $1`,
    [id],
  );
  if (row?.funder === funder) return null;
  const path = 'guidelineVersionId';
  if (!row) return { path, message: 'Diese Richtlinie gibt es nicht. Behebung: eine aus der Liste wählen.' };
  return {
    path,
    message: `Passt nicht: Das ist eine Richtlinie von „${funders[row.funder as Funder]}“, der Förderstrang ist „${funders[funder]}“. Behebung: eine passende wählen.`,
  };
}
