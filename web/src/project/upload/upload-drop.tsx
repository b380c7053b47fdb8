import { useTranslation } from 'react-i18next';
import type { UploadKind } from '../../api/uploads.js';
import { FileDrop } from './file-drop.js';
import { useUploadFile } from './use-upload-file.js';

export const LIST_FILES = '.csv,.txt,.tsv,.xlsx,.ods';

interface UploadDropProps {
  kind: UploadKind;
  project: number | null;
  /** Whether all else is chosen; says at its field what is not. */
  mayTake: () => boolean;
}

/** The place for a list; its dry run is the next page. */
export function UploadDrop({ kind, project, mayTake }: UploadDropProps) {
  const { t } = useTranslation('upload');
  const { send, reset, busy, name, refusal } = useUploadFile();
  return (
    <FileDrop
      accept={LIST_FILES}
      hint={t('form.fileHint')}
      {...{ name, busy, refusal, mayTake }}
      onBegin={reset}
      onFile={(file) => send({ file, kind, project })}
    />
  );
}
