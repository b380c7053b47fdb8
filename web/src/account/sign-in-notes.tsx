import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.js';
import { useSession } from './session.js';

/** What went before, as the address says it: a refusal of the identity provider, or what was done. */
export function SignInNotes({ params, on }: { params: URLSearchParams; on: string }) {
  const { t } = useTranslation('account');
  const fault = wordOf(t('signIn.providerFault', { returnObjects: true }), params.get('fehler'));
  const note = wordOf(t('signIn.note', { returnObjects: true }), params.get('hinweis'));
  const { account } = useSession();
  return (
    <>
      {fault && <Notice variant="danger" title={fault} urgent />}
      {note && !account && <Notice variant="info" title={note} urgent />}
      {account && (
        <Notice variant="info" title={t('signIn.here.title', { name: account.name })}>
          <p>{t('signIn.here.text')}</p>
          <KernButton variant="secondary" href={on} text={t('signIn.here.on')} />
        </Notice>
      )}
    </>
  );
}

/** An address may say anything: only what has a text is shown. */
const wordOf = (texts: object, key: string | null): string | undefined =>
  key !== null && Object.hasOwn(texts, key) ? (texts as Record<string, string>)[key] : undefined;
