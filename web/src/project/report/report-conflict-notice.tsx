import { useTranslation } from 'react-i18next';
import { DeedFault } from '../../account/deed.js';
import { ConflictNotice } from '../../history/conflict-notice.js';
import type { WordOf } from '../../history/version.js';
import { conflictFields, mergedDraft } from './report-conflict.js';
import { changesOf } from './report-draft.js';
import {
  milestoneName,
  type ProjectStatus,
  type SlipReason,
  useProjectWords,
} from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { promisedShort } from '../schedule/promised.js';
import { type Conflict, type ReportEdit, today } from './use-report.js';

/** Somebody else saved this project meanwhile: what they changed beside what is typed here. Nothing is lost. */
export function ReportConflict({ report, conflict }: { report: ReportEdit; conflict: Conflict }) {
  const { t } = useTranslation('workList');
  const { t: ofProject } = useProjectSpeech();
  const wordOf = useWords();
  const { base, openedAt, deed, startFrom } = report;
  const { theirs, since, mine } = conflict;
  const [version] = since;
  const meeting = { start: base.record, theirs: theirs.record, mine, since };
  const names = {
    state: t('report.state.name'),
    counts: {
      passed: t('count.passed'),
      connected: t('count.connected'),
      activated: t('count.activated'),
    },
    milestone: (milestone: Parameters<typeof milestoneName>[1]) => milestoneName(ofProject, milestone),
  };
  return (
    <>
      <DeedFault deed={deed} />
      <ConflictNotice
        // A second stale write is a new choice.
        key={theirs.etag}
        what={t('report.what', { name: theirs.record.name })}
        theirs={version ? { by: version.by, at: version.recordedAt } : null}
        startedAt={openedAt}
        fields={conflictFields(meeting, names, today())}
        wordOf={wordOf}
        busy={deed.busy}
        onMerge={(values) => {
          const draft = mergedDraft(meeting, values);
          if (changesOf(theirs.record, draft).length > 0) deed.run({ base: theirs, draft });
          // Everything that was typed stands there already, or was given up.
          else startFrom(theirs);
        }}
        onDiscard={() => startFrom(theirs)}
      />
    </>
  );
}

/** States and dates in the comparison as the reader knows them. */
function useWords(): WordOf {
  const { t } = useTranslation('workList');
  const speech = useProjectSpeech();
  const words = useProjectWords();
  return (field, value) => {
    if (field === 'status') return words.status[value as ProjectStatus];
    if (!field.startsWith('milestones/')) return undefined;
    const [what, date = '', reason] = value.split(' ');
    if (what === 'waived') return t('report.waived', { reason: value.slice('waived '.length) });
    if (what === 'reached') return t('report.preview.reached', { day: speech.format.shortDay(date) });
    const promised = promisedShort(speech, date);
    return reason ? `${promised} (${words.reason[reason as SlipReason]})` : promised;
  };
}
