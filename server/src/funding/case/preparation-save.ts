import type { EntityManager } from 'typeorm';
import {
  distinct,
  type FieldError,
  inOrder,
  inPast,
  refuse,
  requireDocuments,
  requireOperators,
} from './case-checks.js';
import { type By, firstTouched, requireMayCorrect } from './applied-figures.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { figure } from '../lifecycle/case-requirement.js';
import { replaceRows } from '../facts/case-rows.queries.js';
import type { CommitmentsBody, DialoguesBody, ScorePointsBody, SurveysBody } from './funding-case.dto.js';
import { criteria } from '../words.js';

/* Industry dialogues, market surveys, commitments, points: all rows of a kind at once, as the page has them. */

const numbers = (path: string, rows: readonly { number: number }[]): FieldError | null =>
  distinct(
    path,
    rows.map(({ number }) => number),
  );

export async function saveDialogues(
  manager: EntityManager,
  { project, today }: CaseFacts,
  dialogues: DialoguesBody['dialogues'],
): Promise<void> {
  refuse([
    numbers('dialogues', dialogues),
    ...dialogues.flatMap((row, at) => {
      const path = (field: string) => `dialogues.${at}.${field}`;
      return [
        inPast(path('announcedOn'), 'Die Ankündigung', row.announcedOn, today),
        inPast(path('startedOn'), 'Der Beginn', row.startedOn, today),
        inOrder(path('endedOn'), ['der Beginn', row.startedOn], ['Das Ende', row.endedOn]),
      ];
    }),
  ]);
  await requireDocuments(
    manager,
    project.id,
    dialogues.flatMap((row, at) => [
      { path: `dialogues.${at}.scoreDocumentId`, id: row.scoreDocumentId },
      { path: `dialogues.${at}.documentId`, id: row.documentId },
    ]),
  );
  await requireOperators(
    manager,
    dialogues.flatMap((row, at) => [
      ...row.invited.map((id) => ({ path: `dialogues.${at}.invited`, id })),
      ...row.takenPart.map((id) => ({ path: `dialogues.${at}.takenPart`, id })),
    ]),
  );
  const rows = dialogues.map((row) => ({
    number: row.number,
    announced_on: row.announcedOn,
    started_on: row.startedOn,
    ended_on: row.endedOn,
    invited: row.invited,
    taken_part: row.takenPart,
    result: row.result,
    score_document_id: row.scoreDocumentId,
    document_id: row.documentId,
  }));
  await replaceRows(manager, 'industry_dialogue', { project: project.id }, ['number'], rows);
}

export async function saveSurveys(
  manager: EntityManager,
  facts: CaseFacts,
  surveys: SurveysBody['surveys'],
  by: By,
): Promise<void> {
  const { project } = facts;
  const touched = firstTouched(facts.surveys.map(countsOfSurvey), surveys, COUNTS);
  requireMayCorrect(
    facts,
    by,
    touched && {
      path: touched.field ? `surveys.${touched.at}.${touched.field}` : 'surveys',
      what: `Auf dem Ergebnis von Markterkundung ${touched.number} ruht der Antrag`,
    },
  );
  refuse([
    numbers('surveys', surveys),
    ...surveys.flatMap((row, at) => surveyFaults(facts, row, (field) => `surveys.${at}.${field}`)),
  ]);
  await requireDocuments(
    manager,
    project.id,
    surveys.map((row, at) => ({ path: `surveys.${at}.documentId`, id: row.documentId })),
  );
  await requireUnused(manager, project.id, surveys);
  const rows = surveys.map((row) => ({
    number: row.number,
    started_on: row.startedOn,
    ended_on: row.endedOn,
    evaluated_on: row.evaluatedOn,
    horizon_years: row.horizonYears,
    horizon_reason: row.horizonReason,
    platform_reference: row.platformReference,
    addresses: row.addresses,
    eligible_addresses: row.eligibleAddresses,
    white_addresses: row.whiteAddresses,
    promised_addresses: row.promisedAddresses,
    potential_addresses: row.potentialAddresses,
    document_id: row.documentId,
  }));
  await replaceRows(manager, 'market_survey', { project: project.id }, ['number'], rows);
}

type Survey = SurveysBody['surveys'][number];

const COUNTS = [
  'addresses',
  'eligibleAddresses',
  'whiteAddresses',
  'promisedAddresses',
  'potentialAddresses',
] as const;

const countsOfSurvey = (
  survey: CaseFacts['surveys'][number],
): Pick<Survey, 'number' | (typeof COUNTS)[number]> => ({
  number: survey.number,
  addresses: survey.addresses,
  eligibleAddresses: survey.eligible,
  whiteAddresses: survey.white,
  promisedAddresses: survey.promised,
  potentialAddresses: survey.potential,
});

function surveyFaults(
  { today }: CaseFacts,
  row: Survey,
  path: (field: string) => string,
): (FieldError | null)[] {
  return [
    inPast(path('startedOn'), 'Der Beginn', row.startedOn, today),
    inPast(path('evaluatedOn'), 'Die Auswertung', row.evaluatedOn, today),
    inOrder(path('endedOn'), ['der Beginn', row.startedOn], ['Das Ende', row.endedOn]),
    inOrder(path('evaluatedOn'), ['das Ende', row.endedOn], ['Die Auswertung', row.evaluatedOn]),
    atMost(path('eligibleAddresses'), ['förderfähig', row.eligibleAddresses], ['abgefragt', row.addresses]),
    atMost(
      path('whiteAddresses'),
      ['weiße Flecken', row.whiteAddresses],
      ['förderfähig', row.eligibleAddresses],
    ),
  ];
}

