import type { UseMutationResult } from '@tanstack/react-query';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaFile } from '../../api/areas.js';
import { ApiError } from '../../api/client.js';
import { SelectField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { type Area, squareMetres } from './area-model.js';
import { FileButton } from '../file-button.js';
import { areaInMetres } from './area-wire.js';

type Answers = { srid?: number; layer?: string };
export interface AskedFile {
  file: File;
  answers: Answers;
}

interface AreaUploadProps {
  reading: UseMutationResult<AreaFile, Error, AskedFile>;
  area: Area;
  onArea: (area: Area) => void;
}

/** A file with the area: read, asked about in place where it does not say enough, and shown before it is taken. */
export function AreaUpload({ reading, area, onArea }: AreaUploadProps) {
  const { t } = useTranslation('area');
  const { data, error, variables, isPending, reset, mutate } = reading;
  const question = questionOf(error);
  if (!variables || !(isPending || error || data)) return null;
  return (
    <section className="card area-upload" aria-label={t('file.heading', { name: variables.file.name })}>
      <h2>{t('file.heading', { name: variables.file.name })}</h2>
      {isPending && <p role="status">{t('file.reading')}</p>}
      {question && (
        <Question
          key={question.about}
          question={question}
          onAnswer={(answer) =>
            mutate({ file: variables.file, answers: { ...variables.answers, ...answer } })
          }
          onCancel={reset}
        />
      )}
      {error && !question && (
        <Refused error={error} onFile={(file) => mutate({ file, answers: {} })} onCancel={reset} />
      )}
      {data && (
        <Found
          found={data}
          area={area}
          onTake={() => {
            onArea(areaInMetres(data.geometryInGrid));
            reset();
          }}
          onCancel={reset}
        />
      )}
    </section>
  );
}

interface FileQuestion {
  about: 'srid' | 'layer';
  sentence: string;
  choices: string[];
}

/** What the service asks for instead of refusing. */
function questionOf(error: unknown): FileQuestion | null {
  if (!(error instanceof ApiError)) return null;
  const about = error.problem.unmet?.find((id) => id === 'srid' || id === 'layer') as
    'srid' | 'layer' | undefined;
  if (!about) return null;
  return {
    about,
    sentence: error.detail,
    choices: (error.problem.errors ?? []).map(({ message }) => message),
  };
}

const SRIDS = [25833, 25832, 4326, 3857];

interface QuestionProps {
  question: FileQuestion;
  onAnswer: (answer: Answers) => void;
  onCancel: () => void;
}

function Question({ question, onAnswer, onCancel }: QuestionProps) {
  const { t } = useTranslation('area');
  const { about, sentence, choices } = question;
  const box = useRef<HTMLDivElement>(null);
  const [value, setValue] = useState(about === 'srid' ? String(SRIDS[0]) : (choices[0] ?? ''));
  useEffect(() => box.current?.querySelector('select')?.focus(), []);
  return (
    <div className="file-question" ref={box}>
      <p>{sentence}</p>
      <SelectField label={t(`file.${about}`)} value={value} onChange={({ target }) => setValue(target.value)}>
        {about === 'srid'
          ? SRIDS.map((srid) => (
              <option key={srid} value={srid}>
                {t(`srid.${srid}` as 'srid.25833')}
              </option>
            ))
          : choices.map((choice) => <option key={choice}>{choice}</option>)}
      </SelectField>
      <div className="deed-buttons">
        <KernButton
          variant="primary"
          text={t('file.readAgain')}
          onClick={() => onAnswer(about === 'srid' ? { srid: Number(value) } : { layer: value })}
        />
        <KernButton variant="tertiary" text={t('file.cancel')} onClick={onCancel} />
      </div>
    </div>
  );
}

function Refused({
  error,
  onFile,
  onCancel,
}: {
  error: unknown;
  onFile: (file: File) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation('area');
  const detail = error instanceof ApiError && error.detail ? error.detail : t('failed');
  return (
    <>
      <Notice variant="danger" title={t('file.refused')} urgent>
        <p>{detail}</p>
        <p className="small">{t('file.nothingChanged')}</p>
      </Notice>
      <div className="deed-buttons">
        <FileButton variant="primary" text={t('file.another')} onFile={onFile} />
        <KernButton variant="tertiary" text={t('file.cancel')} onClick={onCancel} />
      </div>
    </>
  );
}

const formats = { geojson: 'GeoJSON', shapefile: 'Shapefile', geopackage: 'GeoPackage' } as const;

/** A ring that crosses itself has no size before it is mended. */
const SHOWN_KM2 = 0.005;

interface FoundProps {
  found: AreaFile;
  area: Area;
  onTake: () => void;
  onCancel: () => void;
}

function Found({ found, area, onTake, onCancel }: FoundProps) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const size = squareMetres(areaInMetres(found.geometryInGrid)) / 1e6;
  const { skipped, notes } = found;
  return (
    <div className="file-found" ref={box} tabIndex={-1}>
      <p>
        <b>
          {size < SHOWN_KM2
            ? t('file.foundUnsized', { count: found.features })
            : t('file.found', { size: format.measure(size, 2), count: found.features })}
        </b>
        {` ${t('file.source', { format: formats[found.format], layer: found.layer, srid: found.srid })}`}
      </p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {skipped.length > 0 && (
        <details>
          <summary>{t('file.skipped', { count: skipped.length })}</summary>
          <ul>
            {skipped.map(({ feature, sentence }) => (
              <li key={feature}>{t('file.skippedOne', { feature, sentence })}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="muted small">{area.length ? t('file.replaces') : t('file.shownOnly')}</p>
      <div className="deed-buttons">
        <KernButton variant="primary" text={t('file.take')} onClick={onTake} />
        <KernButton variant="tertiary" text={t('file.cancel')} onClick={onCancel} />
      </div>
    </div>
  );
}
