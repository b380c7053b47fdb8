import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedForm, typed, useDeed } from '../account/deed.js';
import { useLeaveWarning } from '../account/leave-warning.js';
import { type ContactLetter, sendContactRequest } from '../api/advice.js';
import { Field, FieldError, SelectField, TextField } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { takeFocus } from '../ui/take-focus.js';
import { contactDe } from './contact.de.js';
import { contactFormQuery } from './queries.js';

type Kind = ContactLetter['kind'];
type Topic = ContactLetter['topic'];
const kinds = Object.keys(contactDe.kind) as Kind[];
const topics = Object.keys(contactDe.topic) as Topic[];

/** For companies and citizens. Says what is missing at the field; afterwards that it has arrived. */
export function ContactForm() {
  const { t } = useTranslation('contact');
  const { data, refetch } = useQuery(contactFormQuery());
  const [sent, setSent] = useState(false);
  if (sent)
    return (
      <div className="notice notice-info" role="status" tabIndex={-1} ref={takeFocus}>
        <Icon name="check" />
        <div className="notice-text">
          <p className="notice-title">{t('form.done')}</p>
          <p>{t('form.doneText')}</p>
          <KernButton
            variant="secondary"
            text={t('form.another')}
            onClick={() => {
              void refetch();
              setSent(false);
            }}
          />
        </div>
      </div>
    );
  if (!data) return <Notice variant="warning" title={t('form.failed')} />;
  return <Letter ticket={data.ticket} onSent={() => setSent(true)} />;
}

function Letter({ ticket, onSent }: { ticket: string; onSent: () => void }) {
  const { t } = useTranslation('contact');
  const [kind, setKind] = useState<Kind>('citizen');
  const [touched, setTouched] = useState(false);
  const deed = useDeed({
    run: (body: ContactLetter) => sendContactRequest(body),
    fields: ['kind', 'topic', 'organisation', 'name', 'email', 'phone', 'message'],
    onDone: onSent,
  });
  const { fields } = deed.faults;
  useLeaveWarning(touched && !deed.done);
  return (
    <div onInput={() => setTouched(true)}>
      <DeedForm
        deed={deed}
        label={t('form.heading')}
        valuesOf={(data) => ({ ...letterIn(data), ticket, kind })}
        submit={t('form.send')}
      >
        <KindField kind={kind} error={fields.kind} onChange={setKind} />
        <SelectField label={t('form.topic')} name="topic" defaultValue="" error={fields.topic}>
          <option value="">{t('form.chooseTopic')}</option>
          {topics.map((topic) => (
            <option key={topic} value={topic}>
              {t(`topic.${topic}`)}
            </option>
          ))}
        </SelectField>
        {kind === 'company' && (
          <TextField
            label={t('form.organisation')}
            name="organisation"
            maxLength={200}
            autoComplete="organization"
            error={fields.organisation}
          />
        )}
        <TextField
          label={t('form.name')}
          name="name"
          maxLength={200}
          autoComplete="name"
          required
          error={fields.name}
        />
        <p className="contact-ways-hint">{t('form.ways')}</p>
        <div className="contact-two">
          <TextField
            label={t('form.email')}
            name="email"
            type="email"
            maxLength={254}
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            error={fields.email}
          />
          <TextField
            label={t('form.phone')}
            name="phone"
            type="tel"
            maxLength={50}
            autoComplete="tel"
            error={fields.phone}
          />
        </div>
        <Field label={t('form.message')} hint={t('form.messageHint')} error={fields.message}>
          {(ties) => (
            <textarea
              className="kern-form-input__input"
              name="message"
              rows={7}
              maxLength={4_000}
              {...ties}
            />
          )}
        </Field>
        {/* No person sees it, and none of those who hear the page meets it: a program that fills it in is known by it. */}
        <div className="contact-trap" aria-hidden="true">
          <label htmlFor="homepage">{t('form.homepage')}</label>
          <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
        </div>
      </DeedForm>
    </div>
  );
}

function letterIn(data: FormData): Omit<ContactLetter, 'ticket' | 'kind'> {
  const text = (name: string) => typed(data, name).trim() || null;
  return {
    homepage: typed(data, 'homepage'),
    topic: typed(data, 'topic') as Topic,
    organisation: text('organisation'),
    name: text('name') ?? '',
    email: text('email'),
    phone: text('phone'),
    message: text('message') ?? '',
  };
}

interface KindFieldProps {
  kind: Kind;
  error: string | undefined;
  onChange: (kind: Kind) => void;
}

function KindField({ kind, error, onChange }: KindFieldProps) {
  const { t } = useTranslation('contact');
  return (
    <fieldset className={error ? 'field contact-kind field-refused' : 'field contact-kind'}>
      <legend>{t('form.who')}</legend>
      {kinds.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="kind"
            value={each}
            checked={kind === each}
            onChange={() => onChange(each)}
          />
          {t(`kind.${each}`)}
        </label>
      ))}
      {error && <FieldError id="contact-kind-error">{error}</FieldError>}
    </fieldset>
  );
}
