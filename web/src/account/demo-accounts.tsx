import { useTranslation } from 'react-i18next';
import { type DemoAccount, signIn } from '../api/account.js';
import { DeedButton, DeedFault, useDeed } from './deed.js';
import { useRoleName } from './session.js';

/** One account a role, to try the service with: a click signs in. Only the demo has them. */
export function DemoAccounts({ accounts, onSignedIn }: { accounts: DemoAccount[]; onSignedIn: () => void }) {
  const { t } = useTranslation('account');
  const deed = useDeed({
    run: ({ email, password }: DemoAccount) => signIn({ body: { email, password } }),
    leaves: true,
    onDone: onSignedIn,
  });
  return (
    <section className="card demo-accounts" aria-labelledby="demo-heading">
      <div className="card-head">
        <h2 id="demo-heading">{t('signIn.demo.heading')}</h2>
        <p className="small muted">{t('signIn.demo.text')}</p>
      </div>
      <DeedFault deed={deed} />
      <ul>
        {accounts.map((account) => (
          <DemoRow key={account.email} {...{ account, deed }} />
        ))}
      </ul>
    </section>
  );
}

function DemoRow({
  account,
  deed,
}: {
  account: DemoAccount;
  deed: ReturnType<typeof useDeed<DemoAccount, unknown>>;
}) {
  const { t } = useTranslation('account');
  const roleName = useRoleName();
  const { name, role, areas, managesUsers } = account;
  const parts = [
    areas.length > 0 ? areas.join(', ') : t('signIn.demo.everywhere'),
    ...(managesUsers ? [t('signIn.demo.managesUsers')] : []),
  ];
  return (
    <li>
      <div>
        <b>{roleName(role)}</b>
        <p className="small muted">
          <bdi>{name}</bdi>
          {`, ${parts.join(', ')}`}
        </p>
      </div>
      <DeedButton
        deed={deed}
        variant="secondary"
        text={t('signIn.demo.submit', { name })}
        onClick={() => deed.run(account)}
      />
    </li>
  );
}
