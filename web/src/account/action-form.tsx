import { useQueryClient } from '@tanstack/react-query';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import {
  type AccountDto,
  deactivateAccount,
  reactivateAccount,
  renewInvitation,
  resetAccount,
} from '../api/accounts.js';
import { accountKey, accountsKey } from './administration-queries.js';
import type { AccessAction } from './administration.js';
import { DeedForm, typed, useDeed } from './deed.js';
import { ReasonField } from './reason-field.js';
import { useFocusInside } from './use-focus-inside.js';

interface ActionFormProps {
  account: AccountDto;
  action: AccessAction;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

/** What the deed does, why it is done, and the button that does it. */
export function ActionForm({ account, action, onDone, onCancel }: ActionFormProps) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const box = useFocusInside<HTMLElement>('input, button', true);
  const deed = useDeed({
    run: (reason: string) => run(action, account.id, reason),
    fields: ['reason'],
    onDone: async (result) => {
      await queries.invalidateQueries({ queryKey: accountKey(account.id) });
      void queries.invalidateQueries({ queryKey: accountsKey });
      onDone(t(result === 'invitedAgain' ? 'access.invitedAgain' : `action.${result}.done`));
    },
  });
  const { fields } = deed.faults;
  return (
    <section className="action-form" ref={box} aria-label={t(`action.${action}.title`)}>
      <h3>{t(`action.${action}.title`)}</h3>
      <p>{t(`action.${action}.text`)}</p>
      <DeedForm
        deed={deed}
        valuesOf={(data) => typed(data, 'reason').trim()}
        submit={t(`action.${action}.button`)}
        aside={<KernButton variant="secondary" text={t('access.cancel')} onClick={onCancel} />}
      >
        {action !== 'invite' && <ReasonField error={fields.reason} />}
      </DeedForm>
    </section>
  );
}

/** What came of it, as the id of its sentence. */
async function run(action: AccessAction, id: string, reason: string): Promise<AccessAction | 'invitedAgain'> {
  const path = { id };
  const body = { reason };
  if (action === 'invite') await renewInvitation({ path });
  else if (action === 'reset') await resetAccount({ path, body });
  else if (action === 'deactivate') await deactivateAccount({ path, body });
  else if ((await reactivateAccount({ path, body })).state === 'invited') return 'invitedAgain';
  return action;
}
