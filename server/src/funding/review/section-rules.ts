import { facts } from '../../project/lifecycle/facts.js';
import type { Section } from '../words.js';

/* To which section of a case a field belongs: what is reviewed together and told together. Pure. */

const ofFacts: Record<string, Section> = {
  Branchendialog: 'dialogue',
  Markterkundung: 'survey',
  Antrag: 'application',
  'Bescheide in vorläufiger Höhe': 'application',
  'Bescheide in abschließender Höhe': 'application',
  Bestandskraft: 'application',
  Auswahlverfahren: 'tender',
  'Vertrag und Bau': 'milestones',
  Verwendungsnachweis: 'proofs',
};

/** By how the id of the field begins; the first that fits. null: it is of the work on the case, not of its content. */
const beginnings: [start: string, section: Section | null][] = [
  ['costs.', 'costs'],
  ['counts.', 'municipalities'],
  ['municipalities', 'municipalities'],
  ['lots/', 'tender'],
  ['milestones/', 'milestones'],
  ['documents/', 'documents'],
  ['publication', null],
  ['area', 'area'],
  ['grant_track/', 'application'],
  ['notice/', 'application'],
  ['payout_request/', 'proofs'],
  ['drawdown_plan/', 'proofs'],
  ['proof/', 'proofs'],
  ['change_request/', 'proofs'],
  ['industry_dialogue/', 'dialogue'],
  ['market_survey/', 'survey'],
  ['rollout_commitment/', 'survey'],
  ['score_points/', 'survey'],
  ['tender/', 'tender'],
  ['case_submission/', null],
  ['section_review/', null],
  ['finding_override/', null],
  ['overrides/', null],
  ['own_deadline/', null],
  ['reviewStatus', null],
  ['submission', null],
];

export function sectionOf(field: string): Section | null {
  const fact = field.startsWith('facts.') ? facts[field.slice('facts.'.length)] : undefined;
  if (fact) return ofFacts[fact.group] ?? 'master';
  const found = beginnings.find(([start]) => field.startsWith(start));
  return found ? found[1] : 'master';
}
