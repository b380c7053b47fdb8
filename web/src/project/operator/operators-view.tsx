import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../../account/more-button.js';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import type { OwnAccount } from '../../api/account.js';
import type { OperatorDto } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { useSettled } from '../../ui/settled.js';
import { MergeForm } from './operator-merge.js';
import { operatorsQuery } from './operator-queries.js';
import { NewOperator } from '../record/record-operator-new.js';

const mayMerge = ({ role }: OwnAccount) => role === 'dias_advisor' || role === 'dias_lead';
const mayAdd = ({ role }: OwnAccount) => role !== 'admin' && role !== 'auditor';

/** The one register of operators: every spelling, how many lots, two entries that are one firm. */
export function OperatorsView({ me }: { me: OwnAccount }) {
  const { t } = useTranslation('record');
  const queries = useQueryClient();
  const [search, setSearch] = useState('');
  const [adds, setAdds] = useState(false);
  const [done, setDone] = useState('');
  const list = useInfiniteQuery(operatorsQuery(useSettled(search.trim(), 200)));
  const items = list.data?.pages.flatMap((page) => page.items);
  const all = items && !list.hasNextPage && !search.trim() ? t('operators.all', { count: items.length }) : '';
  const finish = (sentence: string) => {
    setAdds(false);
    setDone(sentence);
    void queries.invalidateQueries({ queryKey: ['operators'] });
  };
  return (
    <>
      <div className="staff-head">
        <div>
          <h1>{t('operators.title')}</h1>
          <p className="answer-line">{`${all} ${t('operators.intro')}`.trim()}</p>
        </div>
        {mayAdd(me) && !adds && (
          <KernButton variant="primary" text={t('operators.add')} onClick={() => setAdds(true)} />
        )}
      </div>
      <p role="status" className="step-ready record-done">
        {done}
      </p>
      {adds && (
        <NewOperator
          name=""
          onDone={({ name }) => finish(t('operators.added', { name }))}
          onCancel={() => setAdds(false)}
        />
      )}
      <section className="card" aria-label={t('operators.title')}>
        <div className="card-body">
          <TextField
            label={t('operators.search')}
            type="search"
            value={search}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {list.error && !items && <NotLoaded error={list.error} onAgain={() => void list.refetch()} />}
          {!items && !list.error && <Loading words={t('operators.loading')} />}
          {items?.length === 0 && <p>{t('operators.none', { search: search.trim() })}</p>}
          <ul className="record-rows">
            {items?.map((operator) => (
              <OperatorRow key={operator.id} operator={operator} mayMerge={mayMerge(me)} onDone={finish} />
            ))}
          </ul>
        </div>
        <MoreButton list={list} text={t('operators.more')} />
      </section>
    </>
  );
}

interface RowProps {
  operator: OperatorDto;
  mayMerge: boolean;
  onDone: (sentence: string) => void;
}

function OperatorRow({ operator, mayMerge: merges, onDone }: RowProps) {
  const { t } = useTranslation('record');
  const [open, setOpen] = useState(false);
  const { id, name, website, spellings, lotCount } = operator;
  const others = spellings.filter((spelling) => spelling !== name);
  return (
    <li className="operator-row">
      <p>
        <b>{name}</b>
        {website && (
          <>
            {' '}
            <a href={website} rel="noreferrer">
              {t('operators.website')}
            </a>
          </>
        )}
        {others.length > 0 && (
          <span className="second-line">
            {t('operators.spellings', { count: others.length, names: others.join(', ') })}
          </span>
        )}
      </p>
      <p className="number">{t('operator.lots', { count: lotCount })}</p>
      <div className="deed-buttons">
        {lotCount > 0 && (
          <a href={`/projekte?operator=${id}`} aria-label={t('operators.projectsOf', { name })}>
            {t('operators.projects')}
          </a>
        )}
        {merges && !open && (
          <KernButton
            variant="tertiary"
            className="kern-btn--small"
            text={t('operators.merge')}
            alt={t('operators.mergeOf', { name })}
            onClick={() => setOpen(true)}
          />
        )}
      </div>
      {open && <MergeForm operator={operator} onDone={onDone} onCancel={() => setOpen(false)} />}
    </li>
  );
}
