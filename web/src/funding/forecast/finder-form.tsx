import { useTranslation } from 'react-i18next';
import { AreaSearch } from '../../account/area-search.js';
import { UploadProjectSearch } from '../../project/upload/upload-project-search.js';
import { useProjectWords } from '../../project/page/project-words.js';
import { SelectField, TextField } from '../../ui/field.js';

interface FinderFormProps {
  params: URLSearchParams;
  /** What the list below is for. */
  asked: string | null;
  onChange: (change: Record<string, string | null>, how?: 'push' | 'replace') => void;
}

const recipients = ['municipality', 'district', 'municipal_union', 'public_company'] as const;
const models = ['viability_gap', 'operator_model', 'gap_closure', 'advisory_services'] as const;

/** For whom, on which day, who applies, which model: each choice counts at once. */
export function FinderForm({ params, asked, onChange }: FinderFormProps) {
  const { t } = useTranslation('forecast');
  const words = useProjectWords();
  return (
    <section className="card finder-form" aria-label={t('finder.for')}>
      <div className="card-body">
        <div className="forecast-fields">
          <AreaSearch
            label={t('finder.area')}
            placeholder={t('finder.areaPlaceholder')}
            range={{ districts: true, within: null }}
            noneWords={(text) => t('finder.areaNone', { text })}
            onChoose={({ key }) => onChange({ area: key, project: null })}
          />
          <UploadProjectSearch
            label={t('finder.project')}
            describedBy={undefined}
            isRefused={false}
            onChoose={({ id }) => onChange({ project: String(id), area: null })}
          />
          <TextField
            label={t('finder.day')}
            type="date"
            value={params.get('day') ?? ''}
            onChange={(event) => onChange({ day: event.currentTarget.value }, 'replace')}
          />
          <SelectField
            label={t('finder.recipientType')}
            value={params.get('recipientType') ?? ''}
            onChange={(event) => onChange({ recipientType: event.currentTarget.value })}
          >
            <option value="">{t('finder.byPlace')}</option>
            {recipients.map((one) => (
              <option key={one} value={one}>
                {words.recipientType[one]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('finder.model')}
            value={params.get('model') ?? ''}
            onChange={(event) => onChange({ model: event.currentTarget.value })}
          >
            <option value="">{t('finder.anyModel')}</option>
            {models.map((one) => (
              <option key={one} value={one}>
                {words.model[one]}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      {asked && <p className="card-foot muted">{asked}</p>}
    </section>
  );
}
