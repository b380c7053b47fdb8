import type { CsvValue } from '../../platform/csv.js';
import type { FundingCaseDto } from '../case/funding-case.dto.js';
import { components, funders, noticeKinds, noticeStates, payoutStatuses, sections } from '../words.js';
import { authorText, csvFile, dayText, moneyText } from './export-words.js';

/* The tables of an export. Pure. */

export function noticesCsv({ tracks }: FundingCaseDto): string {
  const rows = tracks.flatMap(({ notices }) =>
    notices.map((row): CsvValue[] => [
      funders[row.funder],
      row.number,
      components[row.component],
      noticeKinds[row.kind],
      noticeStates[row.state],
      row.holds,
      dayText(row.dated),
      dayText(row.receivedOn),
      dayText(row.unappealableOn),
      row.fileNumber,
      row.issuingBody,
      row.agency,
      moneyText(row.amount),
      row.rate,
      moneyText(row.eligibleExpenditure),
      dayText(row.approvalPeriodStart),
      dayText(row.approvalPeriodEnd),
      row.ancillaryConditions,
      row.document?.name ?? null,
      row.note,
    ]),
  );
  return csvFile(
    [
      'Mittelgeber',
      'Nr.',
      'Teil',
      'Art',
      'Erfassung',
      'gilt',
      'vom',
      'eingegangen am',
      'bestandskräftig seit',
      'Aktenzeichen',
      'erlassen von',
      'Projektträger',
      'Zuwendung (EUR)',
      'Fördersatz (%)',
      'zuwendungsfähige Ausgaben (EUR)',
      'Bewilligungszeitraum von',
      'Bewilligungszeitraum bis',
      'Nebenbestimmungen',
      'Dokument',
      'Anmerkung',
    ],
    rows,
  );
}

export function payoutsCsv({ tracks }: FundingCaseDto): string {
  const rows = tracks.flatMap(({ payouts }) =>
    payouts.map((row): CsvValue[] => [
      funders[row.funder],
      row.number,
      payoutStatuses[row.status],
      dayText(row.statusSince),
      moneyText(row.requestedAmount),
      moneyText(row.approvedAmount),
      moneyText(row.paidAmount),
      dayText(row.periodStart),
      dayText(row.periodEnd),
      dayText(row.submittedOn),
      dayText(row.paidOn),
      row.materialInStock,
      row.reference,
      row.document?.name ?? null,
      row.note,
    ]),
  );
  return csvFile(
    [
      'Mittelgeber',
      'Nr.',
      'Status',
      'Status seit',
      'angefordert (EUR)',
      'bewilligt (EUR)',
      'ausgezahlt (EUR)',
      'Zeitraum von',
      'Zeitraum bis',
      'eingereicht am',
      'ausgezahlt am',
      'Material auf Lager',
      'Nummer',
      'Dokument',
      'Anmerkung',
    ],
    rows,
  );
}

const STATES = {
  overdue: 'überfällig',
  urgent: 'dringend',
  soon: 'bald',
  later: 'später',
  done: 'erledigt',
};

export function deadlinesCsv({ deadlines }: FundingCaseDto): string {
  const rows = deadlines.map((row): CsvValue[] => [
    row.name,
    dayText(row.dueOn),
    dayText(row.doneOn),
    STATES[row.state],
    row.whose === 'recipient' ? 'Zuwendungsempfänger' : 'Beratung',
    row.rule,
    row.legalBasis,
    row.unverified,
  ]);
  return csvFile(
    [
      'Frist',
      'fällig am',
      'erledigt am',
      'Stand',
      'wer',
      'Regel',
      'Rechtsgrundlage',
      'Angabe noch zu prüfen',
    ],
    rows,
  );
}

const SEVERITIES = { block: 'sperrt', warn: 'warnt', hint: 'Hinweis' };

export function findingsCsv({ findings }: FundingCaseDto): string {
  const rows = findings.map((row): CsvValue[] => [
    SEVERITIES[row.severity],
    row.sentence,
    row.mend,
    row.legalBasis,
    sections[row.section],
    row.unverified,
    row.overridden?.reason ?? null,
    row.overridden ? authorText(row.overridden.by) : null,
    row.rule,
  ]);
  return csvFile(
    [
      'Schwere',
      'Befund',
      'Behebung',
      'Rechtsgrundlage',
      'Abschnitt',
      'Angabe noch zu prüfen',
      'übersteuert, weil',
      'übersteuert von',
      'Regel',
    ],
    rows,
  );
}
