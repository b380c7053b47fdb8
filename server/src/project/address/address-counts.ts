import type { EntityManager } from 'typeorm';
import { countsOfLots, countsOfMunicipalities, countsOfProject } from './address-counts.queries.js';
import { raiseShownAddresses } from './address-shown.queries.js';
import { todayInBerlin } from '../calendar.js';

/**
 * Where a project keeps a list of addresses, its figures come from it. To be called in the transaction that changed
 * addresses, and only if it did: `counts_on` is then the day of the list.
 *
 * Möglich = the net passes the house, as it is shown (refused ones too: what is possible there does not depend on who wants
 * it), hergestellt = angeschlossen + in Nutzung. Left out ones belong to nothing any more. Every funded address is an
 * eligible one as well, a Vortrieb is neither, and has no progress: it ends at the border of the plot. Lots count once
 * addresses are told apart by lot; before, their reported figures stay.
 */
export async function refreshCounts(manager: EntityManager, projectId: number): Promise<void> {
  await raiseShownAddresses(manager, projectId);
  await countsOfProject(manager, projectId, todayInBerlin());
  await countsOfLots(manager, projectId);
  await countsOfMunicipalities(manager, projectId);
}
