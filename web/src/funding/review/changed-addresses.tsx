import { useTranslation } from 'react-i18next';
import type { CaseChangesDto } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';

type Changed = CaseChangesDto['addresses'];

/** Addresses in and out, by street. */
export function ChangedAddresses({ id, addresses }: { id: number; addresses: Changed }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { added, removed, changed, streets } = addresses;
  const total = added + removed + changed;
  return (
    <section className="card" aria-labelledby="changed-addresses">
      <div className="card-head">
        <h2 id="changed-addresses">
          {total === 0
            ? t('changes.addressesNone')
            : t('changes.addresses', { added: format.count(added), removed: format.count(removed) })}
        </h2>
        <a href={`/vorhaben/${id}/adressen`}>{t('changes.addressList')}</a>
      </div>
      {total > 0 && (
        <div className="card-body">
          {changed > 0 && (
            <p className="muted">
              {t('changes.addressesChanged', { count: changed, formatted: format.count(changed) })}
            </p>
          )}
          <ul className="changed-list">
            {streets.map((street) => (
              <Street key={street.street} street={street} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Street({ street: { street, added, removed, reason } }: { street: Changed['streets'][number] }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  return (
    <li>
      <span className="changed-counts">
        {added > 0 && (
          <span className="changed-word changed-added">
            <Icon name="plus" />
            {t('changes.added', { formatted: format.count(added) })}
          </span>
        )}
        {removed > 0 && (
          <span className="changed-word changed-removed">
            <Icon name="minus" />
            {t('changes.removed', { formatted: format.count(removed) })}
          </span>
        )}
      </span>
      <span>
        <bdi>{street}</bdi>
        {reason && (
          <span className="second-line">
            <bdi>{reason}</bdi>
          </span>
        )}
      </span>
    </li>
  );
}
