import { useTranslation } from 'react-i18next';
import type { UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';

const steps = ['read', 'check', 'take'] as const;

/** Where one is between the file and the stock. */
export function UploadSteps({ upload: { rows, appliedAt } }: { upload: UploadDto }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const current = appliedAt ? 3 : 1;
  const said = {
    read: t('steps.readRows', { count: rows.read, formatted: format.count(rows.read) }),
    check: t(appliedAt ? 'steps.checked' : 'steps.notStored'),
    take: t(appliedAt ? 'steps.done' : 'steps.open'),
  };
  return (
    <ol className="card upload-steps" aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === current ? 'step' : undefined}>
          <span className={index < current ? 'step-sign step-done' : 'step-sign'} aria-hidden="true">
            {index < current ? <Icon name="check" /> : index + 1}
          </span>
          <span>
            <b>{t(`steps.${step}`)}</b>
            <span className="step-state">{` ${said[step]}`}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