/** A part of them is not more than all of them. */
function atMost(
  path: string,
  [partName, part]: [string, number | null],
  [wholeName, whole]: [string, number | null],
): FieldError | null {
  if (part === null || whole === null || part <= whole) return null;
  const count = (value: number) => value.toLocaleString('de-DE');
  return {
    path,
    message: `Zu viel: ${count(part)} Adressen sind ${partName}, ${count(whole)} sind ${wholeName}. Behebung: die Zahlen prüfen.`,
  };
}

/** A survey stays as long as commitments were made in it. */
async function requireUnused(manager: EntityManager, id: number, surveys: readonly Survey[]): Promise<void> {
  const kept = surveys.map(({ number }) => number);
  const [row] = await manager.query(
    `SELECT survey_number AS number FROM rollout_commitment
      WHERE project_id = $1 AND survey_number IS NOT NULL AND survey_number <> ALL ($2) LIMIT 1`,
    [id, kept],
  );
  if (!row) return;
  const message = `Zu Markterkundung ${row.number} gehören Ausbauzusagen. Behebung: sie behalten oder zuerst die Zusagen ändern.`;
  refuse([{ path: 'surveys', message }]);
}

export async function saveCommitments(
  manager: EntityManager,
  facts: CaseFacts,
  commitments: CommitmentsBody['commitments'],
  by: By,
): Promise<void> {
  const { project, surveys, today } = facts;
  const touched = firstTouched(facts.commitments, commitments, ['addresses', 'promisedOn', 'dueOn']);
  requireMayCorrect(
    facts,
    by,
    touched && {
      path: touched.field ? `commitments.${touched.at}.${touched.field}` : 'commitments',
      what: `Ausbauzusage ${touched.number} ist gemeldet`,
    },
  );
  const known = new Set(surveys.map(({ number }) => number));
  refuse([
    numbers('commitments', commitments),
    ...commitments.flatMap((row, at) => {
      const path = (field: string) => `commitments.${at}.${field}`;
      return [
        inPast(path('promisedOn'), 'Die Zusage', row.promisedOn, today),
        inPast(path('outcomeOn'), 'Die Feststellung', row.outcomeOn, today),
        inOrder(path('dueOn'), ['die Zusage', row.promisedOn], ['Der zugesagte Tag', row.dueOn]),
        outcomeFault(path('outcomeOn'), row),
        row.surveyNumber === null || known.has(row.surveyNumber)
          ? null
          : {
              path: path('surveyNumber'),
              message: `Markterkundung ${row.surveyNumber} gibt es hier nicht. Behebung: eine vorhandene wählen.`,
            },
      ];
    }),
  ]);
  await requireOperators(
    manager,
    commitments.map((row, at) => ({ path: `commitments.${at}.operatorId`, id: row.operatorId })),
  );
  const rows = commitments.map((row) => ({
    number: row.number,
    survey_number: row.surveyNumber,
    operator_id: row.operatorId,
    ags: row.ags,
    addresses: row.addresses,
    technology: row.technology,
    promised_on: row.promisedOn,
    due_on: row.dueOn,
    has_milestone_plan: row.hasMilestonePlan,
    outcome: row.outcome,
    outcome_on: row.outcomeOn,
    built_addresses: row.builtAddresses,
    note: row.note,
  }));
  await replaceRows(manager, 'rollout_commitment', { project: project.id }, ['number'], rows);
}

function outcomeFault(
  path: string,
  { outcome, outcomeOn }: CommitmentsBody['commitments'][number],
): FieldError | null {
  if ((outcome === 'open') === (outcomeOn === null)) return null;
  return {
    path,
    message:
      outcome === 'open'
        ? 'Passt nicht: Die Zusage ist noch offen, hat aber einen Tag der Feststellung. Behebung: das Ergebnis wählen oder den Tag leeren.'
        : 'Fehlt: wann das Ergebnis festgestellt wurde. Behebung: bitte den Tag eintragen.',
  };
}

/** Never computed: from the portal of the agency, with its printout. */
export async function saveScorePoints(
  manager: EntityManager,
  { project, parameters, today, scorePoints }: CaseFacts,
  points: ScorePointsBody['points'],
): Promise<void> {
  refuse([
    distinct(
      'points',
      points.map(({ criterion }) => criteria[criterion]),
    ),
    ...points.map(({ criterion, points: given }, at) => {
      const most = figure(parameters, `score_${criterion}_max`);
      if (most === null || given <= most) return null;
      return {
        path: `points.${at}.points`,
        message: `Zu viel: ${given} Punkte für „${criteria[criterion]}“, höchstens ${most} sind möglich. Behebung: mit dem Ausdruck vergleichen.`,
      };
    }),
  ]);
  await requireDocuments(
    manager,
    project.id,
    points.map(({ documentId }, at) => ({ path: `points.${at}.documentId`, id: documentId })),
  );
  const before: { criterion: string; entered_on: string }[] = await manager.query(
    `SELECT criterion, to_char(entered_on, 'YYYY-MM-DD') AS entered_on FROM score_points WHERE project_id = $1`,
    [project.id],
  );
  const enteredOn = (criterion: string, given: number): string => {
    const same = scorePoints.some((row) => row.criterion === criterion && row.points === given);
    return (same && before.find((row) => row.criterion === criterion)?.entered_on) || today;
  };
  const rows = points.map(({ criterion, points: given, documentId }) => ({
    criterion,
    points: given,
    document_id: documentId,
    entered_on: enteredOn(criterion, given),
  }));
  await replaceRows(manager, 'score_points', { project: project.id }, ['criterion'], rows);
}
