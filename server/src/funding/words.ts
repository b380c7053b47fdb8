/*
 * The words of a funding case, as in docs/words.md: identifiers here, German official terms beside them. Pure.
 */

export const funders = { federal: 'Bund', state: 'Land' } as const;
export type Funder = keyof typeof funders;

/** Status of the grant track of one funder (`domain.md` 2.2 b, as corrected in `domain-cases.md` section 0). */
export const trackStatuses = {
  draft: 'Entwurf',
  submitted: 'eingereicht',
  information_requested: 'Nachforderung',
  provisional_granted: 'vorläufig bewilligt',
  specification_submitted: 'Konkretisierung eingereicht',
  final_granted: 'abschließend bewilligt',
  proof_submitted: 'Verwendungsnachweis eingereicht',
  proof_accepted: 'Verwendungsnachweis anerkannt',
  recovery: 'Rückforderung',
  binding: 'Zweckbindung',
  closed: 'abgeschlossen',
  rejected: 'abgelehnt',
  objection: 'Widerspruch',
  revoked: 'widerrufen',
  withdrawn: 'zurückgezogen',
} as const;
export type TrackStatus = keyof typeof trackStatuses;

/** A notice is recorded, never issued here. One that changes an earlier one is a notice of its own. */
export const noticeKinds = {
  provisional: 'Bescheid in vorläufiger Höhe',
  final: 'Bescheid in abschließender Höhe',
  rejection: 'Ablehnungsbescheid',
  revocation: 'Widerrufsbescheid',
  recovery: 'Rückforderungsbescheid',
} as const;
export type NoticeKind = keyof typeof noticeKinds;

/** Mittelsachsen 2019: four notices a Cluster, of Bund and Land each for the base project and for schools (Nr. 8). */
export const components = {
  base: 'Grundvorhaben',
  schools_hospitals: 'Schulen und Krankenhäuser',
  business_parks: 'Gewerbegebiete',
} as const;
export type Component = keyof typeof components;

/** Recorded by one advisor, confirmed by another; only a confirmed one counts. One that was wrong is void, and stays. */
export const noticeStates = {
  recorded: 'wartet auf zweite Person',
  confirmed: 'bestätigt',
  refused: 'nicht bestätigt',
  void: 'ungültig gemacht',
} as const;
export type NoticeState = keyof typeof noticeStates;

export const payoutStatuses = {
  draft: 'Entwurf',
  advisor_checked: 'von der Beratung geprüft',
  submitted: 'eingereicht',
  queried: 'Nachfrage',
  approved: 'bewilligt',
  paid: 'ausgezahlt',
  rejected: 'abgelehnt',
} as const;
export type PayoutStatus = keyof typeof payoutStatuses;

export const proofKinds = { interim: 'Zwischennachweis', usage: 'Verwendungsnachweis' } as const;
export type ProofKind = keyof typeof proofKinds;

export const proofStatuses = {
  draft: 'Entwurf',
  advisor_checked: 'von der Beratung geprüft',
  submitted: 'eingereicht',
  queried: 'Nachfrage',
  accepted: 'anerkannt',
  rejected: 'nicht anerkannt',
  not_applicable: 'entfällt (Prüfung durch den Bund)',
} as const;
export type ProofStatus = keyof typeof proofStatuses;

export const changeRequestKinds = {
  extension: 'Verlängerung des Bewilligungszeitraums',
  cost: 'Änderung der Ausgaben',
  scope: 'Änderung des Gebiets oder der Adressen',
  operator: 'Wechsel des Netzbetreibers',
  other: 'sonstige Änderung',
} as const;
export type ChangeRequestKind = keyof typeof changeRequestKinds;

export const changeRequestStatuses = {
  draft: 'Entwurf',
  submitted: 'eingereicht',
  approved: 'bewilligt',
  rejected: 'abgelehnt',
  withdrawn: 'zurückgezogen',
} as const;
export type ChangeRequestStatus = keyof typeof changeRequestStatuses;

export const tenderProcedures = {
  concession: 'Auswahlverfahren (Dienstleistungskonzession)',
  open: 'offenes Verfahren',
  restricted: 'nicht offenes Verfahren',
  negotiated: 'Verhandlungsverfahren mit Teilnahmewettbewerb',
  other: 'anderes Verfahren',
} as const;
export type TenderProcedure = keyof typeof tenderProcedures;

/** Ausbauzusage of an operator in a market survey, and what became of it. */
export const commitmentOutcomes = {
  open: 'noch offen',
  kept: 'eingehalten',
  partly: 'teilweise eingehalten',
  broken: 'nicht eingehalten',
} as const;
export type CommitmentOutcome = keyof typeof commitmentOutcomes;

/** Where the case stands between Kommune and advisor; nothing to do with what a funder decides. */
export const reviewStatuses = {
  open: 'in Arbeit',
  submitted: 'zur Prüfung eingereicht',
  returned: 'zurückgegeben',
  accepted: 'geprüft',
} as const;
export type ReviewStatus = keyof typeof reviewStatuses;

export const sections = {
  master: 'Stammdaten',
  municipalities: 'Gemeinden und Adressen',
  area: 'Projektgebiet',
  dialogue: 'Branchendialog',
  survey: 'Markterkundung',
  costs: 'Ausgaben und Finanzierung',
  application: 'Anträge und Bescheide',
  tender: 'Auswahlverfahren',
  milestones: 'Meilensteine und Termine',
  proofs: 'Mittelanforderungen und Nachweise',
  documents: 'Dokumente',
} as const;
export type Section = keyof typeof sections;

export const sectionStates = {
  new: 'neu zu prüfen',
  accepted: 'angenommen',
  change_requested: 'Änderung erbeten',
} as const;
export type SectionState = keyof typeof sectionStates;

/** Parts of a case whose status is led by a table of its own. */
export const aggregates = {
  track: 'Förderstrang',
  payout: 'Mittelanforderung',
  proof: 'Nachweis',
  change_request: 'Änderungsantrag',
} as const;
export type Aggregate = keyof typeof aggregates;

export const criteria = {
  catch_up_need: 'Nachholbedarf',
  synergy_use: 'Synergienutzung',
  rural_participation: 'Digitale Teilhabe im ländlichen Raum',
  intermunicipal_cooperation: 'Interkommunale Zusammenarbeit',
} as const;
export type Criterion = keyof typeof criteria;
