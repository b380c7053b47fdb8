import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { FundingCaseDto, ReadCase, VisitDto } from '../../api/funding.js';
import { ProjectStatusChip } from '../../project/page/project-state.js';
import { useProjectWords } from '../../project/page/project-words.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { CaseAssignment } from './case-assignment.js';
import { ReviewChip } from './case-states.js';

interface HeadProps {
  me: OwnAccount;
  read: ReadCase;
  visit: VisitDto | undefined;
  onDone: (sentence: string) => void;
}

/** Name and state, whose it is, by which guideline, who works on it and who else has it open. */
export function CaseHead({ me, read, visit, onDone }: HeadProps) {
  const { record } = read;
  return (
    <header className="case-head">
      <div className="case-title">
        <div className="name-and-state">
          <h1>{record.projectName}</h1>
          <ProjectStatusChip status={record.projectStatus} />
          <ReviewChip status={record.reviewStatus} />
        </div>
        <CaseAssignment {...{ me, read, onDone }} />
      </div>
      <p className="muted case-facts">{useFacts(record)}</p>
      <OthersHere visit={visit} />
    </header>
  );
}

function useFacts(record: FundingCaseDto): string {
  const { t } = useTranslation('case');
  const words = useProjectWords();
  const { recipientName, publicState, municipalities, guidelineName, callName, reference, isDemo } = record;
  const stateGuideline = record.tracks.find(({ funder }) => funder === 'state')?.guidelineName;
  return [
    recipientName,
    t('head.municipalities', { count: municipalities.length }),
    [guidelineName, callName].filter(Boolean).join(', '),
    stateGuideline === guidelineName ? null : stateGuideline,
    publicState && t('head.public', { state: words.state[publicState] }),
    reference,
    isDemo ? t('head.demo') : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Said politely when somebody comes or goes. */
function OthersHere({ visit }: { visit: VisitDto | undefined }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const others = visit?.others ?? [];
  const names = others.map(({ by, since }) =>
    t('head.other', { who: by.name ?? by.office, time: format.time(since) }),
  );
  return (
    <p className="others-here" role="status">
      {others.length > 0 && <Icon name="info" />}
      {others.length > 0 ? t('head.others', { names: names.join(', ') }) : ''}
    </p>
  );
}
