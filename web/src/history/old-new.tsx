import { useTranslation } from 'react-i18next';
import type { FieldChange } from '../api/history.js';
import { useFormat } from '../ui/format.js';
import { useGerman, useSaid } from '../ui/german.js';
import { Icon } from '../ui/icon.js';
import { useUnit } from '../ui/use-unit.js';
import { differenceText, isWords, valueText, type WordOf, type Writing } from './version.js';

export function useWriting(wordOf?: WordOf): Writing {
  const { t } = useTranslation('history');
  return { format: useFormat(), unitOf: useUnit(), yes: t('yes'), no: t('no'), wordOf };
}

/** In which language words of a field are written; our own words for ids are in that of the page. */
export function useLanguageOf({ field, from, to, spoken }: FieldChange, wordOf?: WordOf): { lang?: string } {
  const german = useGerman();
  const ofService = useSaid();
  if (wordOf || !(isWords(from) || isWords(to))) return {};
  if (spoken) return ofService;
  return field === 'sorbianName' ? { lang: 'hsb' } : german;
}

/** Old → new, everywhere the same: old struck through in grey, arrow, new in semibold. Read aloud it is a sentence. */
export function OldNew({ change, wordOf }: { change: FieldChange; wordOf?: WordOf }) {
  const { t } = useTranslation('history');
  const writing = useWriting(wordOf);
  const { field, name, unit } = change;
  // The unit is told once, behind the new value, and not at all where it repeats the name.
  const bare = { field, unit: change.to === null ? unit : null };
  const to = valueText(writing, { field, unit: unit === name ? null : unit }, change.to);
  const from = valueText(writing, bare, change.from, unit);
  const lang = useLanguageOf(change, wordOf);
  const difference = differenceText(writing, unit, change.from, change.to);
  return (
    <span className="old-new">
      <span className="sr-only">{`${t('from')} `}</span>
      {from === null ? (
        <span className="old-none">{t('none')}</span>
      ) : (
        <del>
          <bdi {...lang}>{from}</bdi>
        </del>
      )}
      <Icon name="arrow" />
      <span className="sr-only">{` ${t('to')} `}</span>
      <ins>{to === null ? t('none') : <bdi {...lang}>{to}</bdi>}</ins>
      {difference !== null && <span className="old-new-difference">{`(${difference})`}</span>}
    </span>
  );
}
