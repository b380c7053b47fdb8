import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { Section } from '../../account/section.js';
import { type DocumentBody, type RecordDocumentDto, saveRecordDocument } from '../../api/record-parts.js';
import type { ReadRecord } from '../../api/records.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { type DocumentKind, useProjectWords } from '../page/project-words.js';
import { RecordDeedForm } from './record-deed-form.js';
import { DocumentUpload } from './record-document-upload.js';
import { fileSize } from './record-file-size.js';
import { useRecordDeed } from './use-record-deed.js';

interface DocumentsProps {
  read: ReadRecord;
  onDone: (sentence: string) => void;
}

/** What lies with a project; the public reads only what is meant for it, and network plans never. */
export function DocumentsSection({ read, onDone }: DocumentsProps) {
  const { t } = useTranslation('record');
  const { documents, mayEdit } = read.record;
  const [adds, setAdds] = useState(false);
  return (
    <Section
      heading={t('documents.heading')}
      step={adds ? 'form' : 'shown'}
      state={
        mayEdit &&
        !adds && (
          <KernButton
            variant="secondary"
            className="kern-btn--small"
            text={t('documents.add')}
            onClick={() => setAdds(true)}
          />
        )
      }
    >
      {adds && <DocumentUpload {...{ read, onDone }} onClose={() => setAdds(false)} />}
      {documents.length === 0 && <p className="muted">{t('documents.none')}</p>}
      <ul className="record-rows">
        {documents.map((document) => (
          <DocumentRow key={document.id} {...{ read, document, onDone }} />
        ))}
      </ul>
    </Section>
  );
}

function DocumentRow({ read, document, onDone }: DocumentsProps & { document: RecordDocumentDto }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const format = useFormat();
  const [edits, setEdits] = useState(false);
  const { id, title, kind, isPublic, size, uploadedAt, uploadedBy } = document;
  return (
    <li>
      <p>
        <a href={`/api/documents/${id}`}>{title}</a>
        <span className="second-line">
          {[
            words.document[kind],
            fileSize(size, format),
            t('documents.by', {
              day: format.shortDay(dayOf(uploadedAt)),
              who: uploadedBy.name ?? uploadedBy.office,
            }),
          ].join(' · ')}
        </span>
        <span className={isPublic ? 'second-line document-public' : 'second-line'}>
          {t(isPublic ? 'documents.public' : 'documents.internal')}
        </span>
      </p>
      {read.record.mayEdit && !edits && (
        <KernButton
          variant="tertiary"
          className="kern-btn--small"
          text={t('edit')}
          alt={t('documents.edit', { title })}
          onClick={() => setEdits(true)}
        />
      )}
      {edits && <DocumentForm {...{ read, document, onDone }} onCancel={() => setEdits(false)} />}
    </li>
  );
}

function DocumentForm({
  read,
  document,
  onDone,
  onCancel,
}: DocumentsProps & { document: RecordDocumentDto; onCancel: () => void }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const [title, setTitle] = useState(document.title);
  const [kind, setKind] = useState<DocumentKind>(document.kind);
  const [isPublic, setPublic] = useState(document.isPublic);
  const isPlan = kind === 'network_plan';
  const deed = useRecordDeed<DocumentBody>({
    read,
    run: (id, etag, body) => saveRecordDocument(id, etag, document.id, body),
    fields: ['title', 'kind'],
    onDone: () => {
      onCancel();
      onDone(t('documents.saved'));
    },
  });
  useLeaveWarning(title !== document.title || kind !== document.kind || isPublic !== document.isPublic);
  return (
    <RecordDeedForm
      deed={deed}
      title={t('documents.edit', { title: document.title })}
      submit={t('documents.save')}
      valuesOf={() => ({ title: title.trim(), kind, isPublic: isPublic && !isPlan })}
      onCancel={onCancel}
    >
      <TextField
        label={t('documents.title')}
        name="title"
        required
        maxLength={200}
        autoComplete="off"
        value={title}
        error={deed.faults.fields.title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <KindField kind={kind} error={deed.faults.fields.kind} onChange={setKind} names={words.document} />
      <CheckField
        label={t('documents.makePublic')}
        hint={t(isPlan ? 'documents.planNever' : 'documents.makePublicHint')}
        disabled={isPlan}
        checked={isPublic && !isPlan}
        onChange={(event) => setPublic(event.currentTarget.checked)}
      />
    </RecordDeedForm>
  );
}

interface KindFieldProps {
  kind: DocumentKind;
  names: Record<DocumentKind, string>;
  error?: string | undefined;
  onChange: (kind: DocumentKind) => void;
}

export function KindField({ kind, names, error, onChange }: KindFieldProps) {
  const { t } = useTranslation('record');
  return (
    <SelectField
      label={t('documents.kind')}
      name="kind"
      error={error}
      value={kind}
      onChange={(event) => onChange(event.currentTarget.value as DocumentKind)}
    >
      {Object.entries(names).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
