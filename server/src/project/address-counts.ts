import type { EntityManager } from 'typeorm';
import { countsOfLots, countsOfMunicipalities, countsOfProject } from './address-counts.queries.js';
import { todayInBerlin } from './calendar.js';

/**
 * Where a project keeps a list of addresses, its figures come from it. To be called in the transaction that changed
 * addresses, and only if it did: `counts_on` is then the day of the list.
 *
 * Möglich = bereit + angeschlossen + in Nutzung, hergestellt = angeschlossen + in Nutzung. Refused ones belong to the
 * project but to none of these; left out ones belong to nothing any more. Every funded address is an eligible one as well,
 * a Vortrieb is neither, and has no progress: it
 * ends at the border of the plot. Lots count once addresses are told apart by lot; before, their reported figures stay.
 */
export async function refreshCounts(manager: EntityManager, projectId: number): Promise<void> {
  await countsOfProject(manager, projectId, todayInBerlin());
  await countsOfLots(manager, projectId);
  await countsOfMunicipalities(manager, projectId);
}
