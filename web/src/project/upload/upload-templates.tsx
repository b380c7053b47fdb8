import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import { type FileFormat, templatePath, type UploadKind } from '../../api/uploads.js';
import { Icon } from '../../ui/icon.js';
import type { ChosenProject } from './upload-start.js';

const formats: FileFormat[] = ['xlsx', 'ods', 'csv-excel', 'csv'];

/** The columns that are understood: empty, and with what is stored of the chosen project. */
export function UploadTemplates({ kind, project }: { kind: UploadKind; project: ChosenProject | null }) {
  const { t } = useTranslation('upload');
  const kindName = t(`kind.${kind}`);
  const empty = t('template.empty', { kind: kindName });
  const stock = project && t('template.stock', { kind: kindName, name: project.name });
  return (
    <Section heading={t('template.heading')}>
      <Template what={empty} hint={t('template.emptyHint')} kind={kind} project={null} />
      {stock ? (
        <Template what={stock} hint={t('template.stockHint')} kind={kind} project={project.id} />
      ) : (
        <p className="muted">{t('template.noStock')}</p>
      )}
    </Section>
  );
}

interface TemplateProps {
  what: string;
  hint: string;
  kind: UploadKind;
  project: number | null;
}

function Template({ what, hint, kind, project }: TemplateProps) {
  const { t } = useTranslation('upload');
  return (
    <div className="upload-template">
      <h3>{what}</h3>
      <p className="field-hint">{hint}</p>
      <ul className="plain-links">
        {formats.map((format) => {
          const name = t(`template.format.${format}`);
          return (
            <li key={format}>
              <a
                href={templatePath(kind, format, project)}
                download
                aria-label={t('template.download', { what, format: name })}
              >
                <Icon name="download" />
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
