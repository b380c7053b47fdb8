import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { MilestoneDto } from '../../api/projects.js';
import type { CareDto, RecordDto } from '../../api/records.js';
import { CaseLink } from '../../funding/case/case-link.js';
import { DeadlineMark } from '../../ui/deadline.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { milestoneName, useProjectWords } from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { ProjectStatusChip } from '../page/project-state.js';
import { promisedIn, valid } from '../schedule/promised.js';
import { nextMilestoneOf } from './record-next.js';

/** Name and state, what needs care as the first sentence, and where to go from here. */
export function RecordHead({ record }: { record: RecordDto }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const format = useFormat();
  const { id, name, status, statusSince, publicState, reference, programme, isDemo } = record;
  const facts = [
    publicState ? t('head.public', { state: words.state[publicState] }) : t('head.notPublic'),
    t('head.since', { day: format.shortDay(statusSince) }),
    reference,
    programme?.shortName,
    isDemo ? t('head.demo') : null,
  ];
  return (
    <header className="record-head">
      <div className="name-and-state">
        <h1>{name}</h1>
        <ProjectStatusChip status={status} />
      </div>
      <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
      <Answer record={record} />
      <nav className="record-ways" aria-label={t('head.ways')}>
        {record.mayEdit && (
          <KernButton variant="primary" href={`/vorhaben/${id}/melden`} text={t('head.report')} />
        )}
        <CaseLink record={record} />
        {record.kind !== 'commercial' && (
          <KernButton variant="secondary" href={`/vorhaben/${id}/prognose`} text={t('head.forecast')} />
        )}
        <KernButton variant="secondary" href={`/vorhaben/${id}/gebiet`} text={t('head.area')} />
        <KernButton variant="secondary" href={`/vorhaben/${id}/adressen`} text={t('head.addresses')} />
        {record.mayEdit && (
          <KernButton variant="secondary" href={`/hochladen?vorhaben=${id}`} text={t('head.upload')} />
        )}
        <KernButton variant="secondary" href={`/vorhaben/${id}/verlauf`} text={t('head.history')} />
        {publicState !== null && (
          <KernButton variant="secondary" href={`/projekt/${id}`} text={t('head.page')} />
        )}
      </nav>
    </header>
  );
}

/** What needs care, the worst first; else that nothing does, and what comes next. */
function Answer({ record }: { record: RecordDto }) {
  const { t } = useTranslation('record');
  const speech = useProjectSpeech();
  const { care } = record;
  if (care.length === 0) {
    const next = nextMilestoneOf(record.milestones);
    return (
      <p className="answer-line">
        {next ? `${t('head.nothing')} ${t('head.next', nextWords(next, speech))}` : t('head.nothing')}
      </p>
    );
  }
  return (
    <>
      <p className="answer-line">{t('head.care', { count: care.length })}</p>
      <ul className="cares">
        {care.map((each) => (
          <li key={`${each.rule}${each.sentence}`}>
            <Care care={each} />
          </li>
        ))}
      </ul>
    </>
  );
}

const nextWords = (next: MilestoneDto, speech: ReturnType<typeof useProjectSpeech>) => ({
  name: milestoneName(speech.t, next),
  when: promisedIn(speech, valid(next)!.promised),
});

function Care({ care: { severity, sentence } }: { care: CareDto }) {
  if (severity === 'overdue') return <DeadlineMark urgency="overdue">{sentence}</DeadlineMark>;
  return (
    <span className={`care care-${severity}`}>
      <Icon name={severity === 'warning' ? 'warning' : 'info'} />
      {sentence}
    </span>
  );
}
