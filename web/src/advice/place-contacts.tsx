import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session.js';
import type { MunicipalityDetailDto } from '../api/client.js';
import type { PublicContactDto } from '../api/advice.js';
import { useAsOf } from '../ui/as-of.js';
import { mayKeepContacts } from './contact-scope.js';
import { publicContactsQuery } from './queries.js';

/** Those who keep contacts need it, visitors do not load it. */
const AreaContacts = lazy(() =>
  import('./area-contacts.js').then(({ AreaContacts: editor }) => ({ default: editor })),
);

/** Whom to ask in a Kommune, as far as it publishes that; for those who keep them all of them. Nothing of a past state. */
export function PlaceContacts({ municipality }: { municipality: MunicipalityDetailDto }) {
  const { t } = useTranslation('contact');
  const isPast = useAsOf() !== null;
  const { account } = useSession();
  const { data } = useQuery({ ...publicContactsQuery(municipality.ags), enabled: !isPast });
  const { ags, name: place } = municipality;
  const keeps = !isPast && mayKeepContacts(account, ags);
  const items = data?.items ?? [];
  if (isPast || (items.length === 0 && !keeps)) return null;
  return (
    <section className="place-contacts" aria-labelledby="place-contacts-heading">
      <h2 id="place-contacts-heading">{t('place.heading', { place })}</h2>
      {items.length === 0 ? (
        <p>{t('place.none', { place })}</p>
      ) : (
        <ul>
          {items.map((contact, at) => (
            <li key={at}>
              <Contact contact={contact} />
            </li>
          ))}
        </ul>
      )}
      {keeps && account && (
        <Suspense fallback={null}>
          <AreaContacts me={account} municipality={municipality} />
        </Suspense>
      )}
    </section>
  );
}

export function Contact({
  contact,
}: {
  contact: Omit<PublicContactDto, 'area'> & Partial<PublicContactDto>;
}) {
  const { t } = useTranslation('contact');
  const { area, role, office, name, email, phone } = contact;
  return (
    <>
      <p>
        <b>{name ?? t('edit.gone')}</b>
        <br />
        <span className="muted">{[t(`role.${role}`), office ?? area?.name].filter(Boolean).join(', ')}</span>
      </p>
      {(email || phone) && (
        <p className="contact-ways">
          {email && <a href={`mailto:${email}`}>{email}</a>}
          {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
        </p>
      )}
    </>
  );
}
