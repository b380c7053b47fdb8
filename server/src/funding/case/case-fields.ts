import { type HistoryField, inWords, type StoredRow } from '../../platform/history.js';
import { documentNames, guidelineNames, operatorNames } from '../../project/record/record-history.queries.js';
import type { CasePart } from './case-parts.js';
import {
  changeRequestKinds,
  changeRequestStatuses,
  commitmentOutcomes,
  components,
  criteria,
  type Funder,
  funders,
  noticeKinds,
  noticeStates,
  payoutStatuses,
  proofKinds,
  proofStatuses,
  reviewStatuses,
  sections,
  sectionStates,
  tenderProcedures,
  trackStatuses,
} from '../words.js';

/* What of a case and its parts has a history, in the words of its page. Accounts are never among it. */

export interface CasePartWords {
  label: (row: StoredRow) => string;
  fields: readonly HistoryField[];
}

const field = (id: string, column: string, name: string, more: Partial<HistoryField> = {}): HistoryField => ({
  field: id,
  column,
  name,
  unit: null,
  ...more,
});
const words = (id: string, column: string, name: string, table: Record<string, string>) =>
  field(id, column, name, inWords(table));
const money = (id: string, column: string, name: string) => field(id, column, name, { unit: '€' });
const percent = (id: string, column: string, name: string) => field(id, column, name, { unit: '%' });
const addresses = (id: string, column: string, name: string) => field(id, column, name, { unit: 'Adressen' });
const document = (name = 'Dokument') => field('document', 'document_id', name, { namesOf: documentNames });
const since = field('statusSince', 'status_since', 'Status seit');
const note = field('note', 'note', 'Anmerkung');

/** „Bund“, „Land“ */
const funderOf = ({ funder }: StoredRow): string => funders[funder as Funder] ?? String(funder);
const ofFunder = (row: StoredRow, what: string) => `${funderOf(row)}, ${what}`;

export const caseFields: readonly HistoryField[] = [
  words('reviewStatus', 'review_status', 'Prüfung', reviewStatuses),
  field('submission', 'submission', 'Einreichung'),
  field('openedOn', 'opened_on', 'Eröffnet am'),
  field('adviceProtocolOn', 'advice_protocol_on', 'Beratungsprotokoll vom'),
  field('summary', 'summary', 'Zusammenfassung'),
];

