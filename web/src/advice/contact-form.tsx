import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedForm, typed, useDeed } from '../account/deed.js';
import { useLeaveWarning } from '../account/leave-warning.js';
import { type ContactLetter, sendContactRequest } from '../api/advice.js';
import type { Posted } from '../page/document.js';
import { Field, FieldError, SelectField, TextField } from '../ui/field.js';
import { Said } from '../ui/german.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { takeFocus } from '../ui/take-focus.js';
import { contactFormQuery } from './queries.js';

type Kind = ContactLetter['kind'];
type Topic = ContactLetter['topic'];
const kinds: Kind[] = ['citizen', 'company'];
/** In the order in which they are offered; not taken from the German texts, which not every visitor loads. */
const topics: Topic[] = [
  'coverage',
  'rollout',
  'connection',
  'cooperation',
  'service',
  'correction',
  'accessibility',
  'other',
];

/** What the service said to a form that came without JavaScript. */
export interface Answered {
  posted?: Posted | undefined;
  /** It took the one before. */
  isSent?: boolean;
  /** What the page that one comes from is about. */
  topic?: Topic | undefined;
}

/** For companies and citizens. Says what is missing at the field; afterwards that it has arrived. */
export function ContactForm({ posted, isSent = false, topic }: Answered) {
  const { t } = useTranslation('contact');
  const { data, refetch } = useQuery(contactFormQuery());
  const [sent, setSent] = useState(isSent);
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
            href="/kontakt"
            onClick={(event) => {
              event.preventDefault();
              void refetch();
              setSent(false);
            }}
          />
        </div>
      </div>
    );
  if (!data) return <Notice variant="warning" title={t('form.failed')} />;
  return <Letter ticket={data.ticket} posted={posted} topic={topic} onSent={() => setSent(true)} />;
}

const names = ['kind', 'topic', 'organisation', 'name', 'email', 'phone', 'message'] as const;
const idOf = (name: string) => `kontakt-${name}`;

interface LetterProps {
  ticket: string;
  posted: Posted | undefined;
  topic: Topic | undefined;
  onSent: () => void;
}

/** The browser sends it by itself where there is no JavaScript; what came back then stands in it until it is sent anew. */
function Letter({ ticket, posted, topic: asked, onSent }: LetterProps) {
  const { t } = useTranslation('contact');
  const [kind, setKind] = useState<Kind>(posted?.values.kind === 'company' ? 'company' : 'citizen');
  const [touched, setTouched] = useState(false);
  const [answered, setAnswered] = useState(posted);
  const deed = useDeed({
    run: (body: ContactLetter) => sendContactRequest(body),
    fields: names,
    onDone: onSent,
  });
  const errors = answered ? answered.errors : deed.faults.fields;
  const isSaid = answered !== undefined || deed.isSaid;
  const fields = Object.fromEntries(
    Object.entries(errors).map(([name, text]) => [name, isSaid ? <Said key={name}>{text}</Said> : text]),
  );
  const was = (name: string) => posted?.values[name] ?? '';
  useLeaveWarning(touched && !deed.done);
  return (
    <div onInput={() => setTouched(true)} onSubmitCapture={() => setAnswered(undefined)}>
      {answered && <Refused answered={answered} />}
      <DeedForm
        deed={deed}
        label={t('form.heading')}
        valuesOf={(data) => ({ ...letterIn(data), ticket, kind })}
        submit={t('form.send')}
      >
        <input type="hidden" name="ticket" value={ticket} />
        <KindField kind={kind} error={fields.kind} onChange={setKind} />
        <SelectField
          id={idOf('topic')}
          label={t('form.topic')}
          name="topic"
          defaultValue={was('topic') || asked}
          error={fields.topic}
        >
          <option value="">{t('form.chooseTopic')}</option>
          {topics.map((topic) => (
            <option key={topic} value={topic}>
              {t(`topic.${topic}`)}
            </option>
          ))}
        </SelectField>
        <div className="contact-organisation">
          <TextField
            id={idOf('organisation')}
            label={t('form.organisation')}
            name="organisation"
            maxLength={200}
            autoComplete="organization"
            defaultValue={was('organisation')}
            error={fields.organisation}
          />
        </div>
        <TextField
          id={idOf('name')}
          label={t('form.name')}
          name="name"
          maxLength={200}
          autoComplete="name"
          required
          defaultValue={was('name')}
          error={fields.name}
        />
        <Ways was={was} fields={fields} />
        <Field
          id={idOf('message')}
          label={t('form.message')}
          hint={t('form.messageHint')}
          error={fields.message}
        >
          {(ties) => (
            <textarea
              className="kern-form-input__input"
              name="message"
              rows={7}
              maxLength={4_000}
              defaultValue={was('message')}
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

interface WaysProps {
  was: (name: string) => string;
  fields: Record<string, ReactNode>;
}

/** How the answer gets back: one of both is enough. */
function Ways({ was, fields }: WaysProps) {
  const { t } = useTranslation('contact');
  return (
    <>
      <p className="contact-ways-hint">{t('form.ways')}</p>
      <div className="contact-two">
        <TextField
          id={idOf('email')}
          label={t('form.email')}
          name="email"
          type="email"
          maxLength={254}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={was('email')}
          error={fields.email}
        />
        <TextField
          id={idOf('phone')}
          label={t('form.phone')}
          name="phone"
          type="tel"
          maxLength={50}
          autoComplete="tel"
          defaultValue={was('phone')}
          error={fields.phone}
        />
      </div>
    </>
  );
}

/** On top of the page that answers: that nothing was sent, and a way to each field that is to be mended. */
function Refused({ answered: { sentence, errors } }: { answered: Posted }) {
  const { t } = useTranslation('contact');
  const refused = names.filter((name) => errors[name]);
  return (
    <div className="form-fault contact-refused">
      <Notice variant="danger" title={t('form.refused')}>
        {sentence && (
          <p>
            <Said>{sentence}</Said>
          </p>
        )}
        {refused.length > 0 && (
          <ul>
            {refused.map((name) => (
              <li key={name}>
                <a href={`#${idOf(name)}`}>
                  <Said>{errors[name]}</Said>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}

function letterIn(data: FormData): Omit<ContactLetter, 'ticket' | 'kind'> {
  const text = (name: string) => typed(data, name).trim() || null;
  return {
    homepage: typed(data, 'homepage'),
    topic: typed(data, 'topic') as Topic,
    organisation: typed(data, 'kind') === 'company' ? text('organisation') : null,
    name: text('name') ?? '',
    email: text('email'),
    phone: text('phone'),
    message: text('message') ?? '',
  };
}

interface KindFieldProps {
  kind: Kind;
  error: ReactNode;
  onChange: (kind: Kind) => void;
}

function KindField({ kind, error, onChange }: KindFieldProps) {
  const { t } = useTranslation('contact');
  return (
    <fieldset id={idOf('kind')} className={error ? 'field contact-kind field-refused' : 'field contact-kind'}>
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
