import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/client.js';
import {
  applyUpload,
  type Correction,
  getUpload,
  type ReadingBody,
  saveReading,
  type UploadDto,
  type UploadOutcome,
} from '../../api/uploads.js';
import { withCorrections } from './upload-lines.js';
import { uploadKey } from './upload-queries.js';

/** What came of taking over. */
export type Taken =
  | { is: 'done'; outcome: UploadOutcome }
  /** Somebody changed the stock: the dry run before, beside the one that is shown now. */
  | { is: 'stale'; before: UploadDto }
  /** In another tab, or pressed twice. */
  | { is: 'already' };

/** Everything that is done to one dry run: the answer of each deed is the dry run that holds from then on. */
export function useUpload(upload: UploadDto) {
  const queries = useQueryClient();
  const [taken, setTaken] = useState<Taken | null>(null);
  const show = (newer: UploadDto) => queries.setQueryData(uploadKey(upload.id), newer);
  const read = useMutation({
    mutationFn: (body: ReadingBody) => saveReading(upload.id, body),
    onSuccess: show,
  });
  const take = useMutation({
    mutationFn: async (reason: string): Promise<{ taken: Taken; shown: UploadDto }> => {
      try {
        const outcome = await applyUpload(upload.id, { basis: upload.basis, ...(reason && { reason }) });
        return { taken: { is: 'done', outcome }, shown: await getUpload(upload.id) };
      } catch (error) {
        return await metOr(error, upload);
      }
    },
    onSuccess: ({ taken: found, shown }) => {
      setTaken(found);
      show(shown);
    },
  });
  return {
    taken,
    /** The dry run with other corrections, all else as it is. */
    mend: (added: Correction[]) =>
      read.mutateAsync({ corrections: withCorrections(upload.corrections, added) }),
    forgetMends: () => read.mutateAsync({ corrections: [] }),
    mending: read.isPending,
    mendError: read.error,
    readAnew: (body: ReadingBody) => saveReading(upload.id, body).then(show),
    take: (reason: string) => {
      if (!take.isPending && !read.isPending) take.mutate(reason);
    },
    taking: take.isPending,
    takeError: take.error,
  };
}
export type UploadDeeds = ReturnType<typeof useUpload>;

/** 412 brings the new dry run along; 409: it is taken over already. */
async function metOr(error: unknown, before: UploadDto): Promise<{ taken: Taken; shown: UploadDto }> {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 412 && error.problem.changes)
    return { taken: { is: 'stale', before }, shown: error.problem.changes as UploadDto };
  if (error.status === 409) return { taken: { is: 'already' }, shown: await getUpload(before.id) };
  throw error;
}
