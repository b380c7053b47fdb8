import { useTranslation } from 'react-i18next';
import { Loading } from '../../account/not-loaded.js';
import { DocumentsSection } from '../../project/record/record-documents-section.js';
import { useProject } from './case-options.js';
import type { CaseParts } from './case-view.js';
import { ApplicantFormLink } from '../exchange/applicant-form-link.js';
import { CommitmentsSection } from './commitments-section.js';
import { DialoguesSection } from './dialogues-section.js';
import { ScoreSection } from '../forecast/score-section.js';
import { SurveysSection } from './surveys-section.js';
import { TendersSection } from './tenders-section.js';

/** What is done before an application and before a contract, with the papers that show it. */
export function CasePreparation({ read, onDone }: CaseParts) {
  const { t } = useTranslation('case');
  const project = useProject(read.record.id);
  return (
    <div className="case-halves">
      <div className="record-column">
        <ApplicantFormLink record={read.record} />
        <div id="branchendialog">
          <DialoguesSection read={read} />
        </div>
        <div id="markterkundung">
          <SurveysSection read={read} />
        </div>
        <CommitmentsSection read={read} />
      </div>
      <div className="record-column">
        <div id="auswahlverfahren">
          <TendersSection read={read} />
        </div>
        <ScoreSection read={read} />
        <div id="dokumente">
          {project ? <DocumentsSection read={project} onDone={onDone} /> : <Loading words={t('loading')} />}
        </div>
      </div>
    </div>
  );
}
