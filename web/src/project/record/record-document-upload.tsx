import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { useFocusInside } from '../../account/use-focus-inside.js';
import { addRecordDocument } from '../../api/record-parts.js';
import type { ReadRecord } from '../../api/records.js';
import { Field, TextField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { type DocumentKind, useProjectWords } from '../page/project-words.js';
import { KindField } from './record-documents-section.js';
import { fileSize, MOST_BYTES } from './record-file-size.js';
import { useTakeRecord } from './use-record-edit.js';

interface DocumentUploadProps {
  read: ReadRecord;
  onDone: (sentence: string) => void;
  onClose: () => void;
}

/** One document: the file, what it is, what it is called. It is internal until somebody says otherwise. */
export function DocumentUpload({ read, onDone, onClose }: DocumentUploadProps) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const format = useFormat();
  const take = useTakeRecord();
  const input = useRef<HTMLInputElement>(null);
  const box = useFocusInside<HTMLElement>('input', true);
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<DocumentKind>('other');
  const [title, setTitle] = useState('');
  const [share, setShare] = useState(0);
  const [lack, setLack] = useState<string | undefined>();
  const deed = useDeed({
    run: (chosen: File) => addRecordDocument(read.record.id, chosen, { kind, title: title.trim() }, setShare),
    fields: ['name', 'title', 'kind'],
    onDone: (newer) => {
      take(newer);
      onClose();
      onDone(t('documents.added'));
    },
  });
  const { form, run, faults } = deed;
  useLeaveWarning(file !== null || title !== '');
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setShare(0);
    const tooLarge = chosen && chosen.size > MOST_BYTES;
    setLack(tooLarge ? t('documents.tooLarge', { size: fileSize(chosen.size, format) }) : undefined);
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!file) setLack(t('documents.noFile'));
    if (!file || lack) return input.current?.focus();
    run(file);
  };
  return (
    <section className="action-form" ref={box} aria-label={t('documents.add')}>
      <h3>{t('documents.add')}</h3>
      <form ref={form} className="deed-form" noValidate onSubmit={send}>
        <DeedFault deed={deed} />
        <Field label={t('documents.file')} hint={t('documents.fileHint')} error={lack ?? faults.fields.name}>
          {(ties) => (
            <input
              ref={input}
              type="file"
              className="file-input"
              onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
              {...ties}
            />
          )}
        </Field>
        <KindField kind={kind} names={words.document} error={faults.fields.kind} onChange={setKind} />
        {kind === 'network_plan' && <p className="internal-note">{t('documents.planNever')}</p>}
        <TextField
          label={t('documents.titleOptional')}
          name="title"
          maxLength={200}
          autoComplete="off"
          value={title}
          error={faults.fields.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {deed.busy && <Progress share={share} />}
        <div className="deed-buttons">
          <DeedButton deed={deed} text={t('documents.upload')} />
          <KernButton variant="secondary" text={t('form.cancel')} disabled={deed.busy} onClick={onClose} />
        </div>
      </form>
    </section>
  );
}

function Progress({ share }: { share: number }) {
  const { t } = useTranslation('record');
  return (
    <div className="upload-progress">
      <progress max={100} value={share} aria-label={t('documents.progress')} />
      <p>{share < 100 ? t('documents.sent', { share: Math.floor(share) }) : t('documents.checking')}</p>
    </div>
  );
}
