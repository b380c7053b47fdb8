import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { createAccessToken, type NewAccessToken, type TokenScope } from '../api/account.js';
import { CheckField, FieldError, TextField } from '../ui/field.js';
import { takeFocus } from '../ui/take-focus.js';
import { DeedForm, typed, useDeed } from './deed.js';

interface TokenValues {
  name: string;
  scopes: TokenScope[];
  days: number;
}

interface NewAccessTokenFormProps {
  onMade: (token: NewAccessToken) => void;
  onCancel: () => void;
}

const scopes: TokenScope[] = ['read', 'write'];

export function NewAccessTokenForm({ onMade, onCancel }: NewAccessTokenFormProps) {
  const { t } = useTranslation('account');
  const deed = useDeed({
    run: (body: TokenValues) => createAccessToken({ body }),
    fields: ['name', 'scopes', 'days'],
    onDone: onMade,
  });
  const { fields } = deed.faults;
  return (
    <DeedForm
      deed={deed}
      label={t('tokens.new.open')}
      valuesOf={(data) => ({
        name: typed(data, 'name').trim(),
        scopes: data.getAll('scopes') as TokenScope[],
        days: Number(typed(data, 'days')),
      })}
      submit={t('tokens.new.submit')}
      aside={<KernButton variant="tertiary" text={t('tokens.new.cancel')} onClick={onCancel} />}
    >
      <TextField
        label={t('tokens.new.name')}
        hint={t('tokens.new.nameHint')}
        error={fields['name']}
        name="name"
        autoComplete="off"
        maxLength={100}
        required
        // The button that opened this form had the focus.
        ref={takeFocus}
      />
      <fieldset className="field" aria-describedby={fields['scopes'] ? 'scopes-error' : undefined}>
        <legend>{t('tokens.new.scopes')}</legend>
        {scopes.map((scope) => (
          <CheckField
            key={scope}
            label={t(`tokens.new.${scope}`)}
            name="scopes"
            value={scope}
            defaultChecked={scope === 'read'}
            aria-invalid={fields['scopes'] ? true : undefined}
          />
        ))}
        {fields['scopes'] && <FieldError id="scopes-error">{fields['scopes']}</FieldError>}
      </fieldset>
      <TextField
        label={t('tokens.new.days')}
        hint={t('tokens.new.daysHint')}
        error={fields['days']}
        name="days"
        inputMode="numeric"
        autoComplete="off"
        defaultValue="90"
        maxLength={3}
        required
      />
    </DeedForm>
  );
}
