import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingBody, UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { coordinateHeaders, sizeText } from './upload-lines.js';
import { UploadAnother } from './upload-another.js';
import { UploadReadingForm } from './upload-reading-form.js';

interface ReadingProps {
  upload: UploadDto;
  onRead: (body: ReadingBody) => Promise<unknown>;
}

/** How the file was read, in one sentence; wrong guesses can be changed. */
export function UploadReading({ upload, onRead }: ReadingProps) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const parts = useParts(upload);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <section className="upload-reading" aria-label={t('reading.label')}>
      <div className="reading-line">
        <p>
          <b>{upload.fileName}</b>
          {`, ${sizeText(format, upload.size)}. ${t('reading.recognised')} `}
          {parts}
        </p>
        {upload.appliedAt === null && (
          <p className="reading-deeds">
            <button
              ref={opener}
              type="button"
              className="link-button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {t('reading.change')}
            </button>
            <UploadAnother upload={upload} text={t('reading.anotherFile')} />
          </p>
        )}
      </div>
      {open && <UploadReadingForm upload={upload} onRead={onRead} onDone={close} />}
    </section>
  );
}

/** "Trennzeichen Semikolon, Zeichensatz Windows-1252, Lage in EPSG:25833 (OSTWERT, NORDWERT), alle 9 Spalten zugeordnet." */
function useParts({ reading }: UploadDto): ReactNode {
  const { t } = useTranslation('upload');
  const { format, delimiter, encoding, srid, sheet, sheets, headerLine, columns, onlyUpdates } = reading;
  const named = columns.filter(({ header, field }) => header !== '' || field !== null);
  const unread = named.filter(({ field }) => field === null);
  const parts = [
    format !== 'csv' && t('reading.formatIs', { value: t(`reading.format.${format}`) }),
    delimiter && t('reading.delimiterIs', { value: t(`reading.delimiter.${delimiter}`) }),
    encoding && t('reading.encodingIs', { value: t(`reading.encoding.${encoding}`) }),
    sheet && sheets.length > 1 && t('reading.sheetIs', { value: sheet }),
    headerLine > 1 && t('reading.headerIs', { line: headerLine }),
    srid && t('reading.sridIs', { srid, headers: coordinateHeaders(reading) }),
    onlyUpdates && t('reading.onlyUpdates'),
    unread.length === 0
      ? t('reading.allColumns', { count: named.length })
      : t('reading.someColumns', {
          read: named.length - unread.length,
          all: named.length,
          names: unread.map(({ letter, header }) => t('reading.unread', { letter, header })).join(', '),
        }),
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
