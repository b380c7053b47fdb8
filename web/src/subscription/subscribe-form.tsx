import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NewsScope } from '../api/subscription.js';
import type { Posted } from '../page/document.js';
import { Field, TextField } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { subscriptionFormQuery } from './queries.js';

const idOf = (name: string) => `abo-${name}`;
const fields = ['email', 'polygon'] as const;

interface SubscribeFormProps {
  scope: NewsScope;
  posted: Posted | undefined;
  /** What was drawn on the map. */
  polygon: string;
}

/** A form that the browser sends by itself: the same with and without JavaScript. */
export function SubscribeForm({ scope, posted, polygon }: SubscribeFormProps) {
  const { t } = useTranslation('subscription');
  const { data } = useQuery(subscriptionFormQuery(scope));
  const was = (name: string) => posted?.values[name] ?? '';
  const chosen = Object.entries(scope);
  const isOpen = chosen.length === 0;
  return (
    <>
      {posted && <Refused posted={posted} />}
      <form className="subscribe-form" method="post" action="/abo" noValidate aria-label={t('mail.heading')}>
        <input type="hidden" name="ticket" value={data?.ticket ?? ''} />
        {chosen.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={String(value)} />
        ))}
        {isOpen && (
          <Field
            id={idOf('polygon')}
            label={t('mail.polygon')}
            hint={t('mail.polygonHint')}
            error={posted?.errors['polygon']}
          >
            {(ties) => (
              <textarea
                className="kern-form-input__input"
                name="polygon"
                rows={3}
                maxLength={6_000}
                spellCheck={false}
                defaultValue={was('polygon') || polygon}
                {...ties}
              />
            )}
          </Field>
        )}
        <TextField
          id={idOf('email')}
          label={t('mail.email')}
          hint={t('mail.emailHint')}
          name="email"
          type="email"
          maxLength={254}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={was('email')}
          error={posted?.errors['email']}
        />
        {/* No person sees it, and none of those who hear the page meets it: a program that fills it in is known by it. */}
        <div className="contact-trap" aria-hidden="true">
          <label htmlFor="homepage">{t('mail.homepage')}</label>
          <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <KernButton type="submit" text={t('mail.send')} />
      </form>
    </>
  );
}

/** On top: that nothing was ordered, and a way to each field that is to be mended. */
function Refused({ posted: { sentence, errors } }: { posted: Posted }) {
  const { t } = useTranslation('subscription');
  const refused = fields.filter((name) => errors[name]);
  return (
    <Notice variant="danger" title={t('mail.refused')}>
      {sentence && <p>{sentence}</p>}
      <ul className="plain-list">
        {refused.map((name) => (
          <li key={name}>
            <a href={`#${idOf(name)}`}>{errors[name]}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
