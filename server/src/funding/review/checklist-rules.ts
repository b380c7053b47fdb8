import type { DocumentKind, ProjectStatus } from '../../project/words.js';
import type { CaseFacts } from '../facts/case-facts.js';
import type { Section } from '../words.js';

/*
 * What a case should hold in the phase it is in, section by section: a checklist, no guard. Steps are held up by the table
 * of requirements alone. Pure.
 */

export interface ChecklistRow {
  section: Section;
  /** From this phase on. */
  from: Phase;
  /** German: what is missing, as a noun. */
  name: string;
  isThere: (facts: CaseFacts, documents: ReadonlySet<DocumentKind>) => boolean;
  /** Not asked of this case at all. */
  unless?: (facts: CaseFacts) => boolean;
}

const phases = ['preparation', 'application', 'granted', 'tendered', 'building', 'finished'] as const;
export type Phase = (typeof phases)[number];

const phaseOfStatus: Partial<Record<ProjectStatus, Phase>> = {
  idea: 'preparation',
  industry_dialogue: 'preparation',
  market_survey: 'preparation',
  survey_evaluated: 'application',
  funding_applied: 'application',
  funding_provisional: 'granted',
  tendering: 'granted',
  awarded: 'tendered',
  funding_final: 'tendered',
  contracted: 'tendered',
  under_construction: 'building',
  commissioned: 'finished',
  proof_submitted: 'finished',
  purpose_bound: 'finished',
  closed: 'finished',
};

export const phaseOf = (status: ProjectStatus): Phase => phaseOfStatus[status] ?? 'preparation';

const withDocument =
  (kind: DocumentKind): ChecklistRow['isThere'] =>
  (_, documents) =>
    documents.has(kind);
const isGapClosure = ({ guideline }: CaseFacts): boolean => guideline?.branch === 'gap_closure';
const needsNoDialogue = (facts: CaseFacts): boolean =>
  isGapClosure(facts) || facts.parameters.dialogue_mandatory !== true;
const requiredTracks = ({ tracks }: CaseFacts) => Object.values(tracks);

export const checklist: readonly ChecklistRow[] = [
  {
    section: 'master',
    from: 'preparation',
    name: 'Zuwendungsempfänger',
    isThere: ({ project }) => project.recipientName !== null,
  },
  {
    section: 'master',
    from: 'preparation',
    name: 'Richtlinie',
    isThere: ({ guideline }) => guideline !== null,
  },
  {
    section: 'master',
    from: 'application',
    name: 'Fördermodell',
    isThere: ({ project }) => project.model !== null,
  },
  {
    section: 'master',
    from: 'application',
    name: 'Beschluss von Rat oder Kreistag',
    isThere: withDocument('council_decision'),
  },
  {
    section: 'municipalities',
    from: 'application',
    name: 'Adressen je Gemeinde',
    isThere: ({ project }) => project.municipalities.every(({ addressCount }) => addressCount !== null),
  },
  {
    section: 'area',
    from: 'application',
    name: 'Projektgebiet',
    isThere: ({ project }) => project.area !== null,
  },
  {
    section: 'dialogue',
    from: 'preparation',
    name: 'Branchendialog',
    isThere: ({ dialogues }) => dialogues.some(({ startedOn }) => startedOn !== null),
    unless: needsNoDialogue,
  },
  {
    section: 'dialogue',
    from: 'application',
    name: 'Dokumentation des Branchendialogs',
    isThere: ({ dialogues }, documents) =>
      documents.has('industry_dialogue') || dialogues.some(({ hasDocument }) => hasDocument),
    unless: needsNoDialogue,
  },
  {
    section: 'survey',
    from: 'application',
    name: 'ausgewertete Markterkundung',
    isThere: ({ surveys }) => surveys.some(({ endedOn, eligible }) => endedOn !== null && eligible !== null),
  },
  {
    section: 'survey',
    from: 'application',
    name: 'Auswertung als Dokument',
    isThere: withDocument('market_survey'),
  },
  {
    section: 'costs',
    from: 'application',
    name: 'Gesamtausgaben',
    isThere: ({ project }) => project.costs.total !== null,
  },
  {
    section: 'costs',
    from: 'application',
    name: 'Anteile von Bund und Land',
    isThere: ({ project }) => project.costs.federal !== null && project.costs.state !== null,
  },
  {
    section: 'application',
    from: 'granted',
    name: 'Tag der Anträge',
    isThere: (facts) => requiredTracks(facts).every(({ appliedOn }) => appliedOn !== null),
  },
  {
    section: 'application',
    from: 'granted',
    name: 'Antrag als Dokument',
    isThere: withDocument('application'),
  },
  {
    section: 'application',
    from: 'granted',
    name: 'Bescheide in vorläufiger Höhe',
    isThere: (facts) =>
      requiredTracks(facts).every(({ notices }) =>
        notices.some(({ kind, state }) => kind === 'provisional' && state === 'confirmed'),
      ),
  },
  {
    section: 'application',
    from: 'granted',
    name: 'Bescheide als Dokument',
    isThere: withDocument('notice'),
  },
  {
    section: 'tender',
    from: 'tendered',
    name: 'Auswahlverfahren mit Ende und Zuschlag',
    isThere: ({ tenders }) =>
      tenders.some(({ endedOn, awardedOn }) => endedOn !== null && awardedOn !== null),
  },
  {
    section: 'tender',
    from: 'tendered',
    name: 'Ergebnisvermerk als Dokument',
    isThere: withDocument('award'),
  },
  {
    section: 'tender',
    from: 'tendered',
    name: 'Netzbetreiber je Los',
    isThere: ({ project }) =>
      project.lots.length > 0 && project.lots.every(({ operatorId }) => operatorId !== null),
  },
  { section: 'tender', from: 'building', name: 'Vertrag als Dokument', isThere: withDocument('contract') },
  {
    section: 'milestones',
    from: 'tendered',
    name: 'zugesagter Termin der Fertigstellung',
    isThere: ({ project }) =>
      project.milestones.some(({ kind, promisedUntil }) => kind === 'completion' && promisedUntil !== null),
  },
  {
    section: 'proofs',
    from: 'building',
    name: 'Plan des Mittelabrufs',
    isThere: (facts) => requiredTracks(facts).every(({ plan }) => plan.length > 0),
  },
  { section: 'documents', from: 'finished', name: 'Abnahmeprotokoll', isThere: withDocument('acceptance') },
  { section: 'documents', from: 'finished', name: 'Netzplan', isThere: withDocument('network_plan') },
];

/** What is missing in the phase, by section. */
export function missingOf(facts: CaseFacts, documents: ReadonlySet<DocumentKind>): Map<Section, string[]> {
  const phase = phases.indexOf(phaseOf(facts.project.status));
  const missing = new Map<Section, string[]>();
  for (const { section, from, name, isThere, unless } of checklist)
    if (phases.indexOf(from) <= phase && !unless?.(facts) && !isThere(facts, documents))
      missing.set(section, [...(missing.get(section) ?? []), name]);
  return missing;
}
