import type { MilestoneDto } from '../../api/projects.js';
import { inGerman } from '../../ui/german.js';
import { Icon } from '../../ui/icon.js';
import { RichText } from '../../ui/rich-text.js';
import { PromiseChain } from './promise-chain.js';
import { promisedShort } from './promised.js';
import { reasonSentence } from './date-sentences.js';
import { milestoneName } from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';

interface MilestoneTextProps {
  milestone: MilestoneDto;
  /** All of the project is built. */
  finished: boolean;
}

/** A milestone as text: its chain, day and reason of each change, and what came of it. */
export function MilestoneText({ milestone, finished }: MilestoneTextProps) {
  const { t } = useProjectSpeech();
  return (
    <div className="schedule-text">
      <p className="schedule-name">{milestoneName(t, milestone)}</p>
      <p>
        <PromiseChain milestone={milestone} />
      </p>
      <Changes milestone={milestone} />
      <Outcome milestone={milestone} finished={finished} />
    </div>
  );
}

/** Day and reason of each change; with several, each names the date it brought. */
function Changes({ milestone: { promises } }: { milestone: MilestoneDto }) {
  const speech = useProjectSpeech();
  const { t, format } = speech;
  const changes = promises.slice(1);
  return changes.map((promise) => {
    const day = format.day(promise.promisedOn);
    const said =
      changes.length === 1
        ? t('schedule.changed', { day })
        : t('schedule.changedTo', { day, promised: promisedShort(speech, promise.promised) });
    return (
      <p key={promise.number} className="small muted">
        <RichText>{`${said} ${reasonSentence(speech, promise)}`}</RichText>
      </p>
    );
  });
}

function Outcome({ milestone, finished }: MilestoneTextProps) {
  const { t, format } = useProjectSpeech();
  const { kind, reachedOn, waivedReason, waivedOn, overdue, promises } = milestone;
  if (reachedOn)
    return (
      <p className="small schedule-done">
        <Icon name="check" />
        {t(`schedule.done.${kind}`, { day: format.day(reachedOn) })}
      </p>
    );
  if (waivedReason) {
    const reason = inGerman(waivedReason);
    const said = waivedOn
      ? t('schedule.waivedSince', { day: format.day(waivedOn), reason })
      : t('schedule.waived', { reason });
    return (
      <p className="small">
        <RichText>{said}</RichText>
      </p>
    );
  }
  if (finished) return <p className="small muted">{t('schedule.noDay')}</p>;
  if (overdue) return <p className="small schedule-overdue">{t('schedule.overdue')}</p>;
  // A chain without a promise says "noch offen" itself.
  return promises.length > 0 && <p className="small muted">{t('schedule.open')}</p>;
}
