import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotLoaded } from '../../account/not-loaded.js';
import { Section } from '../../account/section.js';
import { advises, asks } from '../../advice/advice-view.js';
import { NewSessionForm } from '../../advice/new-session-form.js';
import { sessionsOfProjectQuery } from '../../advice/queries.js';
import { SessionChip } from '../../advice/states.js';
import type { OwnAccount } from '../../api/account.js';
import type { SessionItemDto } from '../../api/advice.js';
import type { FundingCaseDto } from '../../api/funding.js';
import { today as todayNow } from '../../project/report/use-report.js';
import { useFormat } from '../../ui/format.js';
import { useProject } from './case-options.js';

interface AdviceProps {
  me: OwnAccount;
  record: FundingCaseDto;
}

/** So many are shown; all of them stand among the advice. */
export const SHOWN_SESSIONS = 5;

/** When the case was advised on, what came of it, and the deed that plans the next session. */
export function AdviceSection({ me, record }: AdviceProps) {
  const { t } = useTranslation('case');
  const [plans, setPlans] = useState(false);
  // Administrators keep accounts; protocols are not theirs.
  const reads = me.role !== 'admin';
  const { data, error, refetch } = useQuery({ ...sessionsOfProjectQuery(record.id), enabled: reads });
  if (!reads) return null;
  if (plans) return <Plan record={record} onClose={() => setPlans(false)} />;
  return (
    <Section
      heading={t('advice.heading', { count: data?.total ?? 0 })}
      state={<PlanButton me={me} onPlan={() => setPlans(true)} />}
    >
      {error && !data && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {data?.items.length === 0 && <p className="muted">{t('advice.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className="record-rows">
          {data.items.slice(0, SHOWN_SESSIONS).map((session) => (
            <Session key={session.id} session={session} />
          ))}
        </ul>
      )}
      {data && data.total > SHOWN_SESSIONS && (
        <p className="plain-links">
          <a href="/beratung">{t('advice.all', { count: data.total })}</a>
        </p>
      )}
    </Section>
  );
}

/** Advisors plan, a Kommune asks. */
function PlanButton({ me, onPlan }: { me: OwnAccount; onPlan: () => void }) {
  const { t } = useTranslation('case');
  const look = { variant: 'secondary' as const, className: 'kern-btn--small' };
  if (advises(me)) return <KernButton {...look} text={t('advice.plan')} onClick={onPlan} />;
  return asks(me) ? <KernButton {...look} text={t('advice.ask')} href="/beratung?neu=ja" /> : null;
}

/** With the project and who keeps it filled in. */
function Plan({ record, onClose }: { record: FundingCaseDto; onClose: () => void }) {
  const project = useProject(record.id)?.record;
  const [today] = useState(todayNow);
  if (!project) return null;
  const nameOf = (key: string) =>
    record.municipalities.find(({ ags }) => ags === key)?.name ??
    (key === project.recipientArea ? project.recipientName : null) ??
    key;
  return (
    <NewSessionForm
      today={today}
      start={{
        areas: project.managedBy.map((key) => ({ key, name: nameOf(key) })),
        project: { id: record.id, name: record.projectName },
      }}
      onClose={onClose}
    />
  );
}

function Session({ session }: { session: SessionItemDto }) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const { id, subject, topics, heldOn, startsAt, state, openTasks, nextContactOn, ledBy } = session;
  const day = format.shortDay(heldOn);
  const when = startsAt ? t('session.when', { day, time: startsAt }) : day;
  const more = [
    topics.map((topic) => t(`topic.${topic}`)).join(', '),
    openTasks > 0 ? t('session.openTasks', { count: openTasks }) : null,
    nextContactOn ? t('session.nextContact', { day: format.shortDay(nextContactOn) }) : null,
  ].filter(Boolean);
  return (
    <li className="advice-session-row">
      <p>
        <a className="row-name" href={`/beratung/${id}`}>
          {subject}
        </a>
        <span className="second-line">{[when, ledBy?.name].filter(Boolean).join(' · ')}</span>
        <span className="second-line">{more.join(' · ')}</span>
      </p>
      <SessionChip state={state} />
    </li>
  );
}
