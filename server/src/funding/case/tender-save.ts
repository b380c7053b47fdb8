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
import type { CaseFacts } from '../facts/case-facts.js';
import { euros, replaceRows } from '../facts/case-rows.queries.js';
import type { TendersBody } from './funding-case.dto.js';

type Tender = TendersBody['tenders'][number];

/** All tenders of a case, by lot; one that was given up stays with its reason. */
export async function saveTenders(
  manager: EntityManager,
  facts: CaseFacts,
  tenders: TendersBody['tenders'],
): Promise<void> {
  const { project } = facts;
  refuse([
    distinct(
      'tenders',
      tenders.map(({ number }) => number),
    ),
    ...tenders.flatMap((row, at) => faultsOf(facts, row, (field) => `tenders.${at}.${field}`)),
  ]);
  await requireDocuments(
    manager,
    project.id,
    tenders.map((row, at) => ({ path: `tenders.${at}.documentId`, id: row.documentId })),
  );
  await requireOperators(
    manager,
    tenders.map((row, at) => ({ path: `tenders.${at}.operatorId`, id: row.operatorId })),
  );
  const rows = tenders.map((row) => ({
    number: row.number,
    lots: row.lots,
    procedure: row.procedure,
    started_on: row.startedOn,
    offers_until: row.offersUntil,
    ended_on: row.endedOn,
    reference: row.reference,
    offers: row.offers,
    council_decided_on: row.councilDecidedOn,
    awarded_on: row.awardedOn,
    operator_id: row.operatorId,
    award_amount: euros(row.awardAmount),
    sent_to_agency_on: row.sentToAgencyOn,
    contract_on: row.contractOn,
    cancelled_reason: row.cancelledReason,
    document_id: row.documentId,
  }));
  await replaceRows(manager, 'tender', { project: project.id }, ['number'], rows);
}

function faultsOf(
  { project, today }: CaseFacts,
  row: Tender,
  path: (field: string) => string,
): (FieldError | null)[] {
  return [
    inPast(path('startedOn'), 'Der Beginn', row.startedOn, today),
    inPast(path('endedOn'), 'Das Ende', row.endedOn, today),
    inPast(path('councilDecidedOn'), 'Der Beschluss', row.councilDecidedOn, today),
    inPast(path('awardedOn'), 'Der Zuschlag', row.awardedOn, today),
    inPast(path('sentToAgencyOn'), 'Die Übermittlung an die Bundesnetzagentur', row.sentToAgencyOn, today),
    inPast(path('contractOn'), 'Der Vertrag', row.contractOn, today),
    inOrder(path('offersUntil'), ['der Beginn', row.startedOn], ['Die Angebotsfrist', row.offersUntil]),
    inOrder(path('endedOn'), ['der Beginn', row.startedOn], ['Das Ende', row.endedOn]),
    inOrder(path('awardedOn'), ['der Beginn', row.startedOn], ['Der Zuschlag', row.awardedOn]),
    inOrder(path('contractOn'), ['der Zuschlag', row.awardedOn], ['Der Vertrag', row.contractOn]),
    lotFault(project, row, path('lots')),
    awardFault(row, path('operatorId')),
  ];
}

function lotFault({ lots }: CaseFacts['project'], row: Tender, path: string): FieldError | null {
  const known = lots.map(({ number }) => number);
  const missing = row.lots.find((number) => !known.includes(number));
  if (missing === undefined) return null;
  return {
    path,
    message: `Los ${missing} gibt es am Vorhaben nicht. Behebung: das Los dort anlegen oder streichen.`,
  };
}

function awardFault({ awardedOn, operatorId, cancelledReason }: Tender, path: string): FieldError | null {
  if (awardedOn && cancelledReason)
    return {
      path,
      message:
        'Passt nicht: Ein aufgehobenes Verfahren hat keinen Zuschlag. Behebung: den Zuschlag oder den Grund der Aufhebung streichen.',
    };
  if (!awardedOn || operatorId !== null) return null;
  return { path, message: 'Fehlt: wer den Zuschlag bekam. Behebung: bitte den Netzbetreiber angeben.' };
}
