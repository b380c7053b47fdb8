import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { errorFilePath, type UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { UploadAnother } from './upload-another.js';
import type { Taken } from './use-upload.js';

/** What was taken over, where it is seen, and how the rest follows. */
export function UploadDone({ upload, taken }: { upload: UploadDto; taken: Taken | null }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (taken) title.current?.focus();
  }, [taken]);
  const { applied, rows, durationMs, projects } = upload.outcome!;
  const moment = format.moment(upload.appliedAt!);
  const heading =
    taken?.is === 'already'
      ? t('done.already', { moment })
      : t('done.title', { count: applied, formatted: format.count(applied) });
  return (
    <section className="card upload-done" aria-labelledby="upload-done">
      <Icon name="check" />
      <div>
        <h2 id="upload-done" ref={title} tabIndex={-1}>
          {heading}
        </h2>
        <p>{useRest(rows, taken?.is === 'done' ? durationMs : undefined)}</p>
        <p className="muted">{`${t('done.earlier', { moment })} ${t('done.rows', useCounts(rows))}`}</p>
        <Projects upload={upload} projects={projects} />
        <Next upload={upload} />
      </div>
    </section>
  );
}

type Rows = UploadDto['rows'];

/** The equation of the file that was taken over. */
function useCounts({ read, unchanged, changed, added, refused, unmatched }: Rows) {
  const format = useFormat();
  return {
    count: read,
    read: format.count(read),
    unchanged: format.count(unchanged),
    changed: format.count(changed),
    added: format.count(added),
    refused: format.count(refused + unmatched),
  };
}

/** Sentences of what was left out. */
function useRest(rows: Rows, durationMs: number | undefined): string {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const { refused, unmatched } = rows;
  return [
    refused > 0 && t('done.refused', { count: refused, formatted: format.count(refused) }),
    unmatched > 0 && t('done.unmatched', { count: unmatched, formatted: format.count(unmatched) }),
    refused + unmatched === 0 && t('done.allGood'),
    durationMs !== undefined && t('done.duration', { duration: format.measure(durationMs / 1000, 1) }),
  ]
    .filter(Boolean)
    .join(' ');
}

interface ProjectsProps {
  upload: UploadDto;
  projects: { id: number; name: string }[];
}

function Projects({ upload: { project, kind }, projects: written }: ProjectsProps) {
  const { t } = useTranslation('upload');
  const projects = written.length > 0 ? written : project ? [project] : [];
  return (
    <ul className="plain-links">
      {projects.slice(0, 10).map(({ id, name }) => (
        <li key={id}>
          <a href={`/vorhaben/${id}`}>{t('done.project', { name })}</a>
        </li>
      ))}
      {kind === 'addresses' && project && (
        <li>
          <a href={`/vorhaben/${project.id}/adressen`}>{t('done.addresses', { name: project.name })}</a>
        </li>
      )}
    </ul>
  );
}

/** With refused rows: the error file, and the mended one. */
function Next({ upload }: { upload: UploadDto }) {
  const { t } = useTranslation('upload');
  if (upload.outcome!.rows.refused === 0)
    return <UploadAnother upload={upload} text={t('done.other')} variant="secondary" />;
  return (
    <>
      <h3>{t('done.next')}</h3>
      <ol className="done-steps">
        <li>
          <a href={errorFilePath(upload.id, upload.reading.format === 'csv' ? 'csv-excel' : 'xlsx')} download>
            {t('done.step1')}
          </a>
        </li>
        <li>{t('done.step2')}</li>
      </ol>
      <UploadAnother upload={upload} text={t('done.upload')} variant="primary" />
    </>
  );
}
