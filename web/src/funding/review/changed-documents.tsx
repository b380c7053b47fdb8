import { useTranslation } from 'react-i18next';
import type { CaseChangesDto } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { Icon, type IconName } from '../../ui/icon.js';

type Changed = CaseChangesDto['documents'][number];

const icons: Record<Changed['change'], IconName> = { added: 'plus', removed: 'minus', changed: 'edit' };

/** Documents that came, went or were changed. */
export function ChangedDocuments({ documents }: { documents: Changed[] }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  return (
    <section className="card" aria-labelledby="changed-documents">
      <div className="card-head">
        <h2 id="changed-documents">{t('changes.documents', { count: documents.length })}</h2>
      </div>
      {documents.length === 0 ? (
        <p className="card-body muted">{t('changes.noDocuments')}</p>
      ) : (
        <ul className="card-body changed-list">
          {documents.map(({ id, title, change, at }) => (
            <li key={`${id}${at}`} className={`changed-${change}`}>
              <span className="changed-word">
                <Icon name={icons[change]} />
                {t(`changes.document.${change}`)}
              </span>
              {change === 'removed' ? <span>{title}</span> : <a href={`/api/documents/${id}`}>{title}</a>}
              <span className="muted">{format.moment(at)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
