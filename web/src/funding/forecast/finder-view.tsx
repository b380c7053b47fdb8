import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import type { FinderDto, FinderItemDto, FinderQuery } from '../../api/forecasts.js';
import { useAddress } from '../../ui/address.js';
import { Icon } from '../../ui/icon.js';
import { UnsureSign } from '../../programme/trust.js';
import { finderQuery } from './forecast-queries.js';
import { FinderForm } from './finder-form.js';

const names = ['area', 'project', 'day', 'recipientType', 'model'] as const;

/** Which programmes fit, which may, which not, and why: the address carries what was asked. */
export function FinderView({ url }: { url: URL }) {
  const { t } = useTranslation('forecast');
  const [params, change] = useAddress(url);
  const asked = names.flatMap((name) => (params.get(name) ? [[name, params.get(name)!] as const] : []));
  const query = Object.fromEntries(asked) as unknown as FinderQuery;
  const isAsked = params.has('area') || params.has('project');
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...finderQuery(query), enabled: isAsked });
  const found = isAsked ? data : undefined;
  return (
    <>
      <div>
        <h1>{t('finder.title')}</h1>
        <p className="answer-line" role="status">
          {found && !isPlaceholderData ? <Answer found={found} /> : t('finder.intro')}
        </p>
      </div>
      <FinderForm params={params} asked={found?.asked ?? null} onChange={change} />
      {!isAsked && <p>{t('finder.choose')}</p>}
      {isAsked && error && !found && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {isAsked && !error && !found && <Loading words={t('finder.loading')} />}
      {found && <Groups found={found} busy={isPlaceholderData} />}
    </>
  );
}

const verdicts = ['fits', 'perhaps', 'does_not_fit'] as const;
const countOf = ({ items }: FinderDto, verdict: FinderItemDto['verdict']) =>
  items.filter((item) => item.verdict === verdict).length;

function Answer({ found }: { found: FinderDto }) {
  const { t } = useTranslation('forecast');
  const counts = {
    fits: countOf(found, 'fits'),
    perhaps: countOf(found, 'perhaps'),
    not: countOf(found, 'does_not_fit'),
  };
  return t('finder.answer', { asked: found.asked, ...counts });
}

/** What does not fit is there too, and folded away. */
function Groups({ found, busy }: { found: FinderDto; busy: boolean }) {
  const { t } = useTranslation('forecast');
  const of = (verdict: FinderItemDto['verdict']) => found.items.filter((item) => item.verdict === verdict);
  return (
    <div className="finder" aria-busy={busy}>
      {verdicts.slice(0, 2).map((verdict) => (
        <section key={verdict} className="finder-group" aria-label={t(`finder.group.${verdict}`)}>
          <h2>{t(`finder.group.${verdict}`)}</h2>
          {of(verdict).length === 0 && <p className="muted">{t('finder.none')}</p>}
          {of(verdict).map((item) => (
            <Item key={`${item.guidelineVersionId}/${item.callId}`} item={item} />
          ))}
        </section>
      ))}
      <details className="finder-group" open={of('fits').length + of('perhaps').length === 0 || undefined}>
        <summary>
          <h2>{t('finder.group.does_not_fit')}</h2>
          <span className="muted">{t('finder.closed', { count: of('does_not_fit').length })}</span>
        </summary>
        {of('does_not_fit').map((item) => (
          <Item key={`${item.guidelineVersionId}/${item.callId}`} item={item} />
        ))}
      </details>
      {found.notes.map((note) => (
        <p key={note} className="small muted">
          {note}
        </p>
      ))}
    </div>
  );
}

function Item({ item }: { item: FinderItemDto }) {
  const { t } = useTranslation('forecast');
  const { programme, guidelineName, callName, guidelineVersionId, reasons, verdict } = item;
  const isNamed = guidelineName.startsWith(programme.shortName);
  const name = callName
    ? `${programme.shortName}, ${callName}`
    : isNamed
      ? guidelineName
      : `${programme.shortName}, ${guidelineName}`;
  return (
    <article className="card finder-item" aria-label={name}>
      <div className="card-head">
        <h3>{name}</h3>
        <span className={`finder-verdict finder-${verdict}`}>
          <VerdictSign verdict={verdict} />
          {t(`finder.verdict.${verdict}`)}
        </span>
      </div>
      <ul className="card-body finder-reasons" aria-label={t('finder.reasons', { name })}>
        {reasons.map(({ fits, sentence, source }) => (
          <li key={sentence}>
            <VerdictSign verdict={fits === null ? 'perhaps' : fits ? 'fits' : 'does_not_fit'} />
            <span>
              <span className="sr-only">
                {`${t(fits === null ? 'finder.reason.open' : fits ? 'finder.reason.yes' : 'finder.reason.no')}: `}
              </span>
              {sentence}
              {source && <span className="source finder-source">{t('finder.source', { source })}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="card-foot">
        <a
          href={`/foerderprogramm/${programme.id}#${guidelineVersionId}`}
        >{`${t('finder.rules')}: ${guidelineName}`}</a>
      </p>
    </article>
  );
}

/** Check, dashed diamond, cross: they differ in outline. */
function VerdictSign({ verdict }: Pick<FinderItemDto, 'verdict'>) {
  if (verdict === 'perhaps') return <UnsureSign />;
  return <Icon name={verdict === 'fits' ? 'check' : 'close'} />;
}
