import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.js';
import type { Speech } from './sentences.js';

/** Words and numbers of the reader's language, for sentences about coverage. */
export function useSpeech(): Speech {
  const { t } = useTranslation('coverage');
  return { t, format: useFormat() };
}
