import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MoreButton, rowsBefore } from '../../account/more-button.js';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { Section } from '../../account/section.js';
import { useFocusKept } from '../../account/use-focus-inside.js';
import type { UploadItem } from '../../api/uploads.js';
import { Chip } from '../../ui/chip.js';
import { useFormat } from '../../ui/format.js';
import { sizeText } from './upload-lines.js';
import { uploadsQuery } from './upload-queries.js';

/** What I have uploaded, the newest first: open dry runs, and what was taken over. */
export function UploadList() {
  const { t } = useTranslation('upload');
  const list = useInfiniteQuery(uploadsQuery());
  const { data, error, refetch } = list;
  const items = data?.pages.flatMap((page) => page.items);
  const before = rowsBefore(data?.pages ?? []);
  const box = useFocusKept<HTMLUListElement>(`li:nth-child(${before + 1}) a`, String(before));
  return (
    <Section heading={t('mine.heading')}>
      {error && !items && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!items && !error && <Loading words={t('mine.loading')} />}
      {items?.length === 0 && (
        <p>
          <b>{t('mine.none')}</b> {t('mine.noneNext')}
        </p>
      )}
      {items && items.length > 0 && (
        <ul className="upload-items" ref={box}>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
      <MoreButton list={list} text={t('mine.more')} />
    </Section>
  );
}

function Item({ item: { id, kind, project, fileName, size, createdAt, appliedAt } }: { item: UploadItem }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  return (
    <li>
      <div>
        <a className="row-name" href={`/hochladen/${id}`}>
          {fileName}
        </a>
        <span className="second-line">
          {`${t('mine.ofProject', { kind: t(`kind.${kind}`), name: project?.name ?? t('mine.several') })}, ${sizeText(format, size)}`}
        </span>
      </div>
      <span className="muted">{format.moment(createdAt)}</span>
      {appliedAt ? (
        <Chip shape="done" tone="turquoise">
          {t('mine.applied', { moment: format.shortDay(appliedAt) })}
        </Chip>
      ) : (
        <Chip shape="ring" tone="neutral">
          {t('mine.open')}
        </Chip>
      )}
    </li>
  );
}
