import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import type { UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { UploadOffers } from './upload-offers.js';
import type { UploadDeeds } from './use-upload.js';

const SHOWN = 20;

/** Rows of an operator's list that mean none of ours: named, never dropped. */
export function UploadUnmatched({ upload, deeds }: { upload: UploadDto; deeds: UploadDeeds }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { unmatched } = upload;
  if (unmatched.length === 0) return null;
  const rest = unmatched.length - SHOWN;
  return (
    <Section heading={t('unmatched.title', { formatted: format.count(unmatched.length) })}>
      <p>{`${t('unmatched.text')} ${t('unmatched.addThem')}`}</p>
      <ul className="hint-items">
        {unmatched.slice(0, all ? undefined : SHOWN).map(({ line, value, sentence, offers }) => (
          <li key={line}>
            <span>
              <b>{t('unmatched.row', { line: format.count(line), value })}</b>
              <span className="second-line">{sentence}</span>
            </span>
            <UploadOffers offers={offers} deeds={deeds} />
          </li>
        ))}
      </ul>
      {rest > 0 && !all && (
        <KernButton
          variant="secondary"
          text={t('unmatched.more', { count: rest, formatted: format.count(rest) })}
          onClick={() => setAll(true)}
        />
      )}
    </Section>
  );
}
