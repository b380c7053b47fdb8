import { type HistoryField, inWords } from '../platform/history.js';
import { areaNames } from './area-names.queries.js';
import { roleNames, stateNames } from './role-names.js';

/** What of an account has a history: what it may. Name and e-mail are personal values and are never versioned. */
export const accountFields: readonly HistoryField[] = [
  {
    field: 'role',
    column: 'role',
    name: 'Rolle',
    unit: null,
    ...inWords(roleNames),
  },
  { field: 'areas', column: 'areas', name: 'Zuständig für', unit: null, namesOf: areaNames },
  {
    field: 'managesUsers',
    column: 'manages_users',
    name: 'Verwaltet Konten der eigenen Kommune',
    unit: null,
  },
  {
    field: 'state',
    column: 'state',
    name: 'Zustand',
    unit: null,
    ...inWords(stateNames),
  },
  { field: 'deactivatedAt', column: 'deactivated_at', name: 'Deaktiviert am', unit: null },
];
