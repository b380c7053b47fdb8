import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DeedFault, useDeed } from '../../account/deed.js';
import { deleteUpload, type UploadDto } from '../../api/uploads.js';
import { uploadKey, uploadsKey } from './upload-queries.js';

interface DeleteProps {
  upload: Pick<UploadDto, 'id'>;
  onDeleted: () => void;
}

/** Removes a file that was not taken over. It can be sent again, so nobody is asked twice. */
export function UploadDelete({ upload: { id }, onDeleted }: DeleteProps) {
  const { t } = useTranslation('upload');
  const queries = useQueryClient();
  const deed = useDeed({
    run: () => deleteUpload(id),
    onDone: () => {
      onDeleted();
      queries.removeQueries({ queryKey: uploadKey(id) });
      void queries.invalidateQueries({ queryKey: uploadsKey });
    },
  });
  return (
    <>
      <button type="button" className="link-button" onClick={() => deed.run(undefined)}>
        {t('deleted.button')}
      </button>
      <DeedFault deed={deed} />
    </>
  );
}
