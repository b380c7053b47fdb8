import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadDto } from '../../api/uploads.js';
import { FieldError } from '../../ui/field.js';
import { LIST_FILES } from './upload-drop.js';
import { useUploadFile } from './use-upload-file.js';

interface AnotherProps {
  upload: UploadDto;
  text: string;
  /** As a button; else as a link in a line. */
  variant?: 'primary' | 'secondary';
}

/** A further file of the same kind and project; its dry run is a page of its own. */
export function UploadAnother({ upload: { kind, project }, text, variant }: AnotherProps) {
  const { t } = useTranslation('upload');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { send, busy, name, refusal } = useUploadFile();
  const open = () => {
    if (!busy) input.current?.click();
  };
  return (
    <span className="upload-another">
      <input
        ref={input}
        className="sr-only"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={LIST_FILES}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) send({ file, kind, project: project?.id ?? null });
          target.value = '';
        }}
      />
      {variant ? (
        <KernButton variant={variant} text={text} aria-disabled={busy || undefined} onClick={open} />
      ) : (
        <button type="button" className="link-button" onClick={open}>
          {text}
        </button>
      )}
      <span role="status">{busy ? t('form.busy', { name }) : ''}</span>
      {refusal && (
        <span role="alert">
          <FieldError id={id}>{`${t('form.refused', { name })}. ${refusal}`}</FieldError>
        </span>
      )}
    </span>
  );
}
