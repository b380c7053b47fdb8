import { useQuery } from '@tanstack/react-query';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { CoverageShareDto } from '../api/client.js';
import { Icon } from '../ui/icon.js';
import { RichText } from '../ui/rich-text.js';
import { useHref } from '../ui/as-of.js';
import type { Filter } from './filter.js';
import { profileQuery } from './queries.js';
import { computedSentence, isOld, noDataSentence, reachSentence, serviceOf } from './sentences.js';
import { useSpeech } from './speech.js';
import { TechnologyBars } from './technology-bars.js';

interface PanelProps {
  row: CoverageShareDto;
  filter: Filter;
  referenceDate: string;
  /** The moment whose knowledge is shown. */
  asOf: string;
  closeHref: string;
  onClose: () => void;
}

/** The chosen Gemeinde beside the map: sentence, figures by technology, way to the whole answer. */
export function MunicipalityPanel({ row, filter, referenceDate, asOf, closeHref, onClose }: PanelProps) {
  const speech = useSpeech();
  const { t } = speech;
  const { data: profile } = useQuery(profileQuery(row.area, filter.edition, filter.asOf));
  const computed = computedSentence(speech, row);
  const answer = useHref()(`/gemeinde/${row.area}`);
  return (
    <section className="panel" aria-labelledby="panel-heading">
      <h2 id="panel-heading">{row.name}</h2>
      <a
        className="icon-button panel-close"
        href={closeHref}
        aria-label={t('panel.close')}
        title={t('panel.close')}
        onClick={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <Icon name="close" />
      </a>
      <p className="muted">
        {row.sorbianName && <bdi lang="hsb">{row.sorbianName}</bdi>}
        {`${row.sorbianName ? ' · ' : ''}${row.districtName}`}
      </p>
      <PanelSentence row={row} filter={filter} referenceDate={referenceDate} asOf={asOf} />
      {computed && <p className="muted small">{computed}</p>}
      {profile && <TechnologyBars profile={profile} minMbit={filter.minMbit} />}
      <p className="panel-actions">
        <KernButton variant="primary" href={answer} text={t('panel.answer', { place: row.name })} />
        <KernButton variant="tertiary" href={`${answer}#warum`} text={t('panel.why')} />
      </p>
    </section>
  );
}

function PanelSentence({
  row,
  filter,
  referenceDate,
  asOf,
}: Pick<PanelProps, 'row' | 'filter' | 'referenceDate' | 'asOf'>) {
  const speech = useSpeech();
  const service = serviceOf(speech, filter.minMbit, filter.technology);
  if (row.share === null)
    return <p className="panel-sentence">{noDataSentence(speech, row.name, referenceDate)}</p>;
  const past = isOld(referenceDate, asOf);
  const sentence = reachSentence(speech, {
    place: row.name,
    share: row.share,
    service,
    date: referenceDate,
    past,
  });
  return (
    <p className="panel-sentence">
      <RichText>{sentence}</RichText>
    </p>
  );
}
