import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { OwnAccount } from '../api/account.js';
import { type AccountDto, inviteAccount } from '../api/accounts.js';
import { TextField } from '../ui/field.js';
import { accountsKey } from './administration-queries.js';
import { givableRoles, type Scope } from './administration.js';
import { DeedForm, typed, useDeed } from './deed.js';
import { useLeaveWarning } from './leave-warning.js';
import { ScopeFields } from './scope-fields.js';

interface InviteFormProps {
  me: OwnAccount;
  onDone: (account: AccountDto) => void;
  onCancel: () => void;
}

/** Who has only one Kommune to give need not choose it. */
function firstScope(me: OwnAccount): Scope {
  const role = givableRoles(me)[0]!;
  const only = me.role === 'municipal_officer' && me.areas.length === 1;
  return { role, areas: only ? me.areas : [], managesUsers: false };
}

export function InviteForm({ me, onDone, onCancel }: InviteFormProps) {
  const { t } = useTranslation('administration');
  const [scope, setScope] = useState(() => firstScope(me));
  const [isTyped, setIsTyped] = useState(false);
  useLeaveWarning(isTyped);
  const deed = useInvitation(onDone);
  const { fields } = deed.faults;
  const { form } = deed;
  useEffect(() => form.current?.querySelector('input')?.focus(), [form]);
  const chooseScope = (chosen: Scope) => {
    setScope(chosen);
    setIsTyped(true);
  };
  const areas = scope.areas.map(({ key }) => key);
  return (
    <section className="card" aria-labelledby="invite-heading">
      <div className="card-head">
        <h2 id="invite-heading">{t('invitation.heading')}</h2>
        <p className="muted">{t('invitation.text')}</p>
      </div>
      <div className="card-body">
        <DeedForm
          deed={deed}
          valuesOf={(data) => ({
            email: typed(data, 'email').trim(),
            name: typed(data, 'name'),
            ...scope,
            areas,
          })}
          submit={t('invitation.send')}
          aside={<KernButton variant="secondary" text={t('invitation.cancel')} onClick={onCancel} />}
        >
          <div className="form-columns">
            <div className="deed-fields">
              <PersonFields fields={fields} onTyped={() => setIsTyped(true)} />
            </div>
            <div className="deed-fields">
              <ScopeFields me={me} scope={scope} faults={fields} onChange={chooseScope} />
            </div>
          </div>
        </DeedForm>
      </div>
    </section>
  );
}

function PersonFields({ fields, onTyped }: { fields: Record<string, string>; onTyped: () => void }) {
  const { t } = useTranslation('administration');
  return (
    <>
      <TextField
        label={t('form.email')}
        hint={t('form.emailHint')}
        error={fields.email}
        type="email"
        name="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        onChange={onTyped}
        required
      />
      <TextField
        label={t('form.name')}
        error={fields.name}
        name="name"
        autoComplete="off"
        maxLength={200}
        onChange={onTyped}
        required
      />
    </>
  );
}

function useInvitation(onDone: InviteFormProps['onDone']) {
  const queries = useQueryClient();
  return useDeed({
    run: inviteAccount,
    fields: ['email', 'name', 'role', 'areas'],
    onDone: (account) => {
      void queries.invalidateQueries({ queryKey: accountsKey });
      onDone(account);
    },
  });
}
