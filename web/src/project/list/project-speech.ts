import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import type { Speech } from '../schedule/promised.js';

/** Words and numbers of the reader's language, for sentences about projects. */
export function useProjectSpeech(): Speech {
  const { t } = useTranslation('project');
  return { t, format: useFormat() };
}
