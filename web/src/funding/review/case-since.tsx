import { useTranslation } from 'react-i18next';
import type { CaseChangesDto, VisitDto } from '../../api/funding.js';
import { useWriting } from '../../history/old-new.js';
import { areaText, type Writing } from '../../history/version.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { Key } from '../../ui/keys-switch.js';

type Count = (key: 'fields' | 'documents' | 'added' | 'removed', count: number) => string;

/** "7 Felder, 3 Dokumente, Gebiet +1,41 km², −0,59 km², 38 Adressen dazu, 12 weg"; empty: nothing. */
export function changesText(
  { sections, documents, area, addresses }: CaseChangesDto,
  writing: Writing,
  count: Count,
  areaName: string,
): string {
  const fields = sections.reduce((sum, { changes }) => sum + changes.length, 0);
  return [
    fields > 0 && count('fields', fields),
    documents.length > 0 && count('documents', documents.length),
    area && (area.addedKm2 > 0 || area.removedKm2 > 0) && `${areaName} ${areaText(writing, area)}`,
    addresses.added > 0 && count('added', addresses.added),
    addresses.removed > 0 && count('removed', addresses.removed),
  ]
    .filter(Boolean)
    .join(', ');
}

export function useChangesText(changes: CaseChangesDto | undefined): string {
  const { t } = useTranslation('case');
  const format = useFormat();
  const writing = useWriting();
  if (!changes) return '';
  return changesText(
    changes,
    writing,
    (key, count) => t(`since.${key}`, { count, formatted: format.count(count) }),
    t('since.area'),
  );
}

interface SinceProps {
  id: number;
  changes: CaseChangesDto | undefined;
  visit: VisitDto | undefined;
}

/** What happened since the last visit, in one line, and where to see it. */
export function CaseSince({ id, changes, visit }: SinceProps) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const text = useChangesText(changes);
  if (!changes) return null;
  const moment = changes.since ?? visit?.previousAt ?? null;
  const title = moment ? t('since.title', { moment: format.moment(moment) }) : t('since.first');
  return (
    <div className={text ? 'since-bar' : 'since-bar since-none'}>
      <Icon name={text ? 'info' : 'check'} />
      <p>
        <b>{title}</b>
        {moment ? ` ${text ? `${text}.` : t('since.nothing')}` : ''}
      </p>
      <a href={moment ? `/fall/${id}/aenderungen` : `/fall/${id}/aenderungen?seit=submission`}>
        {t(moment ? (text ? 'since.see' : 'since.compare') : 'since.compare')}
      </a>
      <Key>{t('since.key')}</Key>
    </div>
  );
}
