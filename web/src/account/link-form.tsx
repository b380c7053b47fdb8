import { useTranslation } from 'react-i18next';
import { type Link, redeemLink } from '../api/account.js';
import { TextField } from '../ui/field.js';
import { useFormat } from '../ui/format.js';
import { goTo } from '../ui/language.js';
import { DeedForm, typed, useDeed } from './deed.js';
import { NewPasswordField } from './new-password-field.js';
import { useRoleName } from './session.js';
import { writeFlag } from './signed-in-flag.js';

interface LinkValues {
  name?: string;
  newPassword: string;
}

/** Sets up an invited account, or a new password. Afterwards one is signed in, unless the second factor is asked for. */
export function LinkForm({ token, link }: { token: string; link: Link }) {
  const { t } = useTranslation('account');
  const invited = link.purpose === 'invitation';
  const deed = useDeed({
    run: (body: LinkValues) => redeemLink({ path: { token }, body }),
    fields: ['name', 'newPassword'],
    leaves: true,
    onDone: ({ account }) => {
      writeFlag(account !== null);
      goTo(account ? '/konto' : '/anmelden?hinweis=passwort');
    },
  });
  const { fields } = deed.faults;
  return (
    <>
      <p>{t(invited ? 'link.invitationLead' : 'link.passwordResetLead')}</p>
      <LinkFacts link={link} />
      <DeedForm
        deed={deed}
        valuesOf={(data) => ({
          ...(invited && { name: typed(data, 'name').trim() }),
          newPassword: typed(data, 'newPassword'),
        })}
        submit={t(invited ? 'link.setUp' : 'link.save')}
      >
        {/* So that password managers know whose password this is. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          defaultValue={link.email}
          readOnly
          hidden
        />
        {invited && (
          <TextField
            label={t('link.name')}
            hint={t('link.nameHint')}
            error={fields['name']}
            name="name"
            autoComplete="name"
            defaultValue={link.name}
            maxLength={200}
            required
          />
        )}
        <NewPasswordField
          label={t(invited ? 'link.password' : 'link.newPassword')}
          error={fields['newPassword']}
        />
      </DeedForm>
    </>
  );
}

/** Who is meant, and by when. */
function LinkFacts({ link }: { link: Link }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const roleName = useRoleName();
  const facts: [string, string][] = [
    [t('link.email'), link.email],
    [t('link.role'), roleName(link.role)],
    [t('link.areas'), link.areas.length > 0 ? link.areas.join(', ') : t('link.everywhere')],
    [t('link.until'), t('link.untilText', { moment: format.moment(link.expiresAt) })],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
