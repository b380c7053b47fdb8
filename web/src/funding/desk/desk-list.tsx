import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MoreButton, rowsBefore } from '../../account/more-button.js';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { useFocusKept } from '../../account/use-focus-inside.js';
import type { OwnAccount } from '../../api/account.js';
import type { CaseList } from '../../api/funding.js';
import { Icon } from '../../ui/icon.js';
import { useKeysOn } from '../../ui/keys.js';
import { Key } from '../../ui/keys-switch.js';
import { DeskAssign } from './desk-assign.js';
import { useSelection } from './desk-selection.js';
import { DeskTable } from './desk-table.js';

interface DeskListProps {
  list: UseInfiniteQueryResult<InfiniteData<CaseList>>;
  me: OwnAccount;
  today: string;
  mayTake: boolean;
  onReset: () => void;
  onDone: (sentence: string) => void;
}

/** The cases page after page, never cut in silence. */
export function DeskList({ list, me, today, mayTake, onReset, onDone }: DeskListProps) {
  const { t } = useTranslation('desk');
  const { data, error, refetch, isPlaceholderData } = list;
  const items = data?.pages.flatMap((page) => page.items);
  const selection = useSelection(items ?? []);
  const before = rowsBefore(data?.pages ?? []);
  const box = useFocusKept<HTMLElement>('[data-row] [data-row-link]', String(before));
  if (error && !items) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  if (!items || !data) return <Loading words={t('loading')} />;
  const [first] = data.pages;
  if (items.length === 0) return <Empty filtered={first!.q !== ''} onReset={onReset} />;
  return (
    <section className="card" ref={box} aria-label={t('caption')}>
      {mayTake && <DeskAssign {...{ me, selection, onDone }} />}
      <DeskTable {...{ me, items, today, mayTake, selection }} busy={isPlaceholderData} />
      <MoreButton list={list} text={t('more', { count: first!.total - items.length })} />
      <KeysLine mayTake={mayTake} />
    </section>
  );
}

function KeysLine({ mayTake }: { mayTake: boolean }) {
  const { t } = useTranslation('desk');
  if (!useKeysOn()) return null;
  return (
    <p className="card-foot muted keys-note">
      <Key>J</Key>
      <Key>K</Key>
      <span>{t('keys.row')}</span>
      <Key>Enter</Key>
      <span>{t('keys.open')}</span>
      {mayTake && (
        <>
          <Key>Z</Key>
          <span>{t('keys.take')}</span>
          <Key>X</Key>
          <span>{t('keys.choose')}</span>
        </>
      )}
      <Key>/</Key>
      <span>{t('keys.search')}</span>
      <Key>?</Key>
      <span>{t('keys.help')}</span>
    </p>
  );
}

/** Says why, and names the next step. */
function Empty({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <section className="card card-body empty">
      <p className="empty-line">
        <Icon name={filtered ? 'search' : 'check'} />
        <span>
          <b>{t(filtered ? 'none' : 'noneAtAll')}</b>
          {` ${t(filtered ? 'noneNext' : 'noneAtAllNext')}`}
        </span>
      </p>
      {filtered && <KernButton variant="secondary" text={t('reset')} onClick={onReset} />}
    </section>
  );
}
