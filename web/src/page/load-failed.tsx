import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.js';

/** Only the part that failed says so: what, whose fault, what stays, what to do. Without JavaScript the button loads again. */
export function LoadFailed({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useTranslation('map');
  const id = (error as { requestId?: string } | null)?.requestId;
  return (
    <Notice variant="danger" title={t('error.title')} urgent>
      <p>{t('error.text')}</p>
      <form method="get">
        <KernButton
          variant="primary"
          type="submit"
          text={t('error.again')}
          onClick={(event) => {
            event.preventDefault();
            onAgain();
          }}
        />
      </form>
      {id && <p className="small muted">{t('error.id', { id })}</p>}
    </Notice>
  );
}
