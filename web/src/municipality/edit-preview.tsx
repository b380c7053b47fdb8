import { useTranslation } from 'react-i18next';
import type { MunicipalityDetailDto } from '../api/client.js';
import type { FieldChange } from '../api/history.js';
import { OldNew } from '../history/old-new.js';
import { PlaceLine } from './place-line.js';

interface EditPreviewProps {
  /** As it would be after saving. */
  municipality: MunicipalityDetailDto;
  changes: FieldChange[];
}

/** What saving changes, old → new, and the head of the public page as it then stands. Dashed: not yet saved. */
export function EditPreview({ municipality, changes }: EditPreviewProps) {
  const { t } = useTranslation('municipality');
  return (
    <section className="edit-preview" aria-labelledby="edit-preview-heading">
      <h3 id="edit-preview-heading">{t('edit.preview')}</h3>
      <dl className="version-changes">
        {changes.map((change) => (
          <div key={change.field}>
            <dt>{change.name}</dt>
            <dd>
              <OldNew change={change} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted small">{t('edit.publicPage')}</p>
      <div className="edit-public">
        <p className="edit-name">{municipality.name}</p>
        <PlaceLine municipality={municipality} />
      </div>
    </section>
  );
}
