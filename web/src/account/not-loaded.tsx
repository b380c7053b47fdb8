import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client.js';
import { useLate } from '../ui/late.js';
import { Notice } from '../ui/notice.js';

/** Where a list or a record should stand that could not be loaded. */
export function NotLoaded({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useTranslation('administration');
  const { detail, requestId } = error instanceof ApiError ? error : {};
  return (
    <Notice variant="danger" title={t('failed.title')} urgent>
      <p>{detail || t('failed.text')}</p>
      <KernButton variant="secondary" text={t('failed.again')} onClick={onAgain} />
      {requestId && <p className="small muted">{t('failed.id', { id: requestId })}</p>}
    </Notice>
  );
}

/** Nothing for a moment, then a word. */
export function Loading({ words }: { words: string }) {
  const late = useLate();
  return <p role="status">{late ? words : ''}</p>;
}
