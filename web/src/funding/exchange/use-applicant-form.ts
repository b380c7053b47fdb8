import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/client.js';
import { type ApplicantFormDto, applyApplicantForm, checkApplicantForm } from '../../api/exchange.js';
import { getCase } from '../../api/funding.js';
import { useTakeCase } from '../case/case-queries.js';

const MOST_BYTES = 20 * 1024 ** 2;

interface Checked {
  file: File;
  form: ApplicantFormDto;
  /** The case was changed meanwhile: this is the dry run after that. */
  isNew: boolean;
}

/** The file stays here between its dry run and its taking over: the service keeps nothing of it. */
export function useApplicantForm(id: number, onDone: (applied: number) => void) {
  const { t } = useTranslation(['exchange', 'account']);
  const { takeCase } = useTakeCase();
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = useMutation({
    mutationFn: (file: File) => {
      if (file.size > MOST_BYTES) throw new ApiError(413, t('form.tooLarge'));
      return checkApplicantForm(id, file);
    },
    onSuccess: (form, file) => setChecked({ file, form, isNew: false }),
  });
  const apply = useMutation({
    mutationFn: ({ file, form }: Checked) => applyApplicantForm(id, file, form.basis),
    onSuccess: ({ applied }) => {
      setChecked(null);
      void getCase(id).then(takeCase);
      onDone(applied);
    },
    onError: (error, { file }) => {
      const after = error instanceof ApiError && error.status === 412 ? error.problem.changes : null;
      if (after) setChecked({ file, form: after as ApplicantFormDto, isNew: true });
    },
  });
  const sentence = (error: unknown): string | null => {
    if (error === null || (error instanceof ApiError && error.status === 412)) return null;
    if (!(error instanceof ApiError) || error.status === 0) return t('account:fault.offline');
    return error.status >= 500 && error.status !== 503
      ? t('account:fault.ours')
      : error.detail || t('account:fault.ours');
  };
  return {
    checked,
    check: check.mutate,
    name: check.variables?.name ?? '',
    checking: check.isPending,
    refusal: sentence(check.error),
    /** What was said of the last file goes with it. */
    forget: () => {
      check.reset();
      apply.reset();
      setChecked(null);
    },
    take: () => checked && apply.mutate(checked),
    taking: apply.isPending,
    takeRefusal: sentence(apply.error),
  };
}
