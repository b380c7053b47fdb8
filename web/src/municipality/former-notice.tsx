import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityDetailDto } from '../api/client.js';
import { Notice } from '../ui/notice.js';

interface FormerNoticeProps {
  former: MunicipalityDetailDto;
  /** What is shown then; left out: the Gemeinde of today. */
  children?: ReactNode;
}

/** An old key leads on, with a sentence: never "not found". */
export function FormerNotice({ former, children }: FormerNoticeProps) {
  const { t } = useTranslation('municipality');
  if (!former.formerOf) return null;
  const { name, since } = former.formerOf;
  return (
    <Notice variant="info" title={t('former.title', { name, year: since.slice(0, 4), today: former.name })}>
      <p>{children ?? t('former.text')}</p>
    </Notice>
  );
}
