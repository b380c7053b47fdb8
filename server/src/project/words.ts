/*
 * The words of a rollout project, as in docs/words.md: identifiers here, German official terms beside them. Pure.
 */

export const kinds = {
  funded: 'gefördert',
  commercial: 'eigenwirtschaftlich',
  both: 'gefördert und eigenwirtschaftlich',
} as const;
export type Kind = keyof typeof kinds;

export const technologies = {
  ftth: 'Glasfaser bis in die Wohnung (FTTH)',
  fttb: 'Glasfaser bis ins Gebäude (FTTB)',
  ftthb: 'Glasfaser bis ins Haus (FTTB/H)',
  fttc: 'Glasfaser bis zum Verzweiger (FTTC)',
  hfc: 'TV-Kabelnetz (HFC)',
  other: 'andere Technik',
} as const;
export type ProjectTechnology = keyof typeof technologies;

export const models = {
  viability_gap: 'Wirtschaftlichkeitslücke',
  operator_model: 'Betreibermodell',
  gap_closure: 'Lückenschluss',
  advisory_services: 'Beratungsleistungen',
} as const;
export type FundingModel = keyof typeof models;

export const recipientTypes = {
  municipality: 'Gemeinde',
  district: 'Landkreis',
  municipal_union: 'Zweckverband',
  public_company: 'öffentliches Unternehmen',
} as const;
export type RecipientType = keyof typeof recipientTypes;

export const costBases = {
  planned: 'geplant',
  provisional: 'vorläufig bewilligt',
  final: 'abschließend bewilligt',
} as const;
export type CostBasis = keyof typeof costBases;

/** Status of a project (`domain.md` 2.2 a), with the German term of its life cycle. */
export const statuses = {
  idea: 'Bedarf gemeldet',
  industry_dialogue: 'Branchendialog',
  market_survey: 'Markterkundung läuft',
  survey_evaluated: 'Markterkundung ausgewertet',
  commercial_only: 'eigenwirtschaftlicher Ausbau',
  funding_applied: 'Förderung beantragt',
  funding_provisional: 'vorläufig bewilligt',
  tendering: 'Auswahlverfahren',
  awarded: 'Zuschlag erteilt',
  funding_final: 'abschließend bewilligt',
  contracted: 'Vertrag geschlossen',
  announced: 'angekündigt',
  planned: 'geplant',
  under_construction: 'im Bau',
  commissioned: 'in Betrieb',
  proof_submitted: 'Verwendungsnachweis eingereicht',
  purpose_bound: 'Zweckbindung läuft',
  closed: 'abgeschlossen',
  on_hold: 'ruhend',
  withdrawn: 'zurückgezogen',
  rejected: 'abgelehnt',
} as const;
export type ProjectStatus = keyof typeof statuses;

/** What the public reads instead of a status. */
export const publicStates = {
  in_preparation: 'in Vorbereitung',
  funding_applied: 'Förderung beantragt',
  funding_granted: 'Förderung zugesagt',
  tendering: 'Ausschreibung',
  build_prepared: 'Bau vorbereitet',
  under_construction: 'im Bau',
  finished: 'fertiggestellt',
  commercial: 'eigenwirtschaftlich',
  on_hold: 'ruhend',
} as const;
export type PublicState = keyof typeof publicStates;

export const milestoneKinds = {
  contract: 'Vertrag',
  construction_start: 'Baubeginn',
  first_connection: 'Erste Anschlüsse',
  completion: 'Fertigstellung',
  other: 'anderer Meilenstein',
} as const;
export type MilestoneKind = keyof typeof milestoneKinds;

export const slipReasons = {
  civil_works_delayed: 'Tiefbau verzögert',
  permit_missing: 'Genehmigung fehlt',
  material_missing: 'Material fehlt',
  owner_permission_missing: 'Eigentümergestattung fehlt',
  weather: 'Witterung',
  funding_decision: 'Förderentscheidung steht aus',
  tender_delayed: 'Auswahlverfahren verzögert',
  earlier_than_planned: 'früher als geplant',
  other: 'anderer Grund',
} as const;
export type SlipReason = keyof typeof slipReasons;

export const addressStates = {
  planned: 'geplant',
  in_construction: 'im Bau',
  ready: 'Anschluss möglich',
  connected: 'Anschluss hergestellt',
  activated: 'Anschluss in Nutzung',
  refused: 'Eigentümer lehnt ab',
  left_out: 'ausgelassen',
} as const;
export type AddressState = keyof typeof addressStates;

export const countedAs = {
  eligible: 'förderfähig',
  funded: 'gefördert',
  reserve_extension: 'Vortrieb',
  commercial: 'eigenwirtschaftlich',
} as const;
export type CountedAs = keyof typeof countedAs;

export const documentKinds = {
  council_decision: 'Ratsbeschluss',
  industry_dialogue: 'Branchendialog',
  market_survey: 'Markterkundung',
  application: 'Antrag',
  notice: 'Bescheid',
  tender: 'Auswahlverfahren',
  award: 'Zuschlag',
  contract: 'Vertrag',
  acceptance: 'Abnahme',
  usage_proof: 'Verwendungsnachweis',
  network_plan: 'Netzplan',
  photo: 'Foto',
  press: 'Pressemitteilung',
  map: 'Karte',
  other: 'Sonstiges',
} as const;
export type DocumentKind = keyof typeof documentKinds;

export const contactRoles = {
  coordinator: 'Breitbandkoordination',
  mayor: 'Bürgermeisteramt',
  consultant: 'Beratungsbüro',
  operator: 'Netzbetreiber',
  other: 'andere Stelle',
} as const;
export type ContactRole = keyof typeof contactRoles;

export const publicationKinds = {
  publish: 'veröffentlichen',
  publish_early: 'vor dem Antrag als „in Vorbereitung“ veröffentlichen',
  unpublish: 'nicht mehr veröffentlichen',
  show_addresses: 'Stand und Quartal je Adresse zeigen',
} as const;
export type PublicationKind = keyof typeof publicationKinds;

/** The identifiers of such a table, as zod's `enum` wants them. */
export const keysOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
