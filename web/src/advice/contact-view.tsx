import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publisherQuery } from '../legal/queries.js';
import { defaultPublisher } from '../page/publisher.js';
import { useHref } from '../ui/as-of.js';
import { type Answered, ContactForm } from './contact-form.js';
import { leadOf } from './contact-topic.js';
import { contactFormQuery } from './queries.js';

/** How companies and citizens reach the advisors, with honest words on mail. Works whole without JavaScript. */
export function ContactView(answered: Answered) {
  const { t } = useTranslation('contact');
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="lead">{t(leadOf(answered.topic))}</p>
      <div className="contact-columns">
        <section aria-labelledby="contact-form-heading">
          <h2 id="contact-form-heading">{t('form.heading')}</h2>
          <ContactForm {...answered} />
        </section>
        <div className="contact-aside">
          <Post />
          <Know />
        </div>
      </div>
    </>
  );
}

function Post() {
  const { t } = useTranslation('contact');
  return (
    <section aria-labelledby="contact-post-heading">
      <h2 id="contact-post-heading">{t('post.heading')}</h2>
      <address className="contact-address">{t('post.address')}</address>
      <Reach />
    </section>
  );
}

/** What the operator has set; of the authority this was built for, its website. */
function Reach() {
  const { t } = useTranslation('contact');
  const { data } = useQuery(publisherQuery());
  const [phone, email] = [data?.phone, data?.email];
  return (
    <>
      {phone && (
        <p>
          {`${t('post.tel')} `}
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
        </p>
      )}
      {email && (
        <p>
          {`${t('post.email')} `}
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {(data?.name ?? defaultPublisher.name) === defaultPublisher.name && (
        <p>
          {`${t('post.phone')} `}
          <a href={t('post.href')}>{t('post.website')}</a>
        </p>
      )}
    </>
  );
}

function Know() {
  const { t } = useTranslation('contact');
  const href = useHref();
  const { data } = useQuery(contactFormQuery());
  return (
    <section aria-labelledby="contact-know-heading">
      <h2 id="contact-know-heading">{t('know.heading')}</h2>
      <h3>{t('know.mail')}</h3>
      <p>{t('know.mailText')}</p>
      <h3>{t('know.form')}</h3>
      {data && <p>{t('know.formText', { days: t('know.days', { count: data.retentionDays }) })}</p>}
      <p>{t('know.line')}</p>
      <h3>{t('know.kommune')}</h3>
      <p>
        {`${t('know.kommuneText')} `}
        <a href={href('/beratung?neu')}>{t('know.signIn')}</a>
      </p>
    </section>
  );
}
