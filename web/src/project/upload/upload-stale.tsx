import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { differencesOf } from './upload-lines.js';

/** Somebody was first: nothing is stored, and what the new dry run says otherwise stands here. */
export function UploadStale({ before, after }: { before: UploadDto; after: UploadDto }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [before]);
  const counts = differencesOf(before, after).map(({ outcome, from, to }) =>
    t('stale.part', { outcome: t(`sum.${outcome}`), from: format.count(from), to: format.count(to) }),
  );
  const effects = after.effects.filter((effect) => !before.effects.includes(effect));
  const said = [...counts, ...effects];
  return (
    <div ref={box} tabIndex={-1}>
      <Notice variant="warning" title={t('stale.title')} urgent>
        <p>{t('stale.text')}</p>
        <p>{said.length > 0 ? `${t('stale.new')} ${said.join(', ')}.` : t('stale.sameCounts')}</p>
      </Notice>
    </div>
  );
}
