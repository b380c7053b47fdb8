import { useTranslation } from 'react-i18next';
import type { UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { UploadOffers } from './upload-offers.js';
import type { UploadDeeds } from './use-upload.js';

/** What is taken as it is, and should be looked at. */
export function UploadHints({ upload: { warnings }, deeds }: { upload: UploadDto; deeds: UploadDeeds }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  return (
    <ul className="hint-items">
      {warnings.map(({ line, sentence, offers }) => (
        <li key={`${line}/${sentence}`}>
          <span>
            <b>{t('changes.hint', { line: format.count(line) })}</b>
            <span className="second-line">{sentence}</span>
          </span>
          <UploadOffers offers={offers} deeds={deeds} />
        </li>
      ))}
    </ul>
  );
}
