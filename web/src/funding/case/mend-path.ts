import type { Section } from './case-words.js';

/** Where a section of the case is kept: most of it belongs to the project. */
export function mendPath(id: number, section: Section): string {
  const project = `/vorhaben/${id}`;
  const paths: Record<Section, string> = {
    master: project,
    municipalities: `${project}/adressen`,
    area: `${project}/gebiet`,
    dialogue: `/fall/${id}/unterlagen#branchendialog`,
    survey: `/fall/${id}/unterlagen#markterkundung`,
    costs: project,
    application: `/fall/${id}/foerderung`,
    tender: `/fall/${id}/unterlagen#auswahlverfahren`,
    milestones: project,
    proofs: `/fall/${id}/foerderung#auszahlung`,
    documents: `/fall/${id}/unterlagen#dokumente`,
  };
  return paths[section];
}
