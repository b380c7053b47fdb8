import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { refusalOf } from '../../api/client.js';
import type { CaseChangesDto } from '../../api/funding.js';
import { useAddress } from '../../ui/address.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { useLetterKeys } from '../../ui/keys.js';
import { Key, KeysSwitch } from '../../ui/keys-switch.js';
import { isTime, DAY, MOMENT, timeOf } from '../../ui/time.js';
import { BaselineChoice, type Compared } from './baseline-choice.js';
import { changesQuery, reviewQuery } from '../case/case-queries.js';
import type { CaseParts } from '../case/case-view.js';
import { useCaseWords } from '../case/case-words.js';
import { ChangedAddresses } from './changed-addresses.js';
import { ChangedArea } from './changed-area.js';
import { ChangedDocuments } from './changed-documents.js';
import { ChangedFields } from './changed-fields.js';
import { stepRow } from '../desk/row-keys.js';

/** `visit`, `submission`, a day or a moment; what is none of them is the last visit. A second moment needs a first one. */
export function comparedOf(params: URLSearchParams): Compared {
  const asked = params.get('seit') ?? 'visit';
  if (asked === 'submission' || isTime(asked, DAY)) return { since: asked };
  if (!isTime(asked, MOMENT)) return { since: 'visit' };
  return { since: asked, until: timeOf(params.get('bis'), MOMENT) ?? undefined };
}

interface CaseChangesProps extends CaseParts {
  url: URL;
}

/** What changed since a moment, where one accepts it or asks for more. */
export function CaseChanges({ url, read, visit, onDone }: CaseChangesProps) {
  const { t } = useTranslation('review');
  const [params, change] = useAddress(url);
  const compared = comparedOf(params);
  const { since, until } = compared;
  const { id } = read.record;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...changesQuery(id, since, until),
    enabled: since !== 'visit' || visit !== undefined,
  });
  const review = useQuery(reviewQuery(id));
  const refused = error ? refusalOf(error)?.detail : undefined;
  useChangeKeys();
  return (
    <>
      <div className="baseline">
        <BaselineChoice
          compared={compared}
          error={refused}
          visitedAt={visit?.previousAt ?? null}
          submittedAt={review.data?.review.submittedAt ?? null}
          onChange={(asked) =>
            change({ seit: asked.since === 'visit' ? null : asked.since, bis: asked.until ?? null })
          }
        />
        {!until && (
          <p className="muted keys-note">
            <Key>J</Key>
            <Key>K</Key>
            <span>{t('changes.keys.row')}</span>
            <Key>A</Key>
            <span>{t('changes.keys.accept')}</span>
            <Key>N</Key>
            <span>{t('changes.keys.ask')}</span>
          </p>
        )}
      </div>
      {error && !data && !(until && refused) && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Loading words={t('changes.loading')} />}
      {data && (
        <div className="case-changes" aria-busy={isPlaceholderData}>
          <div className="record-column">
            <ChangedFields
              changes={data}
              review={data.until ? undefined : review.data}
              id={id}
              onDone={onDone}
              findings={read.record.findings}
            />
            <ChangedDocuments documents={data.documents} />
            <Unchanged changes={data} />
          </div>
          <div className="record-column">
            <ChangedArea id={id} name={read.record.projectName} changes={data} />
            <ChangedAddresses id={id} addresses={data.addresses} />
          </div>
        </div>
      )}
      <KeysSwitch keys={t('changes.keys.all')} />
    </>
  );
}

/** What did not change stays accepted, and need not be read again. */
function Unchanged({ changes: { unchanged, since } }: { changes: CaseChangesDto }) {
  const { t } = useTranslation('review');
  const words = useCaseWords();
  const format = useFormat();
  if (unchanged.length === 0) return null;
  return (
    <div className="since-bar since-none">
      <Icon name="check" />
      <p>
        <b>{since ? t('changes.unchanged', { moment: format.moment(since) }) : t('changes.unchangedEver')}</b>
        {` ${t('changes.stays', {
          count: unchanged.length,
          list: unchanged.map((section) => words.section[section]).join(', '),
        })}`}
      </p>
    </div>
  );
}

/** A and N press the buttons of the section that is being read. */
function useChangeKeys(): void {
  const press = (key: string) => () => {
    const section =
      document.activeElement?.closest('[data-section]') ?? document.querySelector('[data-section]');
    section?.querySelector<HTMLButtonElement>(`[data-key="${key}"] button:not([disabled])`)?.click();
  };
  useLetterKeys({ j: () => stepRow(1), k: () => stepRow(-1), a: press('a'), n: press('n') });
}
