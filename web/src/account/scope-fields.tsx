import { useTranslation } from 'react-i18next';
import type { OwnAccount, Role } from '../api/account.js';
import { CheckField, SelectField } from '../ui/field.js';
import { givableRoles, type Scope, scopeKindOf, withRole } from './administration.js';
import { AreaPicker } from './area-picker.js';
import { useRoleName } from './session.js';

interface ScopeFieldsProps {
  me: OwnAccount;
  scope: Scope;
  /** What was refused, by field. */
  faults: Record<string, string>;
  onChange: (scope: Scope) => void;
}

/** Role, Kommunen and the right to manage others: the same in an invitation and in a change. */
export function ScopeFields({ me, scope, faults, onChange }: ScopeFieldsProps) {
  const { t } = useTranslation('administration');
  const roleName = useRoleName();
  const kind = scopeKindOf(scope.role);
  return (
    <>
      <SelectField
        label={t('form.role')}
        hint={t(`roleHint.${scope.role}`)}
        error={faults.role}
        value={scope.role}
        onChange={(event) => onChange(withRole(scope, event.currentTarget.value as Role))}
      >
        {givableRoles(me).map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </SelectField>
      <AreaPicker
        me={me}
        kind={kind}
        areas={scope.areas}
        error={faults.areas}
        onChange={(areas) => onChange({ ...scope, areas })}
      />
      {kind !== 'all' && (
        <CheckField
          label={t(kind === 'municipalities' ? 'form.managesMunicipalities' : 'form.managesDistricts')}
          hint={t('form.managesHint')}
          checked={scope.managesUsers}
          onChange={(event) => onChange({ ...scope, managesUsers: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
