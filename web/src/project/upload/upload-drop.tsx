import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadKind } from '../../api/uploads.js';
import { FieldError } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { useUploadFile } from './use-upload-file.js';

export const LIST_FILES = '.csv,.txt,.tsv,.xlsx,.ods';

interface UploadDropProps {
  kind: UploadKind;
  project: number | null;
  /** Whether all else is chosen; says at its field what is not. */
  mayTake: () => boolean;
}

/** The place for a file: dropped, or chosen with a button. What was refused is said here. */
export function UploadDrop({ kind, project, mayTake }: UploadDropProps) {
  const { t } = useTranslation('upload');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const { send, reset, busy, name, refusal } = useUploadFile();
  const error = several ? t('form.several') : refusal;
  const take = (files: FileList | null) => {
    reset();
    setSeveral((files?.length ?? 0) > 1);
    const [file] = files ?? [];
    if (!file || files!.length > 1 || busy || !mayTake()) return;
    send({ file, kind, project });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={error ? 'field field-refused' : 'field'} role="group" aria-labelledby={`${id}-name`}>
      <p className="field-name" id={`${id}-name`}>
        {t('form.file')}
      </p>
      <p className="field-hint" id={`${id}-hint`}>
        {t('form.fileHint')}
      </p>
      <div
        className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="drop-words">{t('form.drop')}</span>
        <input
          ref={input}
          className="sr-only"
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          accept={LIST_FILES}
          onChange={({ target }) => {
            take(target.files);
            target.value = '';
          }}
        />
        <KernButton
          variant="primary"
          className={busy ? 'is-busy' : undefined}
          aria-disabled={busy || undefined}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          text={t(error ? 'form.another' : 'form.choose')}
          onClick={() => {
            if (!busy && mayTake()) input.current?.click();
          }}
        />
      </div>
      <p className="upload-busy" role="status">
        {busy ? t('form.busy', { name }) : ''}
      </p>
      {error && (
        <div role="alert">
          <FieldError id={`${id}-error`}>
            {several ? error : `${t('form.refused', { name })}. ${error}`}
          </FieldError>
          <p className="nothing-stored small muted">
            <Icon name="info" />
            <span>{t('form.nothingStored')}</span>
          </p>
        </div>
      )}
    </div>
  );
}
