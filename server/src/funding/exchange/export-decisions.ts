import type { CsvValue } from '../../platform/csv.js';
import type { EventDto, RecordDto } from '../../project/record/record.dto.js';
import { publicationKinds, statuses } from '../../project/words.js';
import type { CaseEventDto, FundingCaseDto } from '../case/funding-case.dto.js';
import {
  aggregates,
  type Funder,
  funders,
  noticeKinds,
  noticeStates,
  sections,
  sectionStates,
} from '../words.js';
import type { CorrectionRow, ReviewRow, SubmissionRow } from './export-papers.queries.js';
import { authorText, csvFile, dayText, momentText, storedAuthorText } from './export-words.js';

/* What was decided in a case, by whom and why, as one table. Pure. */

export interface Decisions {
  record: RecordDto;
  events: CaseEventDto[];
  projectEvents: EventDto[];
  submissions: SubmissionRow[];
  reviews: ReviewRow[];
  corrections: CorrectionRow[];
}

/** When, kind, of what, what was decided, who proposed, who decided, why, on what ground. */
type Decision = [at: string, ...CsvValue[]];

const DECIDED = { approved: 'zugestimmt', refused: 'abgelehnt', withdrawn: 'zurückgezogen' };
const joined = (texts: readonly (string | null)[]): string | null => texts.filter(Boolean).join('; ') || null;
const decided = (decision: keyof typeof DECIDED | null): string => (decision ? DECIDED[decision] : 'offen');

/** Everything that somebody decided, in the order of its days. */
export function decisionsCsv(funding: FundingCaseDto, more: Decisions): string {
  const rows = [
    ...funding.tracks.flatMap(ofNotices),
    ...more.events.map((row) => ofEvent(row, thingOf(row))),
    ...more.projectEvents.map((row) =>
      ofEvent({ ...row, from: row.from && statuses[row.from], to: statuses[row.to] }, 'Vorhaben'),
    ),
    ...more.submissions.flatMap(ofSubmission),
    ...more.reviews.map(ofReview),
    ...funding.overrides.map(ofOverride),
    ...funding.overrides.flatMap(ofRevocation),
    ...more.record.publication.requests.map(ofPublication),
    ...more.corrections.map(ofCorrection),
  ].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  return csvFile(
    ['am', 'Art', 'Gegenstand', 'Entscheidung', 'erfasst von', 'entschieden von', 'Grund', 'Rechtsgrundlage'],
    rows.map(([at, ...rest]) => [momentText(at), ...rest]),
  );
}

const ofNotices = ({ notices }: FundingCaseDto['tracks'][number]): Decision[] =>
  notices.map((row) => [
    row.decidedAt ?? row.recordedAt,
    'Bescheid',
    `${funders[row.funder]}, Bescheid ${row.number}: ${noticeKinds[row.kind]} vom ${dayText(row.dated)}`,
    noticeStates[row.state],
    authorText(row.recordedBy),
    row.decidedBy && authorText(row.decidedBy),
    row.decisionReason,
    null,
  ]);

/** „Förderstrang Land“, „Mittelanforderung 2 (Bund)“; within the case a part is called `state`, `federal/2`. */
function thingOf({ aggregate, key }: CaseEventDto): string {
  const [funder, number] = key.split('/');
  const name = funders[funder as Funder] ?? funder;
  return number ? `${aggregates[aggregate]} ${number} (${name})` : `${aggregates[aggregate]} ${name}`;
}

type Step = Pick<CaseEventDto, 'recordedAt' | 'from' | 'to' | 'by' | 'reason' | 'overridden' | 'legalBasis'>;

const ofEvent = (row: Step, thing: string): Decision => [
  row.recordedAt,
  'Status',
  thing,
  row.from ? `${row.from} → ${row.to}` : row.to,
  null,
  authorText(row.by),
  joined([row.reason, row.overridden.length > 0 ? `übergangen: ${row.overridden.join(', ')}` : null]),
  row.legalBasis,
];

function ofSubmission(row: SubmissionRow): Decision[] {
  const thing = `Einreichung ${row.number}`;
  const submitted: Decision = [
    row.submittedAt.toISOString(),
    'Einreichung',
    thing,
    'eingereicht',
    storedAuthorText(row.submitter),
    null,
    row.note,
    null,
  ];
  if (!row.outcome) return [submitted];
  const outcome = row.outcome === 'returned' ? 'zurückgegeben' : 'geprüft';
  const ended: Decision = [
    row.endedAt!.toISOString(),
    'Prüfung',
    thing,
    outcome,
    storedAuthorText(row.submitter),
    storedAuthorText(row.ender),
    row.returnNote,
    null,
  ];
  return [submitted, ended];
}

const ofReview = (row: ReviewRow): Decision => [
  row.reviewedAt.toISOString(),
  'Prüfung',
  `Abschnitt ${sections[row.section as keyof typeof sections] ?? row.section}`,
  sectionStates[row.state as keyof typeof sectionStates] ?? row.state,
  null,
  storedAuthorText(row.reviewer),
  row.reason,
  null,
];

const ofOverride = (row: FundingCaseDto['overrides'][number]): Decision => [
  row.decidedAt ?? row.askedAt,
  row.step === null ? 'Übersteuerung' : 'Ausnahme',
  joined([row.step, row.sentence]),
  decided(row.decision),
  authorText(row.askedBy),
  row.decidedBy && authorText(row.decidedBy),
  joined([row.reason, row.decisionReason]),
  row.legalBasis,
];

const ofRevocation = (row: FundingCaseDto['overrides'][number]): Decision[] =>
  row.revokedAt === null
    ? []
    : [
        [
          row.revokedAt,
          row.step === null ? 'Übersteuerung' : 'Ausnahme',
          joined([row.step, row.sentence]),
          'widerrufen',
          authorText(row.askedBy),
          row.revokedBy && authorText(row.revokedBy),
          row.revocationReason,
          row.legalBasis,
        ],
      ];

const ofPublication = (row: RecordDto['publication']['requests'][number]): Decision => [
  row.decidedAt ?? row.requestedAt,
  'Veröffentlichung',
  publicationKinds[row.kind],
  decided(row.decision),
  authorText(row.requestedBy),
  row.decidedBy && authorText(row.decidedBy),
  joined([row.reason, row.decisionReason]),
  null,
];

const ofCorrection = (row: CorrectionRow): Decision => [
  row.decidedAt.toISOString(),
  'Korrektur am Programm',
  `${row.guideline}: ${row.what}`,
  `${JSON.stringify(row.before)} → ${JSON.stringify(row.proposal)}`,
  storedAuthorText(row.proposer),
  storedAuthorText(row.decider),
  row.reason,
  null,
];
