import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type OwnAccount, saveOwnAccount } from '../api/account.js';
import { TextField } from '../ui/field.js';
import { DeedForm, typed, useDeed } from './deed.js';
import { DoneNote } from './done-note.js';
import { Section } from './section.js';
import { sessionQuery } from './session.js';

/** Name and phone. The e-mail is how one signs in; whoever manages the account changes it. */
export function OwnPerson({ account }: { account: OwnAccount }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const deed = useDeed({
    run: (body: { name: string; phone: string | null }) => saveOwnAccount({ body }),
    fields: ['name', 'phone'],
    onDone: ({ account: saved }) => queries.setQueryData(sessionQuery().queryKey, saved),
  });
  const { fields } = deed.faults;
  return (
    <Section heading={t('own.person.heading')}>
      <DeedForm
        deed={deed}
        valuesOf={(data) => ({
          name: typed(data, 'name').trim(),
          phone: typed(data, 'phone').trim() || null,
        })}
        submit={t('own.person.submit')}
        aside={<DoneNote deed={deed}>{t('own.person.done')}</DoneNote>}
      >
        <TextField
          label={t('own.person.name')}
          hint={t('link.nameHint')}
          error={fields['name']}
          name="name"
          autoComplete="name"
          defaultValue={account.name}
          maxLength={200}
          required
        />
        <TextField
          label={t('own.person.phone')}
          hint={t('own.person.phoneHint')}
          error={fields['phone']}
          type="tel"
          name="phone"
          autoComplete="tel"
          defaultValue={account.phone ?? ''}
          maxLength={40}
        />
        <dl className="facts">
          <div>
            <dt>{t('own.person.email')}</dt>
            <dd>{account.email}</dd>
          </div>
        </dl>
      </DeedForm>
    </Section>
  );
}
