import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.js';
import { useSession } from './session.js';
import { signInDe } from './sign-in.de.js';

type ProviderFault = keyof typeof signInDe.providerFault;
type Note = keyof typeof signInDe.note;

/** What went before, as the address says it: a refusal of the identity provider, or what was done. */
export function SignInNotes({ params, on }: { params: URLSearchParams; on: string }) {
  const { t } = useTranslation('account');
  const fault = params.get('fehler');
  const note = params.get('hinweis');
  const { account } = useSession();
  return (
    <>
      {has(signInDe.providerFault, fault) && (
        <Notice variant="danger" title={t(`signIn.providerFault.${fault as ProviderFault}`)} urgent />
      )}
      {has(signInDe.note, note) && !account && (
        <Notice variant="info" title={t(`signIn.note.${note as Note}`)} urgent />
      )}
      {account && (
        <Notice variant="info" title={t('signIn.here.title', { name: account.name })}>
          <p>{t('signIn.here.text')}</p>
          <KernButton variant="secondary" href={on} text={t('signIn.here.on')} />
        </Notice>
      )}
    </>
  );
}

const has = (texts: object, key: string | null) => key !== null && Object.hasOwn(texts, key);
