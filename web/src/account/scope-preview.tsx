import { useTranslation } from 'react-i18next';
import { OldNew } from '../history/old-new.js';
import type { WordOf } from '../history/version.js';
import type { AreaName } from '../api/accounts.js';
import type { Scope, ScopeChanges } from './administration.js';
import { useRoleName } from './session.js';

interface ScopePreviewProps {
  from: Scope;
  to: Scope;
  changes: ScopeChanges;
}

/** What saving changes, old → new; of the areas only what comes and goes. */
export function ScopePreview({ from, to, changes }: ScopePreviewProps) {
  const { t } = useTranslation('administration');
  const roleName = useRoleName();
  const wordOf: WordOf = (field, value) => (field === 'role' ? roleName(value as Scope['role']) : undefined);
  const field = (name: 'role' | 'managesUsers') => ({
    field: name,
    name,
    unit: null,
    from: from[name],
    to: to[name],
  });
  return (
    <section className="preview" aria-label={t('change.preview')}>
      <h3>{t('change.preview')}</h3>
      <dl className="label-values">
        {changes.role && (
          <div>
            <dt>{t('account.role')}</dt>
            <dd>
              <OldNew change={field('role')} wordOf={wordOf} />
            </dd>
          </div>
        )}
        {changes.areas && (
          <div>
            <dt>{t('account.areas')}</dt>
            <dd>
              <AreaDifference from={from.areas} to={to.areas} />
            </dd>
          </div>
        )}
        {changes.managesUsers && (
          <div>
            <dt>{t('account.rights')}</dt>
            <dd>
              <OldNew change={field('managesUsers')} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function AreaDifference({ from, to }: { from: AreaName[]; to: AreaName[] }) {
  const { t } = useTranslation('administration');
  const missingIn = (areas: AreaName[]) => (area: AreaName) => !areas.some(({ key }) => key === area.key);
  const gone = from.filter(missingIn(to));
  const added = to.filter(missingIn(from));
  return (
    <ul className="plain-list old-new">
      {gone.map(({ key, name }) => (
        <li key={key}>
          <del>{name}</del>
          {` ${t('change.removed')}`}
        </li>
      ))}
      {added.map(({ key, name }) => (
        <li key={key}>
          <ins>{name}</ins>
          {` ${t('change.added')}`}
        </li>
      ))}
    </ul>
  );
}
