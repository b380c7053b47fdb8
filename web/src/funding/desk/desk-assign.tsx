import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import type { OwnAccount } from '../../api/account.js';
import { assignCases, type AssignmentDto } from '../../api/funding.js';
import { SelectField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { deskKey } from '../case/case-queries.js';
import { sidebarQuery } from './desk-queries.js';
import type { Selection } from './desk-selection.js';

interface AssignProps {
  me: OwnAccount;
  selection: Selection;
  onDone: (sentence: string) => void;
}

const NOBODY = 'nobody';

/** What is done with the selected cases: they pass to one person. Says which did not, and why. */
export function DeskAssign({ me, selection, onDone }: AssignProps) {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const { data } = useQuery(sidebarQuery());
  const [who, setWho] = useState(me.id);
  const [failed, setFailed] = useState<AssignmentDto['failed']>([]);
  const { chosen } = selection;
  const count = chosen.length;
  const deed = useDeed({
    run: (account: string) =>
      assignCases({
        assignedTo: account === NOBODY ? null : account,
        cases: chosen.map(({ id, assignedAccount }) => ({ id, assigned: assignedAccount })),
      }),
    fields: ['assignedTo'],
    onDone: ({ done, failed: left }) => {
      setFailed(left);
      selection.keep(left.map(({ id }) => id));
      if (done.length > 0) onDone(t('assign.done', { count: done.length }));
      void queries.invalidateQueries({ queryKey: deskKey });
    },
  });
  const others = (data?.advisors ?? []).filter(({ accountId }) => accountId !== me.id);
  return (
    <>
      {failed.length > 0 && (
        <Notice variant="warning" title={t('assign.failed', { count: failed.length })} urgent>
          <ul>
            {failed.map(({ id, name, sentence }) => (
              <li key={id}>{t('assign.one', { name: name ?? id, sentence })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {count > 0 && (
        <section className="desk-assign" aria-label={t('assign.heading')}>
          <p role="status">
            <b>{t('assign.chosen', { count })}</b>
          </p>
          <DeedFault deed={deed} />
          <SelectField
            label={t('assign.who')}
            value={who}
            error={deed.faults.fields.assignedTo}
            onChange={(event) => setWho(event.currentTarget.value)}
          >
            <option value={me.id}>{t('assign.me', { name: me.name })}</option>
            {others.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
            <option value={NOBODY}>{t('assign.nobody')}</option>
          </SelectField>
          <DeedButton
            deed={deed}
            variant="primary"
            text={t('assign.save', { count })}
            onClick={() => deed.run(who)}
          />
          <KernButton variant="tertiary" text={t('assign.clear')} onClick={() => selection.keep([])} />
        </section>
      )}
    </>
  );
}

/** One row is selected by its box, or by X. */
export function ChooseRow({ id, name, selection }: { id: number; name: string; selection: Selection }) {
  const { t } = useTranslation('desk');
  return (
    <label className="row-choice" data-choose="">
      <input type="checkbox" checked={selection.has(id)} onChange={() => selection.toggle(id)} />
      <span className="sr-only">{t('assign.choose', { name })}</span>
    </label>
  );
}

export function ChooseAll({ selection }: { selection: Selection }) {
  const { t } = useTranslation('desk');
  return (
    <label className="row-choice">
      <input
        type="checkbox"
        checked={selection.isAll}
        ref={(box) => {
          if (box) box.indeterminate = !selection.isAll && selection.chosen.length > 0;
        }}
        onChange={selection.toggleAll}
      />
      <span className="sr-only">{t('assign.all')}</span>
    </label>
  );
}
