import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import type { Editing } from './area-editing.js';
import { usePointWords } from './area-names.js';
import type { SnapLine } from './area-nearest.js';
import { useSpoken } from '../use-spoken.js';

interface AreaSpokenProps {
  editing: Editing;
  lines: readonly SnapLine[];
  size: number;
  households: number | null;
}

/** What changes is said politely, at most once a second. */
export function AreaSpoken({ editing, lines, size, households: count }: AreaSpokenProps) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const words = usePointWords(lines);
  const area = editing.undo.present;
  const point = editing.chosen ? words.sentence(area, editing.chosen) : '';
  const draft = editing.draft.length ? t('spoken.draft', { count: editing.draft.length }) : '';
  const all = [
    point,
    draft,
    t('size', { size: format.measure(size / 1e6, 2) }),
    count === null ? '' : t('spoken.households', { count, formatted: format.count(count) }),
  ];
  const spoken = useSpoken(all.filter(Boolean).join(' '));
  return (
    <p className="sr-only" role="status">
      {spoken}
    </p>
  );
}
