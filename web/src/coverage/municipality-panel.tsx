import { useQuery } from '@tanstack/react-query';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { CoverageShareDto } from '../api/client.js';
import { useAreaName } from '../municipality/area-name.js';
import { PlaceName, usePlaceName } from '../municipality/place-name.js';
import { Icon } from '../ui/icon.js';
import { RichText } from '../ui/rich-text.js';
import { useHref } from '../ui/as-of.js';
import type { Filter } from './filter.js';
import { profileQuery } from './queries.js';
import { computedSentence, isOld, noDataSentence, reachSentence, serviceOf } from './sentences.js';
import { useSpeech } from './speech.js';
import { TechnologyBars } from './technology-bars.js';
import { sourceOf, WhyFolded, WhyRows } from './why.js';

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
  const name = usePlaceName()(row);
  // Who reads Sorbian has it in the heading.
  const second = name === row.sorbianName ? null : row.sorbianName;
  const district = useAreaName()({ ags: row.districtAgs, name: row.districtName });
  const answer = useHref()(`/gemeinde/${row.area}`);
  return (
    <section className="panel" aria-labelledby="panel-heading">
      <h2 id="panel-heading">
        <PlaceName place={row} />
      </h2>
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
        {second && <bdi lang="hsb">{second}</bdi>}
        {`${second ? ' · ' : ''}${district}`}
      </p>
      <PanelSentence row={{ ...row, name }} filter={filter} referenceDate={referenceDate} asOf={asOf} />
      {computed && (
        <p className="muted small">
          <RichText>{computed}</RichText>
        </p>
      )}
      {profile && <TechnologyBars profile={profile} minMbit={filter.minMbit} />}
      <p className="panel-actions">
        <KernButton variant="primary" href={answer} text={t('panel.answer', { place: name })} />
      </p>
      {profile && (
        <WhyFolded>
          <WhyRows {...sourceOf(profile)} figure={row} />
        </WhyFolded>
      )}
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
