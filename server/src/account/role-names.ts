import { publisherName } from '../platform/publisher.js';
import type { AccountState } from './account.dto.js';
import type { Role } from './permissions.js';

/** Roles as the reader knows them, in mails, in the history and on the command line. */
export const roleNames: Record<Role, string> = {
  municipal_officer: 'Sachbearbeitung Kommune',
  district_officer: 'Sachbearbeitung Landkreis',
  dias_advisor: `Beratung (${publisherName()})`,
  dias_lead: `Leitung (${publisherName()})`,
  admin: 'Verwaltung des Dienstes',
  auditor: 'Prüfung (liest nur)',
};

export const stateNames: Record<AccountState, string> = {
  invited: 'eingeladen',
  active: 'aktiv',
  deactivated: 'deaktiviert',
  anonymised: 'anonymisiert',
};
