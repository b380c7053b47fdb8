import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/client.js';
import { Notice } from '../../ui/notice.js';
import type { UploadDeeds } from './use-upload.js';

/** A mend that did not reach the service, or that it did not take. */
export function MendFault({ deeds: { mendError } }: { deeds: UploadDeeds }) {
  const { t } = useTranslation('account');
  if (!mendError) return null;
  const { status = 0, detail = '' } = mendError instanceof ApiError ? mendError : {};
  const sentence = status === 0 ? t('fault.offline') : status >= 500 ? t('fault.ours') : detail;
  return <Notice variant="danger" title={sentence || t('fault.ours')} urgent />;
}
