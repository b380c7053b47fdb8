import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/client.js';
import { uploadFile, type UploadKind } from '../../api/uploads.js';
import { goTo } from '../../ui/language.js';

const MOST_BYTES = 20 * 1024 ** 2;

interface Sent {
  file: File;
  kind: UploadKind;
  project: number | null;
}

/** Sends a file and goes on to its dry run; what was refused is a sentence. */
export function useUploadFile() {
  const { t } = useTranslation(['upload', 'account']);
  const { mutate, error, variables, status, reset } = useMutation({
    mutationFn: ({ file, kind, project }: Sent) => {
      if (file.size > MOST_BYTES) throw new ApiError(413, t('form.tooLarge'));
      return uploadFile(file, kind, project);
    },
    onSuccess: ({ id }) => goTo(`/hochladen/${id}`),
  });
  return {
    send: mutate,
    reset,
    name: variables?.file.name ?? '',
    /** The page is left when it is done: busy until then. */
    busy: status === 'pending' || status === 'success',
    refusal: error === null ? null : sentenceOf(error, t('account:fault.offline'), t('account:fault.ours')),
  };
}

function sentenceOf(error: unknown, offline: string, ours: string): string {
  if (!(error instanceof ApiError) || error.status === 0) return offline;
  return error.status >= 500 && error.status !== 503 ? ours : error.detail || ours;
}
