import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import type { Editing } from './area-editing.js';
import type { Area } from './area-model.js';
import { FileButton } from '../file-button.js';
import type { Base } from './use-area-save.js';

interface AreaHeadProps {
  base: Base;
  lot: number | null;
  editing: Editing;
  isDirty: boolean;
  mayEdit: boolean;
  busy: boolean;
  change: { addedKm2: number; removedKm2: number } | null;
  /** What the page has to say first. */
  answer: ReactNode;
  onFile: (file: File) => void;
  onSave: () => void;
}

/** Which area it is, what saving would change, and the two ways in and out: a file, and saving. */
export function AreaHead({
  base,
  lot,
  editing,
  isDirty,
  mayEdit,
  busy,
  change,
  answer,
  onFile,
  onSave,
}: AreaHeadProps) {
  const { t } = useTranslation('area');
  const { record } = base.read;
  const named = record.lots.find(({ number }) => number === lot);
  const area = editing.undo.present;
  const off = !isDirty || busy || editing.draft.length > 0;
  return (
    <div className="staff-head area-head">
      <div>
        <h1>{t(mayEdit ? 'heading' : 'headingRead', { name: record.name })}</h1>
        {answer}
        {record.lots.length > 0 && <LotLinks id={record.id} lots={record.lots} lot={lot} />}
        {named === undefined && lot !== null && <p>{t('lot.missing', { lot })}</p>}
        {!mayEdit && <p className="muted">{t('readOnly')}</p>}
      </div>
      {mayEdit && (
        <div className="area-save">
          <p className="muted small" role="status">
            <Change {...{ isDirty, change, area }} isFirst={base.area.length === 0} />
          </p>
          <FileButton text={t('file.load')} onFile={onFile} />
          <div className="area-save-button">
            <KernButton
              variant="primary"
              text={busy ? t('saving') : area.length || !isDirty ? t('save') : t('removeArea')}
              aria-disabled={off || undefined}
              aria-keyshortcuts="Control+Enter"
              onClick={onSave}
            />
          </div>
        </div>
      )}
    </div>
  );
}

/** What saving would change, before it is done. */
function Change({
  isDirty,
  change,
  area,
  isFirst,
}: Pick<AreaHeadProps, 'isDirty' | 'change'> & { area: Area; isFirst: boolean }) {
  const { t } = useTranslation('area');
  const format = useFormat();
  if (!isDirty) return isFirst ? t('change.noneYet') : t('change.none');
  if (!area.length) return t('change.all');
  if (!change) return t('change.unsaved');
  if (isFirst) return t('change.first', { size: format.measure(change.addedKm2, 2) });
  return t('change.both', {
    added: format.measure(change.addedKm2, 2),
    removed: format.measure(change.removedKm2, 2),
  });
}

function LotLinks({
  id,
  lots,
  lot,
}: {
  id: number;
  lots: Base['read']['record']['lots'];
  lot: number | null;
}) {
  const { t } = useTranslation('area');
  const places = [{ number: null, name: null }, ...lots];
  return (
    <nav aria-label={t('lot.which')}>
      <ul className="lot-links">
        {places.map(({ number, name }) => (
          <li key={number ?? 0}>
            <a
              href={number === null ? `/vorhaben/${id}/gebiet` : `/vorhaben/${id}/gebiet?los=${number}`}
              aria-current={number === lot ? 'page' : undefined}
            >
              {number === null
                ? t('lot.whole')
                : name
                  ? t('lot.named', { number, name })
                  : t('lot.one', { number })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
