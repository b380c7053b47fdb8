import type { Role } from '../../account/permissions.js';
import type { Facts, FactValue } from '../case.js';

/*
 * What the guards of the life cycle ask for beside the words and figures of the record: one table, by phase. The order of
 * the rows is the order on the page.
 */

/**
 * Who writes it. `advisor`: notices and what else Bund, Land and their agencies decide. `recipient`: a declaration of the
 * recipient, which nobody gives in their place; what rests on it then needs two persons.
 */
export type Writer = 'officer' | 'advisor' | 'recipient';

export interface Fact {
  label: string;
  kind: 'date' | 'number' | 'boolean' | 'text' | 'document';
  group: string;
  writer: Writer;
  legalBasis: string | null;
  /** A day that may lie ahead: an end that was set, not something that happened. */
  mayLieAhead?: true;
  /** Belongs to the preparation, which may begin before the guideline version does. */
  preparation?: true;
  /** Fact of the day before which it cannot be. */
  notBefore?: string;
}

const fact = (label: string, kind: Fact['kind'], rest: Partial<Fact> = {}): Omit<Fact, 'group'> => ({
  label,
  kind,
  writer: 'officer',
  legalBasis: null,
  ...rest,
});
const advisor = { writer: 'advisor' } as const;
const preparation = { preparation: true } as const;
const NOTICE = 'Bescheid in vorläufiger Höhe (aconium)';
const FINAL = 'Bescheid in abschließender Höhe (aconium)';

