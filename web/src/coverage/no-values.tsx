import { useHref } from '../ui/as-of.js';
import { Said } from '../ui/german.js';
import { Notice } from '../ui/notice.js';
import type { Filter } from './filter.js';
import { serviceOf, wordOf } from './sentences.js';
import { useSpeech } from './speech.js';

interface NoValuesProps {
  filter: Filter;
  /** The service's own sentence, for where nothing is known of the date or the moment. */
  detail?: string;
  referenceDate: string | null;
  todayHref: string;
  newestHref: string;
  allHref: string;
}

/** Not a single figure for what was chosen: said in words, with the way to where there are some. */
export function NoValues({ filter, detail, referenceDate, todayHref, newestHref, allHref }: NoValuesProps) {
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
      <p>{detail ? <Said>{detail}</Said> : t('noValues.text', values)}</p>
      <p>
        {filter.asOf ? (
          <a href={todayHref}>{t('noValues.today')}</a>
        ) : filter.edition ? (
          <a href={newestHref}>{t('noValues.newest')}</a>
        ) : (
          <a href={allHref}>{t('noValues.all')}</a>
        )}
      </p>
    </Notice>
  );
}

/** Land and Kreise have figures, the Gemeinden none yet: where the others stand. */
export function NoneYet({ example }: { example: { area: string; name: string } }) {
  const { t } = useSpeech();
  const href = useHref();
  return (
    <Notice variant="info" title={t('noValues.noneYet')}>
      <p>
        {`${t('noValues.elsewhere')} `}
        <a href={href('/#figures-heading')}>{t('noValues.state')}</a>
        {` ${t('noValues.and')} `}
        <a href={href(`/gemeinde/${example.area}`)}>{example.name}</a>).
      </p>
    </Notice>
  );
}
