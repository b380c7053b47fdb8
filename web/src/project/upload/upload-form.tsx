import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import { useFocusKept } from '../../account/use-focus-inside.js';
import type { UploadKind } from '../../api/uploads.js';
import { FieldError } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { projectOf, uploadKinds } from './upload-kinds.js';
import { UploadDrop } from './upload-drop.js';
import { UploadProjectSearch } from './upload-project-search.js';
import type { ChosenProject } from './upload-start.js';
import { readRecordQuery } from '../work-list/work-list-queries.js';

interface UploadFormProps {
  kind: UploadKind;
  /** Named by the address. */
  asked: number | null;
  project: ChosenProject | null;
  onKind: (kind: UploadKind) => void;
  onProject: (project: ChosenProject | null) => void;
  /** The project of the address has a name now. */
  onKnown: (project: ChosenProject) => void;
}

/** What the file holds, of which project, and the file itself, which is sent as soon as it is chosen. */
export function UploadForm(props: UploadFormProps) {
  const { kind, project, onKind } = props;
  const { t } = useTranslation('upload');
  const [missing, setMissing] = useState(false);
  const isMissing = projectOf(kind) === 'needed' && !project;
  return (
    <Section heading={t('form.heading')}>
      <Kinds kind={kind} onKind={onKind} />
      {projectOf(kind) !== 'never' && <ProjectField {...props} missing={missing && isMissing} />}
      <UploadDrop
        kind={kind}
        project={projectOf(kind) === 'never' ? null : (project?.id ?? null)}
        mayTake={() => {
          setMissing(isMissing);
          return !isMissing;
        }}
      />
    </Section>
  );
}

function Kinds({ kind, onKind }: Pick<UploadFormProps, 'kind' | 'onKind'>) {
  const { t } = useTranslation('upload');
  const id = useId();
  return (
    <fieldset className="field upload-kinds">
      <legend>{t('form.kind')}</legend>
      {uploadKinds.map((each) => (
        <div key={each}>
          <input
            id={`${id}-${each}`}
            type="radio"
            name={id}
            checked={each === kind}
            aria-describedby={`${id}-${each}-hint`}
            onChange={() => onKind(each)}
          />
          <label htmlFor={`${id}-${each}`}>{t(`kind.${each}`)}</label>
          <span className="second-line" id={`${id}-${each}-hint`}>
            {t(`kindHint.${each}`)}
          </span>
        </div>
      ))}
    </fieldset>
  );
}

/** Searched for among the own ones, then shown with a way to let it go. */
function ProjectField({
  kind,
  asked,
  project,
  onProject,
  onKnown,
  missing,
}: UploadFormProps & { missing: boolean }) {
  const { t } = useTranslation('upload');
  const id = useId();
  const wanted = project ? null : asked;
  const { data, isError } = useQuery({ ...readRecordQuery(wanted ?? 0), enabled: wanted !== null });
  const found = wanted !== null && data?.record.mayEdit ? data.record : null;
  const notYours = wanted !== null && (isError || (data && !data.record.mayEdit));
  useEffect(() => {
    if (found) onKnown({ id: found.id, name: found.name });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
  const box = useFocusKept<HTMLDivElement>('input, button', String(project?.id ?? asked ?? ''));
  const error = missing
    ? t('form.projectMissing')
    : notYours
      ? t('form.projectNotYours', { id: asked })
      : null;
  return (
    <div ref={box} className={error ? 'field-refused' : undefined}>
      {project ? (
        <div className="field">
          <p className="field-name">{t('form.project')}</p>
          <p className="chosen-area">
            <span>{project.name}</span>
            <button
              type="button"
              aria-label={t('form.projectRemove', { name: project.name })}
              onClick={() => onProject(null)}
            >
              <Icon name="close" />
            </button>
          </p>
        </div>
      ) : (
        <>
          <UploadProjectSearch
            label={t(projectOf(kind) === 'needed' ? 'form.projectNeeded' : 'form.projectFree')}
            describedBy={error ? `${id}-error` : undefined}
            isRefused={error !== null}
            onChoose={onProject}
          />
          {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        </>
      )}
    </div>
  );
}
