import { Notice } from '../ui/notice.js';
import type { Filter } from './filter.js';
import { serviceOf, wordOf } from './sentences.js';
import { useSpeech } from './speech.js';

interface NoValuesProps {
  filter: Filter;
  /** The service's own sentence, for where not even the date is known. */
  detail?: string;
  referenceDate: string | null;
  newestHref: string;
  allHref: string;
}

/** Not a single figure for what was chosen: said in words, with the way to where there are some. */
export function NoValues({ filter, detail, referenceDate, newestHref, allHref }: NoValuesProps) {
  const speech = useSpeech();
  const { t, format } = speech;
  const technology = wordOf(t, 'technology', filter.technology);
  const values = {
    technology,
    service: serviceOf(speech, filter.minMbit),
    day: referenceDate ? format.day(referenceDate) : '',
  };
  return (
    <Notice variant="info" title={t('noValues.title')}>
      <p>{referenceDate ? t('noValues.text', values) : detail}</p>
      <p>
        {filter.edition ? (
          <a href={newestHref}>{t('noValues.newest')}</a>
        ) : (
          <a href={allHref}>{t('noValues.all')}</a>
        )}
      </p>
    </Notice>
  );
}
