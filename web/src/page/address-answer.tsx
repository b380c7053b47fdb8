import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownAddressDto } from '../api/addresses.js';
import type { CoverageProfile } from '../api/client.js';
import type { ProjectDetailDto } from '../api/projects.js';
import { type Cell, cellSentence, cellSource } from '../coverage/cell.js';
import { figureOf } from '../coverage/profile.js';
import { isOld, reachSentences, serviceOf } from '../coverage/sentences.js';
import { useSpeech } from '../coverage/speech.js';
import { usePlaceName } from '../municipality/place-name.js';
import { useProjectSpeech } from '../project/list/project-speech.js';
import { isRunning } from '../project/page/project-sentences.js';
import { projectQuery } from '../project/public-queries.js';
import { whenSentences } from '../project/schedule/date-sentences.js';
import { PLACE_ZOOM } from '../map/place-zoom.js';
import { subscribePath } from '../subscription/scope.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { RichText } from '../ui/rich-text.js';
import { MovedAnswer, Who } from './answer-projects.js';
import { AnswerRow } from './answer-row.js';
import { Objection } from './objection.js';

type Plan = ShownAddressDto['plans'][number];

/** „2. Quartal 2027“; null: none is promised. */
export function quarterOf(t: TFunction<'page'>, quarter: string | null): string | null {
  const [, year, number] = /^(\d{4})-Q(\d)$/.exec(quarter ?? '') ?? [];
  return year && number ? t('address.quarter', { year, number }) : null;
}

interface AddressAnswerProps {
  address: ShownAddressDto;
  profile: CoverageProfile | undefined;
}

/** The same rows as the answer for a Gemeinde. */
export function AddressAnswer({ address, profile }: AddressAnswerProps) {
  const { t } = useTranslation('page');
  const { plans } = address;
  const place = usePlaceName()({ name: address.municipalityName, sorbianName: address.sorbianName });
  return (
    <dl className="answer">
      <AnswerRow name={t('municipality.today')}>
        {address.cell && <CellToday cell={address.cell} asOf={address.asOf} />}
        {profile && <Today place={place} profile={profile} />}
      </AnswerRow>
      <AnswerRow name={t('municipality.planned')}>
        {plans.map((plan) => (
          <Planned key={plan.project.id} plan={plan} />
        ))}
        <p className="source">{t('address.source')}</p>
      </AnswerRow>
      <AnswerRow name={t('municipality.who')}>
        <EachProject plans={plans} of={(project) => <Who project={project} />} />
      </AnswerRow>
      <AnswerRow name={t('municipality.when')}>
        <EachProject plans={plans} of={(project, plan) => <When plan={plan} project={project} />} />
      </AnswerRow>
      <AnswerRow name={t('municipality.moved')}>
        <EachProject plans={plans} of={(project) => <MovedAnswer project={project} />} />
      </AnswerRow>
      <AnswerRow name={t('municipality.actions')} className="no-print">
        <Actions address={address} place={place} />
      </AnswerRow>
      <Objection ags={address.ags} place={place} />
    </dl>
  );
}

/** The nearest that is published: the cell of the map, which is no figure of the house. */
function CellToday({ cell, asOf }: { cell: Cell; asOf: string }) {
  const speech = useSpeech();
  return (
    <>
      <p>
        <RichText>{cellSentence(speech, cell, isOld(cell.referenceDate, asOf))}</RichText>
      </p>
      {cell.figures.length > 0 && <p className="source">{cellSource(speech, cell)}</p>}
    </>
  );
}

function Today({ place, profile }: { place: string; profile: CoverageProfile }) {
  const { t } = useTranslation('page');
  const speech = useSpeech();
  const area = profile.areas[0]!;
  const share = (minMbit: number) => figureOf(area, 'all', minMbit).share;
  const past = profile.olderThanTwoYears;
  const sentences = reachSentences(speech, { place, date: profile.referenceDate, past }, [
    { share: share(50), service: serviceOf(speech, 50) },
    { share: share(100), service: serviceOf(speech, 100) },
    { share: share(1000), service: speech.t('service.long') },
  ]);
  const stand = speech.t('stand', {
    source: profile.source,
    day: speech.format.day(profile.referenceDate),
  });
  return (
    <>
      <p>
        <RichText>{sentences.join(' ')}</RichText>
      </p>
      <p className="source">
        {`${t('address.ofPlace', { place })} ${stand}${past ? ` ${speech.t('older')}` : ''}`}
      </p>
    </>
  );
}

function Planned({ plan: { project, state } }: { plan: Plan }) {
  const { t } = useTranslation('page');
  const href = useHref();
  return (
    <p>
      <RichText>{`${t(`address.state.${state}`)}, ${t('address.inProject')} `}</RichText>
      <a href={href(`/projekt/${project.id}`)}>{project.name}</a>.
    </p>
  );
}

interface EachProjectProps {
  plans: Plan[];
  of: (project: ProjectDetailDto, plan: Plan) => ReactNode;
}

/** Of several each begins with its name. */
function EachProject({ plans, of }: EachProjectProps) {
  return plans.map((plan) => (
    <Fragment key={plan.project.id}>
      {plans.length > 1 && <p className="small muted">{plan.project.name}</p>}
      <OfProject plan={plan} of={of} />
    </Fragment>
  ));
}

function OfProject({ plan, of }: { plan: Plan; of: EachProjectProps['of'] }) {
  const { data } = useQuery(projectQuery(plan.project.id, useAsOf()));
  return data ? of(data, plan) : null;
}

/** The quarter of the house first; the project may be finished later. */
function When({ plan, project }: { plan: Plan; project: ProjectDetailDto }) {
  const { t } = useTranslation('page');
  const speech = useProjectSpeech();
  const quarter = quarterOf(t, plan.quarter);
  const here = quarter
    ? t('address.here', { quarter })
    : t(plan.state === 'ready' ? 'address.hereReady' : 'address.hereOpen');
  const whole = whenSentences(speech, project.completion, !isRunning(project.publicState)).join(' ');
  return (
    <p>
      <RichText>{`${here} ${t('address.whole')} ${whole}`}</RichText>
    </p>
  );
}

/** Where the large map shows the house. */
export const mapPath = ({ ags, point }: Pick<ShownAddressDto, 'ags' | 'point'>): string =>
  `/karte?area=${ags}${point ? `&at=${PLACE_ZOOM}/${point[1]}/${point[0]}` : ''}`;

function Actions({ address, place }: { address: ShownAddressDto; place: string }) {
  const { t } = useTranslation('page');
  const href = useHref();
  const { ags, plans } = address;
  return (
    <ul className="plain-list">
      <li>
        <a href={href(`/gemeinde/${ags}`)}>{t('address.actionPlace', { place })}</a>
      </li>
      {plans.map(({ project: { id, name } }) => (
        <li key={id}>
          <a href={href(`/projekt/${id}`)}>{t('address.actionProject', { project: name })}</a>
        </li>
      ))}
      <li>
        <a href={href(mapPath(address))}>{t('address.actionMap')}</a>
      </li>
      <li>
        <a href={href(subscribePath({ municipality: ags }))}>{t('address.actionNews')}</a>
      </li>
      <li>
        <a href="#take-along-heading">{t('address.data')}</a>
      </li>
    </ul>
  );
}
