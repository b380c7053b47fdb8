import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../account/initials.js';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { useQueryClient } from '@tanstack/react-query';
import type { OwnAccount } from '../../api/account.js';
import { type DeskItemDto, getCase, saveCase } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { DeadlineState } from '../case/case-deadline.js';
import { deskKey } from '../case/case-queries.js';
import { Mark, severityLooks, TrackLine } from '../case/case-states.js';

/* Cells of the desk, as a table and as a list on the phone. */

interface CellProps {
  item: DeskItemDto;
}

export function DeadlineCell({ item: { nextDeadline }, today }: CellProps & { today: string }) {
  const { t } = useTranslation('desk');
  if (!nextDeadline) return <span className="muted">{t('noDeadline')}</span>;
  return <DeadlineState deadline={nextDeadline} today={today} />;
}

export function CaseCell({ item: { id, projectName, districts, reference, isDemo } }: CellProps) {
  const { t } = useTranslation('desk');
  const second = [districts.map(({ name }) => name).join(', ') || reference, isDemo ? t('demo') : null];
  return (
    <>
      <a className="row-name" href={`/fall/${id}`} data-row-link="">
        {projectName}
      </a>
      <span className="second-line">{second.filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** Why now, not only what. */
export function WhyCell({ item: { why, nextDeadline, reviewStatus, waitingDays } }: CellProps) {
  const { t } = useTranslation('desk');
  const second = [
    waitingDays !== null && reviewStatus === 'submitted' ? t('waits', { count: waitingDays }) : null,
    nextDeadline && !why?.includes(nextDeadline.name) ? nextDeadline.name : null,
  ].filter(Boolean);
  return (
    <>
      {why ? <b>{why}</b> : <span className="muted">{t('noWhy')}</span>}
      {second.length > 0 && <span className="second-line">{second.join(' · ')}</span>}
    </>
  );
}

export function TracksCell({ item: { tracks } }: CellProps) {
  return tracks.map(({ funder, status }) => <TrackLine key={funder} {...{ funder, status }} />);
}

export function FindingsCell({ item: { findings } }: CellProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const counts = (['block', 'warn', 'hint'] as const).filter((severity) => findings[severity] > 0);
  if (counts.length === 0) return <span className="muted">{t('noFindings')}</span>;
  return (
    <span className="finding-counts">
      {counts.map((severity) => (
        <Mark key={severity} look={severityLooks[severity]}>
          {format.count(findings[severity])}
          <span className="sr-only">{` ${t(`finding.${severity}`, { count: findings[severity] })}`}</span>
        </Mark>
      ))}
    </span>
  );
}

export function NewCell({ item: { openedBefore, changesSinceVisit } }: CellProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  if (!openedBefore) return t('neverOpened');
  if (changesSinceVisit === 0) return <span className="muted">{t('nothingNew')}</span>;
  return t('changes', { count: changesSinceVisit, formatted: format.count(changesSinceVisit) });
}

/** Whose it is; one press takes a case that is nobody's. */
export function AssigneeCell({ item, me, mayTake }: CellProps & { me: OwnAccount; mayTake: boolean }) {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const deed = useDeed({
    run: async () => {
      const { etag } = await getCase(item.id);
      return saveCase(item.id, etag, { assignedTo: me.id });
    },
    onDone: () => void queries.invalidateQueries({ queryKey: deskKey }),
  });
  const name = item.assignedTo?.name ?? item.assignedTo?.office;
  if (name)
    return (
      <span className="assignee">
        <span className="initials" aria-hidden="true">
          {initialsOf(name)}
        </span>
        {name}
      </span>
    );
  if (!mayTake) return <span className="muted">{t('nobody')}</span>;
  return (
    <span className="take-over" data-take="">
      <DeedFault deed={deed} />
      <DeedButton
        deed={deed}
        variant="tertiary"
        text={t('take')}
        label={t('takeOf', { name: item.projectName })}
        onClick={() => deed.run(undefined)}
      />
    </span>
  );
}
