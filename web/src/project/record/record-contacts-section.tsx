import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { type ReadRecord, type RecordDto, saveContacts } from '../../api/records.js';
import { useProjectWords } from '../page/project-words.js';
import { contactsBody, contactsDraft, type Draft, nextNumber, numbersIn, without } from './record-draft.js';
import { RecordEditForm } from './record-edit-form.js';
import { type FieldSpec, RecordFields } from './record-fields.js';
import { rowKey } from './record-paths.js';
import { EditableSection } from './record-section.js';
import { useRecordEdit } from './use-record-edit.js';

/** Whom to ask about a project. Never public, and the section says so. */
export function ContactsSection({ read }: { read: ReadRecord }) {
  const { t } = useTranslation('record');
  return (
    <EditableSection
      heading={t('contacts.heading')}
      may={read.record.mayEdit}
      label={t('contacts.edit')}
      shown={<Contacts record={read.record} />}
      form={(onDone) => <ContactsForm read={read} onDone={onDone} />}
    />
  );
}

function Contacts({ record: { contacts } }: { record: RecordDto }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  return (
    <>
      <p className="internal-note">{t('contacts.never')}</p>
      {contacts.length === 0 && <p className="muted">{t('contacts.none')}</p>}
      <ul className="record-rows">
        {contacts.map(({ number, role, organisation, name, email, phone }) => (
          <li key={number}>
            <p>
              <b>{name ?? t('contacts.gone')}</b>
              <span className="second-line">
                {[words.contactRole[role], organisation].filter(Boolean).join(', ')}
              </span>
            </p>
            <p className="contact-ways">
              {email && <a href={`mailto:${email}`}>{email}</a>}
              {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

const NAMES = ['role', 'organisation', 'name', 'email', 'phone'] as const;

function useContactSpecs() {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  return (number: number): FieldSpec[] => [
    { key: `${number}.name`, label: t('contacts.name'), required: true },
    {
      key: `${number}.role`,
      label: t('contacts.role'),
      kind: 'select',
      options: Object.entries(words.contactRole),
    },
    { key: `${number}.organisation`, label: t('contacts.organisation') },
    { key: `${number}.email`, label: t('contacts.email'), maxLength: 254 },
    { key: `${number}.phone`, label: t('contacts.phone'), maxLength: 50 },
  ];
}

function ContactsForm({ read, onDone }: { read: ReadRecord; onDone: () => void }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const specsOf = useContactSpecs();
  const edit = useRecordEdit({
    read,
    draftOf: contactsDraft,
    save: (id, etag, draft) => saveContacts(id, etag, contactsBody(draft)),
    fields: Array.from({ length: 50 }, (_, at) => NAMES.map((name) => `${at + 1}.${name}`)).flat(),
    keyOf: rowKey,
    onSaved: onDone,
  });
  const { draft, setDraft } = edit;
  const nameOf = (key: string) => {
    const [number, name] = key.split('.');
    return t('contacts.field', { number, field: t(`contacts.${name as 'name'}`) });
  };
  return (
    <RecordEditForm
      edit={edit}
      label={t('contacts.edit')}
      draftOf={contactsDraft}
      nameOf={nameOf}
      wordOf={(key, value) =>
        key.endsWith('.role') ? (words.contactRole as Draft)[value] : value === 'yes' ? t('yes') : undefined
      }
      onCancel={onDone}
    >
      {(faults) => (
        <>
          <p className="internal-note">{t('contacts.never')}</p>
          {numbersIn(draft).map((number) => (
            <fieldset key={number} className="record-group">
              <legend>{t('contacts.contact', { number })}</legend>
              <div className="record-grid">
                <RecordFields specs={specsOf(number)} draft={draft} faults={faults} onEdit={edit.edit} />
              </div>
              <KernButton
                variant="tertiary"
                className="kern-btn--small"
                text={t('contacts.remove', { number })}
                onClick={() => setDraft(without(draft, number))}
              />
            </fieldset>
          ))}
          <KernButton
            variant="secondary"
            text={t('contacts.add')}
            onClick={() => {
              const number = nextNumber(draft);
              edit.edit({ [`${number}.is`]: 'yes', [`${number}.role`]: 'coordinator' });
            }}
          />
        </>
      )}
    </RecordEditForm>
  );
}
