import { useTranslation } from 'react-i18next';
import { ConflictNotice } from '../history/conflict-notice.js';
import type { WordOf } from '../history/version.js';
import type { AccountState, AreaName, ReadAccount } from '../api/accounts.js';
import type { Role } from '../api/account.js';
import type { Scope } from './administration.js';
import { conflictFields, mergedScope } from './conflict-fields.js';
import { useRoleName } from './session.js';
import type { Conflict } from './use-scope-draft.js';

interface ScopeConflictProps {
  base: ReadAccount;
  mine: Scope;
  conflict: Conflict;
  busy: boolean;
  onMerge: (scope: Scope) => void;
  onDiscard: () => void;
}

/** Someone else saved this account meanwhile: what they changed beside what is typed here. */
export function ScopeConflict({ base, mine, conflict, busy, onMerge, onDiscard }: ScopeConflictProps) {
  const { t } = useTranslation('administration');
  const meeting = { start: base.account, theirs: conflict.theirs.account, mine };
  const wordOf = useWords([...meeting.start.areas, ...meeting.theirs.areas, ...mine.areas]);
  const fields = conflictFields(meeting, {
    scope: t('change.scope'),
    areas: t('account.areas'),
    managesUsers: t('account.rights'),
    state: t('column.state'),
  });
  const { version } = conflict;
  return (
    <ConflictNotice
      what={t('change.what')}
      theirs={version && { by: version.by, at: version.recordedAt }}
      fields={fields}
      wordOf={wordOf}
      busy={busy}
      onMerge={(values) => onMerge(mergedScope(meeting, values))}
      onDiscard={onDiscard}
    />
  );
}

/** Keys and ids in the comparison as the reader knows them. */
function useWords(areas: AreaName[]): WordOf {
  const { t } = useTranslation('administration');
  const roleName = useRoleName();
  const nameOf = (key: string) => areas.find((area) => area.key === key)?.name ?? key;
  return (field, value) => {
    if (field === 'state') return t(`state.${value as AccountState}`);
    if (field === 'areas') return nameOf(value);
    if (field !== 'scope') return undefined;
    const [role, ...keys] = value.split(' ');
    const names = keys.map(nameOf).join(', ');
    return names ? `${roleName(role as Role)}: ${names}` : roleName(role as Role);
  };
}
