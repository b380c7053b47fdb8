import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { refusalOf } from '../../api/client.js';
import { type ForecastBody, type ForecastDto, getForecast } from '../../api/forecasts.js';
import type { RecordDto } from '../../api/records.js';
import { atFields } from '../../project/record/record-paths.js';
import { Missing } from '../../project/record/record-view.js';
import { readRecordQuery } from '../../project/work-list/work-list-queries.js';
import { listed } from '../../project/names.js';
import { useProjectSpeech } from '../../project/list/project-speech.js';
import { useFormat } from '../../ui/format.js';
import { bodyOf, countFields, criteria, type Draft, fieldOfPath } from './forecast-draft.js';
import { ForecastForm } from './forecast-form.js';
import { storedForecastQuery } from './forecast-queries.js';
import { ForecastView } from './forecast-view.js';
import { rangeText } from './forecast-words.js';

/** Points and shares of a project, and what they would be under other assumptions. */
export function ForecastPageView({ id }: { id: number }) {
  const { t } = useTranslation('forecast');
  const { data, error, refetch } = useQuery({ ...readRecordQuery(id), refetchOnWindowFocus: false });
  if (data) return <OfRecord record={data.record} />;
  if (error && refusalOf(error)) return <Missing detail={refusalOf(error)!.detail} />;
  if (error) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  return <Loading words={t('loading')} />;
}

function OfRecord({ record }: { record: RecordDto }) {
  const { t } = useTranslation('forecast');
  const { data, error, refetch } = useQuery(storedForecastQuery(record));
  return (
    <>
      <div className="staff-head">
        <div>
          <h1>{t('page.titleOf', { name: record.name })}</h1>
          <p className="answer-line">{data && <Intro forecast={data.forecast} />}</p>
        </div>
        <div className="staff-head-actions">
          <KernButton
            variant="secondary"
            href={`/foerderfinder?project=${record.id}`}
            text={t('page.toFinder')}
          />
          <KernButton variant="secondary" href={`/vorhaben/${record.id}`} text={t('page.toRecord')} />
        </div>
      </div>
      {data && !('caseId' in data.base) && <p className="forecast-indication">{t('page.noCase')}</p>}
      {error && !data && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!error && !data && <Loading words={t('loading')} />}
      {data && <WhatIf stored={data.forecast} base={data.base} />}
    </>
  );
}

function Intro({ forecast: { municipalities, guidelineName, callName } }: { forecast: ForecastDto }) {
  const { t } = useTranslation('forecast');
  const speech = useProjectSpeech();
  const names = municipalities.map(({ name }) => name);
  const guideline = callName
    ? t('page.withCall', { guideline: guidelineName, call: callName })
    : guidelineName;
  return t('page.intro', { places: listed(speech, names), guideline });
}

const fields = ['municipalities', 'guidelineVersionId', 'total', 'third', 'own', ...countFields];

function WhatIf({ stored, base }: { stored: ForecastDto; base: ForecastBody }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const start: Draft = { places: stored.municipalities, guideline: stored.guidelineVersionId, typed: {} };
  const [draft, setDraft] = useState(start);
  const [lacks, setLacks] = useState<Record<string, string>>({});
  const [assumed, setAssumed] = useState<ForecastDto | null>(null);
  const deed = useDeed({
    run: (body: ForecastBody) =>
      getForecast(body).catch((error: unknown) => {
        throw atFields(error, (path) => pointsField(path, body) ?? fieldOfPath(path));
      }),
    fields: [...fields, ...criteria.map((criterion) => `points.${criterion}`)],
    onDone: setAssumed,
  });
  const words = { noCount: t('form.noCount'), noAmount: t('form.noAmount'), noPercent: t('form.noPercent') };
  const reckon = () => {
    const asked = {
      ...draft,
      guideline: draft.guideline === stored.guidelineVersionId ? '' : draft.guideline,
    };
    const read = bodyOf(
      asked,
      base,
      stored.municipalities.map(({ ags }) => ags),
      words,
    );
    setLacks('faults' in read ? read.faults : {});
    if ('body' in read) deed.run(read.body);
  };
  const shown = assumed ?? stored;
  const points = rangeText(t, format, shown.total);
  const before = rangeText(t, format, stored.total);
  return (
    <div className="forecast-columns">
      <div>
        {assumed && <p className="forecast-indication">{t('page.assumed')}</p>}
        <ForecastView forecast={shown} before={assumed ? stored : undefined} />
      </div>
      <ForecastForm
        draft={draft}
        criteria={stored.criteria.filter(({ criterion }) =>
          (criteria as readonly string[]).includes(criterion),
        )}
        faults={{ ...deed.faults.fields, ...lacks }}
        onChange={setDraft}
        onSubmit={reckon}
      >
        <DeedFault deed={deed} />
        <div className="deed-buttons">
          <DeedButton deed={deed} text={t('form.submit')} />
          {assumed && (
            <KernButton
              type="button"
              variant="secondary"
              text={t('page.reset')}
              onClick={() => {
                setDraft(start);
                setLacks({});
                setAssumed(null);
              }}
            />
          )}
        </div>
        <p role="status">
          {assumed &&
            (points === before ? t('page.same', { points }) : t('page.changed', { points, before }))}
        </p>
      </ForecastForm>
    </div>
  );
}

/** "points.0.points" is the field of the first criterion that was sent. */
function pointsField(path: string, body: ForecastBody): string | null {
  const at = /^points\.(\d+)\./.exec(path)?.[1];
  const criterion = at === undefined ? undefined : body.points?.[Number(at)]?.criterion;
  return criterion ? `points.${criterion}` : null;
}
