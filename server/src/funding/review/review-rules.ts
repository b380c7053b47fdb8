import type { SectionDto } from './review.dto.js';
import { sections } from '../words.js';

/** Why a review cannot be closed as accepted yet; German, one sentence each. Pure. */
export function obstaclesToEnd(reviewed: readonly SectionDto[], blockingFindings: number): string[] {
  const fresh = reviewed.filter(({ state }) => state === 'new');
  const asked = reviewed.filter(({ state }) => state === 'change_requested');
  const obstacles: string[] = [];
  if (fresh.length === 1) obstacles.push(`Noch nicht geprüft: „${sections[fresh[0]!.section]}“.`);
  if (fresh.length > 1)
    obstacles.push(`Noch nicht geprüft: ${fresh.length} von ${reviewed.length} Abschnitten.`);
  if (asked.length > 0)
    obstacles.push(
      `Um Änderung gebeten: ${asked.map(({ section }) => `„${sections[section]}“`).join(', ')}.`,
    );
  if (blockingFindings > 0)
    obstacles.push(
      blockingFindings === 1
        ? '1 Befund sperrt. Behebung: beheben, oder von der Leitung übersteuern lassen.'
        : `${blockingFindings} Befunde sperren. Behebung: beheben, oder von der Leitung übersteuern lassen.`,
    );
  return obstacles;
}