const groups: Record<string, Record<string, Omit<Fact, 'group'>>> = {
  Branchendialog: {
    dialogue_announced_on: fact('Im EWA-Portal angekündigt am', 'date', preparation),
    score_forecast_document: fact('Ergebnis des Punktekompasses', 'document'),
    dialogue_start: fact('Beginn des Branchendialogs', 'date', preparation),
    dialogue_end: fact('Ende des Branchendialogs', 'date', {
      ...preparation,
      mayLieAhead: true,
      notBefore: 'dialogue_start',
    }),
    dialogue_document: fact('Dokumentation des Branchendialogs', 'document'),
  },
  Markterkundung: {
    survey_start: fact('Beginn der Markterkundung', 'date', preparation),
    survey_end: fact('Ende der Markterkundung', 'date', {
      ...preparation,
      mayLieAhead: true,
      notBefore: 'survey_start',
    }),
    survey_horizon_years: fact('Abgefragter Zeitraum in Jahren', 'number'),
    survey_horizon_reason: fact('Begründung des abgefragten Zeitraums', 'text'),
    survey_document: fact('Auswertung der Markterkundung', 'document'),
    funding_waived_on: fact('Verzicht auf Förderung erklärt am', 'date', {
      ...preparation,
      writer: 'recipient',
    }),
  },
  Antrag: {
    plausibility_checked_on: fact('Plausibilität geprüft am', 'date', { ...advisor, ...preparation }),
    application_on: fact('Antrag beim Bund gestellt am', 'date'),
    state_application_on: fact('Antrag beim Land gestellt am', 'date'),
    rejection_on: fact('Ablehnender Bescheid vom', 'date', { ...advisor, notBefore: 'application_on' }),
  },
  'Bescheide in vorläufiger Höhe': {
    federal_provisional_on: fact('Vorläufiger Bescheid des Bundes vom', 'date', {
      ...advisor,
      legalBasis: NOTICE,
      notBefore: 'application_on',
    }),
    state_provisional_on: fact('Vorläufiger Bescheid des Landes vom', 'date', {
      ...advisor,
      legalBasis: NOTICE,
      notBefore: 'application_on',
    }),
    approval_period_end: fact('Ende des Bewilligungszeitraums', 'date', { ...advisor, mayLieAhead: true }),
    early_start_consent_on: fact('Zustimmung zum vorzeitigen Beginn vom', 'date', {
      ...advisor,
      legalBasis: 'Zustimmung der Landesdirektion (Landkreis Mittelsachsen 2020)',
    }),
    early_start_consent_by: fact('Zustimmung zum vorzeitigen Beginn erteilt von', 'text', advisor),
  },
  Auswahlverfahren: {
    tender_start: fact('Beginn des Auswahlverfahrens', 'date'),
    tender_end: fact('Ende des Auswahlverfahrens', 'date', { notBefore: 'tender_start' }),
    award_note_document: fact('Ergebnisvermerk', 'document'),
    council_decided_on: fact('Vergabebeschluss von Rat oder Kreistag vom', 'date', {
      notBefore: 'tender_start',
    }),
  },
  'Bescheide in abschließender Höhe': {
    specification_on: fact('Konkretisierung eingereicht am', 'date', { notBefore: 'tender_start' }),
    federal_final_on: fact('Abschließender Bescheid des Bundes vom', 'date', {
      ...advisor,
      legalBasis: FINAL,
      notBefore: 'federal_provisional_on',
    }),
    state_final_on: fact('Abschließender Bescheid des Landes vom', 'date', {
      ...advisor,
      legalBasis: FINAL,
      notBefore: 'state_provisional_on',
    }),
    early_release_on: fact('Vorzeitige Baufreigabe vom', 'date', {
      ...advisor,
      legalBasis: 'Vorzeitige Baufreigabe auf den vorläufigen Bescheid (aconium)',
      notBefore: 'federal_provisional_on',
    }),
  },
  Bestandskraft: {
    federal_appeals_waived_on: fact('Rechtsbehelfsverzicht gegenüber dem Bund erklärt am', 'date', {
      writer: 'recipient',
      notBefore: 'federal_provisional_on',
    }),
    state_appeals_waived_on: fact('Rechtsbehelfsverzicht gegenüber dem Land erklärt am', 'date', {
      writer: 'recipient',
      notBefore: 'state_provisional_on',
    }),
  },
  'Vertrag und Bau': {
    contract_on: fact('Vertrag geschlossen am', 'date', { notBefore: 'tender_start' }),
    contract_sent_on: fact('Vertrag an die Bundesnetzagentur übermittelt am', 'date'),
    construction_started_on: fact('Bau begonnen am', 'date'),
    commissioned_on: fact('In Betrieb genommen am', 'date', { notBefore: 'construction_started_on' }),
  },
  Verwendungsnachweis: {
    purpose_fulfilled_on: fact('Zweck erfüllt am', 'date'),
    usage_proof_on: fact('Verwendungsnachweis eingereicht am', 'date', { notBefore: 'commissioned_on' }),
    federal_proof_accepted_on: fact('Verwendungsnachweis vom Bund anerkannt am', 'date', {
      ...advisor,
      notBefore: 'usage_proof_on',
    }),
    state_proof_accepted_on: fact('Verwendungsnachweis vom Land anerkannt am', 'date', {
      ...advisor,
      notBefore: 'usage_proof_on',
    }),
    state_proof_by_federal: fact('Das Land übernimmt die Prüfung des Bundes', 'boolean', {
      ...advisor,
      legalBasis: 'RL DiOS 2022: Prüfung allein durch den Bund (SMWA 05.07.2022)',
    }),
  },
  Rückzug: {
    withdrawal_declared_on: fact('Rückzug erklärt am', 'date', { ...preparation, writer: 'recipient' }),
  },
};

export const facts: Record<string, Fact> = Object.fromEntries(
  Object.entries(groups).flatMap(([group, rows]) =>
    Object.entries(rows).map(([name, row]) => [name, { ...row, group }]),
  ),
);

const OFFICERS: readonly Role[] = ['municipal_officer', 'district_officer'];
const ADVISORS: readonly Role[] = ['dias_advisor', 'dias_lead'];
const writers: Record<Writer, readonly Role[]> = {
  officer: [...OFFICERS, ...ADVISORS],
  advisor: ADVISORS,
  recipient: OFFICERS,
};

/** Whether this role writes this fact. */
export const mayWriteFact = (name: string, role: Role): boolean =>
  facts[name] !== undefined && writers[facts[name].writer].includes(role);

/** All facts with their values, as one who may edit (or only reads) sees them; what a step `rests` on officers only read. */
export const factDtosOf = (
  values: Facts,
  role: Role,
  mayEdit: boolean,
  rests: (name: string) => boolean = () => false,
) =>
  Object.entries(facts).map(([name, { label, kind, group, legalBasis }]) => ({
    name,
    label,
    kind,
    group,
    value: (values[name] ?? null) as FactValue,
    mayWrite: mayEdit && mayWriteFact(name, role) && (ADVISORS.includes(role) || !rests(name)),
    legalBasis,
  }));
