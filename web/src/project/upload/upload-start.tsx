import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadKind } from '../../api/uploads.js';
import { useAddress } from '../../ui/address.js';
import { UploadForm } from './upload-form.js';
import { UploadList } from './upload-list.js';
import { uploadKinds } from './upload-kinds.js';
import { UploadTemplates } from './upload-templates.js';

/** A project that was found, or named by the address. */
export interface ChosenProject {
  id: number;
  name: string;
}

/** What can be uploaded, with its template, and what I have uploaded. `?vorhaben=12&art=addresses` is preselected. */
export function UploadsView({ url }: { url: URL }) {
  const { t } = useTranslation('upload');
  const [params, change] = useAddress(url);
  const kind = uploadKinds.find((each) => each === params.get('art')) ?? 'addresses';
  const [asked] = /^[1-9]\d{0,9}$/.exec(params.get('vorhaben') ?? '') ?? [];
  const [known, setKnown] = useState<ChosenProject | null>(null);
  const choose = (project: ChosenProject | null) => {
    setKnown(project);
    change({ vorhaben: project && String(project.id) }, 'replace');
  };
  const id = asked ? Number(asked) : null;
  const project = known?.id === id ? known : null;
  return (
    <>
      <div className="staff-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="answer-line">{t('lead')}</p>
        </div>
      </div>
      <div className="upload-columns">
        <UploadForm
          kind={kind}
          asked={id}
          project={project}
          onKind={(art: UploadKind) => change({ art }, 'replace')}
          onProject={choose}
          onKnown={setKnown}
        />
        <UploadTemplates kind={kind} project={project} />
      </div>
      <UploadList />
    </>
  );
}
