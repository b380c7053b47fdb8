import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { DeskItemDto } from '../../api/funding.js';
import { useNarrow } from '../../ui/narrow.js';
import {
  AssigneeCell,
  CaseCell,
  DeadlineCell,
  FindingsCell,
  NewCell,
  TracksCell,
  WhyCell,
} from './desk-cells.js';
import { ChooseAll, ChooseRow } from './desk-assign.js';
import { type DeskGroup, deskGroups } from './desk-groups.js';
import type { Selection } from './desk-selection.js';

interface DeskTableProps {
  me: OwnAccount;
  items: readonly DeskItemDto[];
  today: string;
  mayTake: boolean;
  busy: boolean;
  selection: Selection;
}

const columns = ['deadline', 'case', 'why', 'grant', 'findings', 'new', 'assignee'] as const;

/** Cases by urgency, in groups; where the columns do not fit, as a list that says the same. */
export function DeskTable(props: DeskTableProps) {
  const groups = deskGroups(props.items);
  return useNarrow() ? <Items {...props} groups={groups} /> : <Wide {...props} groups={groups} />;
}

type Grouped = DeskTableProps & { groups: DeskGroup[] };

function useTitle() {
  const { t } = useTranslation('desk');
  return ({ group, items }: DeskGroup) => t(`group.${group}`, { count: items.length });
}

function Wide({ groups, me, today, mayTake, busy, selection }: Grouped) {
  const { t } = useTranslation('desk');
  const title = useTitle();
  return (
    <table className="staff-table desk-table" aria-busy={busy}>
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          {mayTake && (
            <th scope="col" className="choice-column">
              <ChooseAll selection={selection} />
            </th>
          )}
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={`${group.group}${group.items[0]!.id}`}>
          <tr className="task-group">
            <th scope="rowgroup" colSpan={columns.length + (mayTake ? 1 : 0)}>
              {title(group)}
            </th>
          </tr>
          {group.items.map((item) => (
            <tr key={item.id} data-row="" className={selection.has(item.id) ? 'is-chosen' : undefined}>
              {mayTake && (
                <td className="choice-column">
                  <ChooseRow id={item.id} name={item.projectName} selection={selection} />
                </td>
              )}
              <td>
                <DeadlineCell item={item} today={today} />
              </td>
              <th scope="row">
                <CaseCell item={item} />
              </th>
              <td>
                <WhyCell item={item} />
              </td>
              <td>
                <TracksCell item={item} />
              </td>
              <td>
                <FindingsCell item={item} />
              </td>
              <td>
                <NewCell item={item} />
              </td>
              <td>
                <AssigneeCell {...{ item, me, mayTake }} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Items({ groups, me, today, mayTake, busy, selection }: Grouped) {
  const { t } = useTranslation('desk');
  const title = useTitle();
  return groups.map((group) => (
    <section key={`${group.group}${group.items[0]!.id}`} aria-label={title(group)} aria-busy={busy}>
      <h3 className="task-group">{title(group)}</h3>
      <ul className="record-items desk-items">
        {group.items.map((item) => (
          <li key={item.id} data-row="" className={selection.has(item.id) ? 'is-chosen' : undefined}>
            <div className="record-item-head">
              {mayTake && <ChooseRow id={item.id} name={item.projectName} selection={selection} />}
              <div>
                <CaseCell item={item} />
              </div>
              <DeadlineCell item={item} today={today} />
            </div>
            <p>
              <WhyCell item={item} />
            </p>
            <div className="desk-item-tracks">
              <TracksCell item={item} />
            </div>
            <dl className="label-values">
              <div>
                <dt>{t('column.findings')}</dt>
                <dd>
                  <FindingsCell item={item} />
                </dd>
              </div>
              <div>
                <dt>{t('column.new')}</dt>
                <dd>
                  <NewCell item={item} />
                </dd>
              </div>
              <div>
                <dt>{t('column.assignee')}</dt>
                <dd>
                  <AssigneeCell {...{ item, me, mayTake }} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  ));
}