export const partWords: Record<CasePart, CasePartWords> = {
  grant_track: {
    label: (row) => `Förderstrang ${funderOf(row)}`,
    fields: [
      words('status', 'status', 'Status', trackStatuses),
      since,
      field('guidelineVersionId', 'guideline_version_id', 'Richtlinie', { namesOf: guidelineNames }),
      field('grantingAuthority', 'granting_authority', 'Bewilligungsbehörde'),
      field('executingAgency', 'executing_agency', 'Projektträger'),
      money('requestedAmount', 'requested_amount', 'Beantragter Betrag'),
      percent('requestedRate', 'requested_rate', 'Beantragter Fördersatz'),
      field('appliedOn', 'applied_on', 'Antrag vom'),
      field('applicationReference', 'application_reference', 'Antragsnummer'),
      field('specificationOn', 'specification_on', 'Konkretisierung eingereicht am'),
    ],
  },
  notice: {
    label: (row) => ofFunder(row, `Bescheid ${String(row.number)}`),
    fields: [
      words('kind', 'kind', 'Art', noticeKinds),
      words('component', 'component', 'Teil', components),
      words('state', 'state', 'Erfassung', noticeStates),
      field('dated', 'dated', 'Vom'),
      field('receivedOn', 'received_on', 'Eingegangen am'),
      field('unappealableOn', 'unappealable_on', 'Bestandskräftig seit'),
      field('fileNumber', 'file_number', 'Aktenzeichen'),
      field('issuingBody', 'issuing_body', 'Erlassen von'),
      field('agency', 'agency', 'Projektträger'),
      money('amount', 'amount', 'Zuwendung'),
      percent('rate', 'rate', 'Fördersatz'),
      money('eligibleExpenditure', 'eligible_expenditure', 'Zuwendungsfähige Ausgaben'),
      field('approvalPeriodStart', 'approval_period_start', 'Bewilligungszeitraum von'),
      field('approvalPeriodEnd', 'approval_period_end', 'Bewilligungszeitraum bis'),
      field('ancillaryConditions', 'ancillary_conditions', 'Nebenbestimmungen'),
      document(),
      note,
      field('decisionReason', 'decision_reason', 'Grund'),
    ],
  },
  payout_request: {
    label: (row) => ofFunder(row, `Mittelanforderung ${String(row.number)}`),
    fields: [
      words('status', 'status', 'Status', payoutStatuses),
      since,
      money('requestedAmount', 'requested_amount', 'Angefordert'),
      money('approvedAmount', 'approved_amount', 'Bewilligt'),
      money('paidAmount', 'paid_amount', 'Ausgezahlt'),
      field('periodStart', 'period_start', 'Zeitraum von'),
      field('periodEnd', 'period_end', 'Zeitraum bis'),
      field('submittedOn', 'submitted_on', 'Eingereicht am'),
      field('paidOn', 'paid_on', 'Ausgezahlt am'),
      field('materialInStock', 'material_in_stock', 'Material auf Lager'),
      field('reference', 'reference', 'Nummer'),
      document(),
      note,
    ],
  },
  drawdown_plan: {
    label: (row) => ofFunder(row, `geplanter Abruf ${String(row.year)}`),
    fields: [money('amount', 'amount', 'Betrag')],
  },
  proof: {
    label: (row) => ofFunder(row, `Nachweis ${String(row.number)}`),
    fields: [
      words('kind', 'kind', 'Art', proofKinds),
      words('status', 'status', 'Status', proofStatuses),
      since,
      field('forYear', 'for_year', 'Haushaltsjahr'),
      field('submittedOn', 'submitted_on', 'Eingereicht am'),
      field('decidedOn', 'decided_on', 'Entschieden am'),
      money('provenExpenditure', 'proven_expenditure', 'Nachgewiesene Ausgaben'),
      document(),
      note,
    ],
  },
  change_request: {
    label: (row) => ofFunder(row, `Änderungsantrag ${String(row.number)}`),
    fields: [
      words('kind', 'kind', 'Art', changeRequestKinds),
      words('status', 'status', 'Status', changeRequestStatuses),
      since,
      field('reason', 'reason', 'Grund'),
      field('submittedOn', 'submitted_on', 'Eingereicht am'),
      field('decidedOn', 'decided_on', 'Entschieden am'),
      field('approvalPeriodEnd', 'approval_period_end', 'Bewilligungszeitraum bis'),
      money('amount', 'amount', 'Betrag'),
      document(),
    ],
  },
  industry_dialogue: {
    label: ({ number }) => `Branchendialog ${String(number)}`,
    fields: [
      field('announcedOn', 'announced_on', 'Angekündigt am'),
      field('startedOn', 'started_on', 'Beginn'),
      field('endedOn', 'ended_on', 'Ende'),
      field('invited', 'invited', 'Eingeladen', { namesOf: operatorNames }),
      field('takenPart', 'taken_part', 'Teilgenommen', { namesOf: operatorNames }),
      field('result', 'result', 'Ergebnis'),
      field('scoreDocument', 'score_document_id', 'Punktekompass', { namesOf: documentNames }),
      document('Dokumentation'),
    ],
  },
  market_survey: {
    label: ({ number }) => `Markterkundung ${String(number)}`,
    fields: [
      field('startedOn', 'started_on', 'Beginn'),
      field('endedOn', 'ended_on', 'Ende'),
      field('evaluatedOn', 'evaluated_on', 'Ausgewertet am'),
      field('horizonYears', 'horizon_years', 'Abgefragter Zeitraum', { unit: 'Jahre' }),
      field('horizonReason', 'horizon_reason', 'Begründung des Zeitraums'),
      field('platformReference', 'platform_reference', 'Nummer auf der Plattform'),
      addresses('addresses', 'addresses', 'Abgefragt'),
      addresses('eligible', 'eligible_addresses', 'Förderfähig'),
      addresses('white', 'white_addresses', 'Weiße Flecken'),
      addresses('promised', 'promised_addresses', 'Von Netzbetreibern zugesagt'),
      addresses('potential', 'potential_addresses', 'Potenzialanalyse'),
      document('Auswertung'),
    ],
  },
  rollout_commitment: {
    label: ({ number }) => `Ausbauzusage ${String(number)}`,
    fields: [
      field('operator', 'operator_id', 'Netzbetreiber', { namesOf: operatorNames }),
      addresses('addresses', 'addresses', 'Zugesagt'),
      field('promisedOn', 'promised_on', 'Zugesagt am'),
      field('dueOn', 'due_on', 'Zugesagt bis'),
      field('hasMilestonePlan', 'has_milestone_plan', 'Projektspezifischer Meilensteinplan'),
      words('outcome', 'outcome', 'Ergebnis', commitmentOutcomes),
      field('outcomeOn', 'outcome_on', 'Festgestellt am'),
      addresses('built', 'built_addresses', 'Gebaut'),
      note,
    ],
  },
  tender: {
    label: ({ number }) => `Auswahlverfahren ${String(number)}`,
    fields: [
      field('lots', 'lots', 'Lose'),
      words('procedure', 'procedure', 'Verfahren', tenderProcedures),
      field('startedOn', 'started_on', 'Beginn'),
      field('offersUntil', 'offers_until', 'Angebotsfrist'),
      field('endedOn', 'ended_on', 'Ende'),
      field('reference', 'reference', 'Nummer der Bekanntmachung'),
      field('offers', 'offers', 'Angebote'),
      field('councilDecidedOn', 'council_decided_on', 'Beschluss vom'),
      field('awardedOn', 'awarded_on', 'Zuschlag am'),
      field('operator', 'operator_id', 'Netzbetreiber', { namesOf: operatorNames }),
      money('awardAmount', 'award_amount', 'Angebotssumme'),
      field('sentToAgencyOn', 'sent_to_agency_on', 'An die Bundesnetzagentur am'),
      field('contractOn', 'contract_on', 'Vertrag vom'),
      field('cancelledReason', 'cancelled_reason', 'Aufgehoben, weil'),
      document('Ergebnisvermerk'),
    ],
  },
  score_points: {
    label: ({ criterion }) => criteria[criterion as keyof typeof criteria] ?? String(criterion),
    fields: [field('points', 'points', 'Punkte'), document('Ausdruck des Portals')],
  },
  case_submission: {
    label: ({ number }) => `Einreichung ${String(number)}`,
    fields: [
      field('submittedAt', 'submitted_at', 'Eingereicht'),
      field('note', 'note', 'Hinweis'),
      field('returnedAt', 'returned_at', 'Zurückgegeben'),
      field('returnNote', 'return_note', 'Hinweis zur Rückgabe'),
      field('acceptedAt', 'accepted_at', 'Geprüft'),
    ],
  },
  section_review: {
    label: ({ section }) => `Prüfung ${sections[section as keyof typeof sections] ?? String(section)}`,
    fields: [words('state', 'state', 'Ergebnis', sectionStates), field('reason', 'reason', 'Grund')],
  },
  finding_override: {
    label: ({ number, part }) => `${part ? 'Ausnahme' : 'Übersteuerung'} ${String(number)}`,
    fields: [
      field('sentence', 'sentence', 'Sachverhalt'),
      field('reason', 'reason', 'Grund'),
      words('decision', 'decision', 'Entscheidung', {
        approved: 'zugestimmt',
        refused: 'abgelehnt',
        withdrawn: 'zurückgezogen',
      }),
      field('decisionReason', 'decision_reason', 'Grund der Entscheidung'),
      field('revocationReason', 'revocation_reason', 'widerrufen, weil'),
    ],
  },
  own_deadline: {
    label: ({ title }) => `Frist „${String(title)}“`,
    fields: [
      field('title', 'title', 'Name'),
      field('dueOn', 'due_on', 'Fällig am'),
      field('doneOn', 'done_on', 'Erledigt am'),
    ],
  },
};
