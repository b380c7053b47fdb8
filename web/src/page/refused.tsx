import { useTranslation } from 'react-i18next';
import { addressOf, changed } from '../ui/address.js';
import { Said } from '../ui/german.js';
import { Notice } from '../ui/notice.js';
import type { Visit } from './page.js';

/** The service has nothing for this time and says why; the same page as of today is one step away. */
export function Refused({ detail, visit }: { detail: string; visit: Visit }) {
  const { t } = useTranslation('coverage');
  const { pathname, searchParams } = visit.url;
  const today = addressOf(pathname, changed(searchParams, { asOf: null, edition: null }));
  return (
    <Notice variant="info" title={<Said>{detail}</Said>}>
      <p>
        <a href={today}>{t('noValues.today')}</a>
      </p>
    </Notice>
  );
}
