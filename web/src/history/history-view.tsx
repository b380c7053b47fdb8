import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../api/client.js';
import type { VersionDto } from '../api/history.js';
import { useSession } from '../account/session.js';
import { addressOf, changed } from '../ui/address.js';
import { AsOfField, useTravellingAsOf } from '../ui/as-of.js';
import { useFormat } from '../ui/format.js';
import { inSaid, Said } from '../ui/german.js';
import { Notice } from '../ui/notice.js';
import { RichText } from '../ui/rich-text.js';
import { AreaChange } from './area-change.js';
import { CompareBar, CompareChoice } from './compare-choice.js';
import { ComparisonSection } from './comparison-table.js';
import { diffQuery, drawnPairs, type HistoryOf, type VersionPair, versionsQuery } from './queries.js';
import { chosenPair, isAfter, type WordOf } from './version.js';
import { VersionList } from './version-list.js';

interface HistoryViewProps {
  of: HistoryOf;
  /** Address of this page. */
  url: URL;
  /** Where the record can be seen as it was after a version. */
  hrefThen: (version: VersionDto) => string;
  /** What that link says. */
  thenLabel: string;
  wordOf?: WordOf;
  words?: Partial<Record<VersionDto['operation'], string>>;
  titleOf?: (version: VersionDto) => string | null;
}

/** "Wer hat wann was geändert": the versions, the comparison of two of them, and older ones. */
export function HistoryView(props: HistoryViewProps) {
  const { of, url, wordOf } = props;
  const { t } = useTranslation('history');
  const reader = useSession().account?.id ?? null;
  const after = url.searchParams.get('after');
  const versions = useQuery(versionsQuery(of, after, reader));
  const pair = chosenPair(url.searchParams);
  const comparison = useQuery({ ...diffQuery(of, pair ?? nobody, reader), enabled: pair !== null });
  const refusal = refusalOf(versions.error) ?? (pair && refusalOf(comparison.error));
  const plain = addressOf(url.pathname, changed(url.searchParams, { von: null, bis: null }));
  if (!versions.data) return refusal && <Refused detail={refusal.detail} url={url} />;
  return (
    <div className="history">
      {refusal && <Refused detail={refusal.detail} url={url} />}
      {pair && comparison.data && (
        <ComparisonSection
          comparison={comparison.data}
          ags={of.record === 'municipality' ? of.key : undefined}
          wordOf={wordOf}
          closeHref={plain}
        />
      )}
      <VersionsForm {...props} {...{ after, pair, reader }} />
      <Paging url={url} next={versions.data.next} after={after} />
      {/* A project has no public history: there is nothing to tell apart. */}
      {of.record !== 'project' && <p className="source">{t(reader ? 'namesShown' : 'namesHidden')}</p>}
    </div>
  );
}

const nobody: VersionPair = { from: 0, to: 0 };

interface VersionsFormProps extends HistoryViewProps {
  after: string | null;
  pair: VersionPair | null;
  reader: string | null;
}

function VersionsForm({
  of,
  url,
  hrefThen,
  thenLabel,
  wordOf,
  words,
  titleOf,
  after,
  pair,
  reader,
}: VersionsFormProps) {
  const { data } = useQuery(versionsQuery(of, after, reader));
  const { data: comparison } = useQuery({ ...diffQuery(of, pair ?? nobody, reader), enabled: pair !== null });
  const versions = data?.items ?? [];
  const { t } = useTranslation('history');
  const asOf = useTravellingAsOf();
  const pairs = drawnPairs(versions);
  const canCompare = versions.length > 1 || after !== null;
  const chosen = { von: pair?.from ?? versions[1]?.id ?? 0, bis: pair?.to ?? versions[0]?.id ?? 0 };
  return (
    <form className="versions-form" method="get" action={`${url.pathname}#vergleich`}>
      <AsOfField />
      {after && <input type="hidden" name="after" value={after} />}
      {canCompare && <CompareBar comparison={comparison} shown={versions.map(({ id }) => id)} />}
      <VersionList
        versions={versions}
        wordOf={wordOf}
        words={words}
        titleOf={titleOf}
        level="h2"
        noteOf={(version) => (asOf && isAfter(version, asOf) ? t('later') : null)}
        besideOf={canCompare ? (version) => <CompareChoice version={version} pair={chosen} /> : undefined}
        belowOf={(version) => (
          <>
            <DrawnArea of={of} pair={pairs.find(({ to }) => to === version.id)} reader={reader} />
            <p className="version-links no-print">
              <a href={hrefThen(version)}>{thenLabel}</a>
            </p>
          </>
        )}
      />
    </form>
  );
}

function DrawnArea({
  of,
  pair,
  reader,
}: {
  of: HistoryOf;
  pair: VersionPair | undefined;
  reader: string | null;
}) {
  const { data } = useQuery({ ...diffQuery(of, pair ?? nobody, reader), enabled: pair !== undefined });
  return pair && data?.area ? <AreaChange area={data.area} ags={of.key} /> : null;
}

function Paging({ url, next, after }: { url: URL; next: string | null; after: string | null }) {
  const { t } = useTranslation('history');
  const to = (cursor: string | null) => addressOf(url.pathname, changed(url.searchParams, { after: cursor }));
  if (!next && !after) return null;
  return (
    <nav className="paging no-print" aria-label={t('paging.label')}>
      {after && <a href={to(null)}>{t('paging.newest')}</a>}
      {next && <a href={to(next)}>{t('paging.older')}</a>}
    </nav>
  );
}

/** What the address asks for is not there, and the service says why. */
function Refused({ detail, url }: { detail: string; url: URL }) {
  const { t } = useTranslation('history');
  const whole = changed(url.searchParams, { von: null, bis: null, after: null });
  return (
    <Notice variant="info" title={<Said>{detail}</Said>}>
      <p>
        <a href={addressOf(url.pathname, whole)}>{t('whole')}</a>
      </p>
    </Notice>
  );
}

/** "Zuletzt geändert am …": the answer in one sentence. */
export function LastChange({ version }: { version: VersionDto | undefined }) {
  const { t } = useTranslation('history');
  const format = useFormat();
  if (!version) return null;
  const { recordedAt, by } = version;
  return (
    <p className="history-lead">
      <RichText>{t('last', { moment: format.moment(recordedAt), office: inSaid(by.office) })}</RichText>
    </p>
  );
}
