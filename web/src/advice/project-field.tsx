import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadProjectSearch } from '../project/upload/upload-project-search.js';
import { FieldError } from '../ui/field.js';

export interface ChosenProject {
  id: number;
  name: string;
}

interface ProjectFieldProps {
  chosen: ChosenProject | null;
  error: string | undefined;
  onChange: (project: ChosenProject | null) => void;
}

/** The project that it is about, if there is one. */
export function ProjectField({ chosen, error, onChange }: ProjectFieldProps) {
  const { t } = useTranslation('advice');
  const id = useId();
  return (
    <div className={error ? 'field field-refused' : 'field'}>
      {chosen ? (
        <>
          <p className="field-name">{t('ask.project')}</p>
          <p className="advice-chosen">
            <span>{chosen.name}</span>
            <KernButton
              variant="tertiary"
              className="kern-btn--small"
              text={t('ask.projectRemove')}
              onClick={() => onChange(null)}
            />
          </p>
        </>
      ) : (
        <UploadProjectSearch
          label={t('ask.projectOptional')}
          describedBy={error ? `${id}-error` : undefined}
          isRefused={error !== undefined}
          onChoose={onChange}
        />
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
