import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type MunicipalityDetailDto, refusalOf } from '../api/client.js';
import { readMunicipality } from '../api/history.js';
import { Notice } from '../ui/notice.js';
import { takeFocus } from '../ui/take-focus.js';
import { EditForm } from './edit-form.js';

interface EditPanelProps {
  municipality: MunicipalityDetailDto;
  onSaved: (saved: MunicipalityDetailDto, count: number) => void;
  onClose: () => void;
}

/** Opens over what is stored now, not over what the page was made of. */
export function EditPanel({ municipality, onSaved, onClose }: EditPanelProps) {
  const { t } = useTranslation('municipality');
  const { ags, name } = municipality;
  const { data, error, refetch } = useQuery({
    queryKey: ['municipality-edited', ags],
    queryFn: () => readMunicipality(ags),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <section className="edit-panel no-print" aria-labelledby="edit-heading">
      <h2 id="edit-heading" tabIndex={-1} ref={takeFocus}>
        {t('edit.heading', { place: name })}
      </h2>
      <p className="muted">{t('edit.intro')}</p>
      {error && (
        <Notice variant="danger" title={refusalOf(error)?.detail ?? t('edit.failed')} urgent>
          <KernButton variant="primary" text={t('edit.again')} onClick={() => void refetch()} />
        </Notice>
      )}
      {data && <EditForm read={data} onSaved={onSaved} onClose={onClose} />}
    </section>
  );
}
