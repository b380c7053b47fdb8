import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';

interface FileDropProps {
  /** „.xlsx,.ods“ */
  accept: string;
  hint: string;
  /** Of the file that is sent or was refused. */
  name: string;
  busy: boolean;
  /** Why it was refused. */
  refusal: string | null;
  /** Before a file is chosen; false: something else is missing, and is said elsewhere. */
  mayTake?: () => boolean;
  /** Something was dropped or chosen: what was said of the last one goes. */
  onBegin: () => void;
  onFile: (file: File) => void;
}

/** The place for a file: dropped, or chosen with a button. What was refused is said here. */
export function FileDrop({ accept, hint, name, busy, refusal, mayTake, onBegin, onFile }: FileDropProps) {
  const { t } = useTranslation('upload');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const error = several ? t('form.several') : refusal;
  const may = () => mayTake?.() ?? true;
  const take = (files: FileList | null) => {
    onBegin();
    setSeveral((files?.length ?? 0) > 1);
    const [file] = files ?? [];
    if (file && files!.length === 1 && !busy && may()) onFile(file);
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
        {hint}
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
          accept={accept}
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
            if (!busy && may()) input.current?.click();
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
