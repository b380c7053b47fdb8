import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../account/deed.js';
import type { OwnAccount } from '../api/account.js';
import { type AreaContactDto, removeAreaContact } from '../api/advice.js';
import type { MunicipalityDetailDto } from '../api/client.js';
import { Notice } from '../ui/notice.js';
import { AreaContactForm } from './area-contact-form.js';
import { areasFor } from './contact-scope.js';
import { Contact } from './place-contacts.js';
import { areaContactsKey, areaContactsQuery, publicContactsQuery } from './queries.js';

interface AreaContactsProps {
  me: OwnAccount;
  municipality: MunicipalityDetailDto;
}

/** All contacts of a Gemeinde and, for those in charge, of its Kreis: added, changed, removed, published by the Kommune. */
export function AreaContacts({ me, municipality }: AreaContactsProps) {
  const { t } = useTranslation('contact');
  const queries = useQueryClient();
  const id = useId();
  const [adds, setAdds] = useState(false);
  const { ags, name: place } = municipality;
  const { data, isError } = useQuery(areaContactsQuery(ags));
  const areas = areasFor(me, municipality);
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: areaContactsKey(ags) });
    void queries.invalidateQueries({ queryKey: publicContactsQuery(ags).queryKey });
  };
  const mayPublish = me.role === 'municipal_officer' || me.role === 'district_officer';
  return (
    <section className="contact-editor no-print" aria-labelledby={id}>
      <h3 id={id}>{t('edit.heading', { place })}</h3>
      <p className="internal-note">{t('edit.note')}</p>
      {isError && <Notice variant="danger" title={t('edit.failed')} urgent />}
      {data?.items.length === 0 && <p>{t('edit.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className="record-rows">
          {data.items.map((contact) => (
            <ContactRow key={contact.id} {...{ contact, areas }} onDone={refresh} />
          ))}
        </ul>
      )}
      {adds ? (
        <AreaContactForm
          {...{ areas, mayPublish }}
          contact={null}
          onClose={() => setAdds(false)}
          onDone={() => {
            refresh();
            setAdds(false);
          }}
        />
      ) : (
        <KernButton variant="secondary" text={t('edit.add')} onClick={() => setAdds(true)} />
      )}
    </section>
  );
}

interface ContactRowProps {
  contact: AreaContactDto;
  areas: { key: string; name: string }[];
  onDone: () => void;
}

function ContactRow({ contact, areas, onDone }: ContactRowProps) {
  const { t } = useTranslation('contact');
  const [does, setDoes] = useState<'edit' | 'remove' | null>(null);
  const name = contact.name ?? t('edit.gone');
  const close = () => setDoes(null);
  if (does === 'edit')
    return (
      <li>
        <AreaContactForm
          {...{ areas, contact }}
          mayPublish={contact.mayPublish}
          onClose={close}
          onDone={() => {
            onDone();
            close();
          }}
        />
      </li>
    );
  return (
    <li>
      <Contact contact={contact} />
      <p className="contact-state">
        <span className={contact.isPublic ? 'document-public' : 'muted'}>
          {t(contact.isPublic ? 'edit.public' : 'edit.internal')}
        </span>
        <span className="muted">{contact.area.name}</span>
      </p>
      {does === 'remove' ? (
        <Remove contact={contact} onClose={close} onDone={onDone} />
      ) : (
        <div className="deed-buttons">
          <KernButton
            variant="secondary"
            text={t('edit.change')}
            alt={t('edit.changeNamed', { name })}
            onClick={() => setDoes('edit')}
          />
          <KernButton
            variant="tertiary"
            text={t('edit.remove')}
            alt={t('edit.removeNamed', { name })}
            onClick={() => setDoes('remove')}
          />
        </div>
      )}
    </li>
  );
}

function Remove({
  contact,
  onClose,
  onDone,
}: {
  contact: AreaContactDto;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('contact');
  const name = contact.name ?? t('edit.gone');
  const deed = useDeed({ run: () => removeAreaContact(contact), onDone });
  return (
    <div>
      <p>{t('edit.removeAsk', { name })}</p>
      {deed.faults.top && <Notice variant="danger" title={deed.faults.top} urgent />}
      <div className="deed-buttons">
        <KernButton
          variant="primary"
          text={t('edit.removeNamed', { name })}
          onClick={() => deed.run(undefined)}
        />
        <KernButton variant="secondary" text={t('edit.keep')} onClick={onClose} />
      </div>
    </div>
  );
}
