import { useTranslation } from 'react-i18next';
import type { CriterionDto, ForecastDto } from '../../api/forecasts.js';
import { UnsureSign } from '../../programme/trust.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { ForecastScale } from './forecast-scale.js';
import { rangeText } from './forecast-words.js';

interface ForecastScoreProps {
  forecast: ForecastDto;
  before?: ForecastDto | undefined;
}

/** Each criterion with its figure, every step and its points; the sum on a scale with the line of the fast lane. */
export function ForecastScore({ forecast, before }: ForecastScoreProps) {
  const { t } = useTranslation('forecast');
  const { criteria, guidelineName } = forecast;
  return (
    <section className="card forecast-score" aria-label={t('score.heading')}>
      <div className="card-head">
        <h2>{t('score.heading')}</h2>
        <span className="muted small">{guidelineName}</span>
      </div>
      {criteria.length === 0 ? (
        <p className="card-body">{t('score.none')}</p>
      ) : (
        <>
          <ol className="criteria">
            {criteria.map((criterion, at) => (
              <Criterion
                key={criterion.criterion}
                number={at + 1}
                criterion={criterion}
                before={before?.criteria.find((one) => one.criterion === criterion.criterion)}
              />
            ))}
          </ol>
          <Total forecast={forecast} before={before} />
        </>
      )}
    </section>
  );
}

interface CriterionProps {
  number: number;
  criterion: CriterionDto;
  before: CriterionDto | undefined;
}

function Criterion({ number, criterion, before }: CriterionProps) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const { name, steps, missing, indication, of } = criterion;
  const points = rangeText(t, format, criterion);
  const was = before && rangeText(t, format, before);
  return (
    <li className="criterion">
      <span className="criterion-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>{name}</h3>
        {steps.map((step) => (
          <p key={step} className="small muted">
            {step}
          </p>
        ))}
        {missing && <p className="small">{missing}</p>}
        {indication && <p className="small criterion-indication">{indication}</p>}
        <Trust trust={criterion.trust} />
      </div>
      <p className="criterion-points">
        <b>{points}</b>
        <span className="muted" aria-hidden="true">{` / ${format.measure(of)}`}</span>
        <span className="sr-only">{` ${t('score.ofMost', { points: '', of: format.measure(of) }).trim()}`}</span>
        {was && was !== points && <span className="was">{t('score.before', { points: was })}</span>}
      </p>
    </li>
  );
}

/** How sure the points are: word and sign. */
function Trust({ trust }: Pick<CriterionDto, 'trust'>) {
  const { t } = useTranslation('forecast');
  const isOpen = trust === 'range' || trust === 'missing';
  return (
    <p className={isOpen ? 'trust trust-unsure small' : 'trust small'}>
      {isOpen ? <UnsureSign /> : <Icon name={trust === 'entered' ? 'edit' : 'check'} />}
      {t(`trust.${trust}`)}
    </p>
  );
}

function Total({ forecast: { total, fastLane }, before }: ForecastScoreProps) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const points = rangeText(t, format, total);
  const was = before && rangeText(t, format, before.total);
  return (
    <>
      <div className="criterion criterion-total">
        <span />
        <h3>{t('score.total')}</h3>
        <p className="criterion-points">
          <b>{points}</b>
          {total.of !== null && <span className="muted">{` / ${format.measure(total.of)}`}</span>}
          {was && was !== points && <span className="was">{t('score.before', { points: was })}</span>}
        </p>
      </div>
      <div className="card-body">
        {total.of === null ? (
          <p className="small muted">{t('score.totalOpen')}</p>
        ) : (
          <ForecastScale total={{ ...total, of: total.of }} fastLane={fastLane} />
        )}
        <p>{fastLane.sentence}</p>
      </div>
    </>
  );
}
