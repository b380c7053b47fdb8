import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import type { MilestoneDto } from '../../api/projects.js';
import { saveMilestoneState } from '../../api/record-parts.js';
import type { ReadRecord } from '../../api/records.js';
import { Deadline } from '../../ui/deadline.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { inOrder } from '../schedule/milestones.js';
import { milestoneName, useProjectWords } from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { PromiseChain } from '../schedule/promise-chain.js';
import { valid } from '../schedule/promised.js';
import { MilestoneForm, type MilestoneDeed } from './record-milestone-form.js';
import { NewMilestoneForm } from './record-milestone-new.js';
import { today } from '../report/use-report.js';
import { useRecordDeed } from './use-record-deed.js';
import { DeedButton, DeedFault } from '../../account/deed.js';
import { MetNotice } from './record-deed-form.js';

type RecordMilestone = ReadRecord['record']['milestones'][number];

interface MilestonesProps {
  read: ReadRecord;
  onDone: (sentence: string) => void;
}

const isOpen = ({ reachedOn, waivedReason }: MilestoneDto) => reachedOn === null && waivedReason === null;

/** Promised dates with their whole chain; reached, waived, open again. */
export function MilestonesSection({ read, onDone }: MilestonesProps) {
  const { t } = useTranslation('record');
  const { milestones, mayEdit } = read.record;
  const [adds, setAdds] = useState(false);
  return (
    <Section
      heading={t('milestones.heading')}
      step={adds ? 'form' : 'shown'}
      state={
        mayEdit &&
        !adds && (
          <KernButton
            variant="secondary"
            className="kern-btn--small"
            text={t('milestones.add')}
            onClick={() => setAdds(true)}
          />
        )
      }
    >
      {adds && <NewMilestoneForm {...{ read, onDone }} onCancel={() => setAdds(false)} />}
      {milestones.length === 0 && <p className="muted">{t('milestones.none')}</p>}
      <ul className="record-rows">
        {inOrder(milestones).map((milestone) => (
          <MilestoneRow key={milestone.number} {...{ read, milestone, onDone }} />
        ))}
      </ul>
      {mayEdit && milestones.some((one) => isOpen(one) && !one.mayWaive) && (
        <p className="muted">{t('milestones.whoWaives')}</p>
      )}
    </Section>
  );
}

function MilestoneRow({ read, milestone, onDone }: MilestonesProps & { milestone: RecordMilestone }) {
  const { t } = useTranslation('record');
  const { t: ofProject } = useProjectSpeech();
  const [open, setOpen] = useState<MilestoneDeed | null>(null);
  const { number, mayWaive } = milestone;
  const name = milestoneName(ofProject, milestone);
  const isOver = !isOpen(milestone);
  return (
    <li className="milestone-row">
      <div>
        <p className="milestone-name">
          <b>{name}</b>
          <MilestoneMark milestone={milestone} />
        </p>
        <p>
          <PromiseChain milestone={milestone} />
          <LastReason milestone={milestone} />
        </p>
      </div>
      {read.record.mayEdit && open === null && (
        <div className="deed-buttons">
          {isOver ? (
            <Reopen {...{ read, milestone, name, onDone }} />
          ) : (
            <>
              <KernButton
                variant="secondary"
                className="kern-btn--small"
                href={`/vorhaben/${read.record.id}/melden?termin=${number}`}
                text={t('milestones.promise')}
                alt={t('milestones.promiseOf', { name })}
              />
              {(mayWaive ? (['reached', 'waived'] as const) : (['reached'] as const)).map((deed) => (
                <KernButton
                  key={deed}
                  variant="tertiary"
                  className="kern-btn--small"
                  text={t(`milestones.${deed}`)}
                  alt={t(`milestones.${deed}Of`, { name })}
                  onClick={() => setOpen(deed)}
                />
              ))}
            </>
          )}
        </div>
      )}
      {open && (
        <MilestoneForm {...{ read, milestone, name, onDone }} deed={open} onCancel={() => setOpen(null)} />
      )}
    </li>
  );
}

/** Reached, waived, overdue or in so many days. */
function MilestoneMark({ milestone }: { milestone: MilestoneDto }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const { reachedOn, waivedReason } = milestone;
  if (reachedOn)
    return (
      <span className="step-ready">
        <Icon name="check" />
        {t('milestones.markReached', { day: format.shortDay(reachedOn) })}
      </span>
    );
  if (waivedReason !== null)
    return <span className="muted">{t('milestones.waivedFor', { reason: waivedReason })}</span>;
  const promise = valid(milestone);
  return promise ? <Deadline today={today()} day={promise.lastDay} /> : null;
}

function LastReason({ milestone }: { milestone: MilestoneDto }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const format = useFormat();
  const promise = valid(milestone);
  if (!promise) return null;
  const day = format.shortDay(promise.promisedOn);
  const reason = promise.reason && words.reason[promise.reason];
  return (
    <span className="second-line">
      {reason ? t('milestones.changedOn', { day, reason }) : t('milestones.promisedOn', { day })}
      {promise.explanation && `. ${promise.explanation}`}
    </span>
  );
}

function Reopen({
  read,
  milestone,
  name,
  onDone,
}: MilestonesProps & { milestone: MilestoneDto; name: string }) {
  const { t } = useTranslation('record');
  const deed = useRecordDeed<object>({
    read,
    run: (id, etag) =>
      saveMilestoneState(id, etag, milestone.number, { reachedOn: null, waivedReason: null }),
    onDone: () => onDone(t('milestones.reopened', { name })),
  });
  return (
    <>
      <MetNotice deed={deed} />
      <DeedFault deed={deed} />
      <DeedButton
        deed={deed}
        variant="tertiary"
        text={t('milestones.reopen')}
        label={t('milestones.reopenOf', { name })}
        onClick={() => deed.run({})}
      />
    </>
  );
}
