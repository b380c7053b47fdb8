import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import type { Reading, ReadingBody, UploadDto } from '../../api/uploads.js';
import { CheckField, SelectField } from '../../ui/field.js';
import { ScrollRegion } from '../../ui/scroll-region.js';

const delimiters = [';', ',', '\t', '|'] as const;
const encodings = ['utf-8', 'windows-1252'] as const;
const srids = { 25833: 'utm33', 25832: 'utm32', 4326: 'degrees' } as const;
const sridChoices = [25833, 25832, 4326] as const;

interface ReadingFormProps {
  upload: UploadDto;
  onRead: (body: ReadingBody) => Promise<unknown>;
  onDone: () => void;
}

/** Every guess about the file, to be put right; then the dry run is made anew. */
export function UploadReadingForm({ upload, onRead, onDone }: ReadingFormProps) {
  const { t } = useTranslation('upload');
  const { reading, kind } = upload;
  const [body, setBody] = useState<ReadingBody>({});
  const deed = useDeed({ run: onRead, fields: ['sheet', 'srid'], onDone });
  const { form, faults } = deed;
  const edit = (change: ReadingBody) => setBody({ ...body, ...change });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (Object.keys(body).length > 0) deed.run(body);
  };
  return (
    <form ref={form} className="card reading-form" aria-label={t('reading.heading')} onSubmit={send}>
      <h2>{t('reading.heading')}</h2>
      <p className="muted">{t('reading.hint')}</p>
      <DeedFault deed={deed} />
      <div className="reading-fields">
        <OfFile reading={reading} body={body} faults={faults.fields} onEdit={edit} />
        {kind === 'addresses' && (
          <CheckField
            label={t('reading.onlyUpdatesField')}
            hint={t('reading.onlyUpdatesHint')}
            checked={body.onlyUpdates ?? reading.onlyUpdates}
            onChange={({ target }) => edit({ onlyUpdates: target.checked })}
          />
        )}
      </div>
      {isSameTable(reading, body) && <Columns {...{ reading, body }} onEdit={edit} />}
      <div className="deed-buttons">
        {Object.keys(body).length === 0 ? (
          <KernButton variant="primary" text={t('reading.same')} disabled />
        ) : (
          <DeedButton deed={deed} text={t('reading.save')} />
        )}
        <KernButton variant="secondary" text={t('reading.cancel')} onClick={onDone} />
      </div>
    </form>
  );
}

/** Another sheet, or another way to cut the lines, has columns of its own. */
const isSameTable = (reading: Reading, { sheet, delimiter }: ReadingBody): boolean =>
  (sheet ?? reading.sheet) === reading.sheet && (delimiter ?? reading.delimiter) === reading.delimiter;

interface PartProps {
  reading: Reading;
  body: ReadingBody;
  onEdit: (change: ReadingBody) => void;
}

function OfFile({ reading, body, faults, onEdit }: PartProps & { faults: Record<string, string> }) {
  const { t } = useTranslation('upload');
  const { delimiter, encoding, sheet, sheets, srid } = reading;
  return (
    <>
      {sheets.length > 1 && (
        <SelectField
          label={t('reading.sheetField')}
          error={faults.sheet}
          value={body.sheet ?? sheet ?? ''}
          onChange={({ target }) => onEdit({ sheet: target.value, columns: {} })}
        >
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
      )}
      {delimiter && (
        <SelectField
          label={t('reading.delimiterField')}
          value={body.delimiter ?? delimiter}
          onChange={({ target }) =>
            onEdit({ delimiter: delimiters.find((one) => one === target.value), columns: {} })
          }
        >
          {delimiters.map((one) => (
            <option key={one} value={one}>
              {t(`reading.delimiter.${one}`)}
            </option>
          ))}
        </SelectField>
      )}
      {encoding && (
        <SelectField
          label={t('reading.encodingField')}
          hint={t('reading.encodingHint')}
          value={body.encoding ?? encoding}
          onChange={({ target }) => onEdit({ encoding: encodings.find((one) => one === target.value) })}
        >
          {encodings.map((one) => (
            <option key={one} value={one}>
              {t(`reading.encoding.${one}`)}
            </option>
          ))}
        </SelectField>
      )}
      {reading.columns.some(({ field }) => field === 'east') && (
        <SelectField
          label={t('reading.sridField')}
          error={faults.srid}
          value={body.srid ?? srid ?? ''}
          onChange={({ target }) => onEdit({ srid: Number(target.value) })}
        >
          {srid === null && body.srid === undefined && <option value="">{t('reading.sridUnknown')}</option>}
          {sridChoices.map((one) => (
            <option key={one} value={one}>
              {t(`reading.srid.${srids[one]}`)}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}

function Columns({ reading: { columns, fields }, body, onEdit }: PartProps) {
  const { t } = useTranslation('upload');
  const isSaid = Object.keys(body.columns ?? {}).length > 0;
  const now = isSaid
    ? body.columns!
    : Object.fromEntries(columns.map(({ letter, field }) => [letter, field]));
  return (
    <ScrollRegion label={t('reading.columns')}>
      <table className="staff-table reading-columns">
        <caption className="sr-only">{t('reading.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reading.column')}</th>
            <th scope="col">{t('reading.header')}</th>
            <th scope="col">{t('reading.field')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ letter, header }) => (
            <tr key={letter}>
              <th scope="row">{letter}</th>
              <td>{header || t('reading.noHeader')}</td>
              <td>
                <div className="kern-form-input__select-wrapper">
                  <select
                    className="kern-form-input__select"
                    aria-label={t('reading.fieldOf', { letter })}
                    value={now[letter] ?? ''}
                    onChange={({ target }) => onEdit({ columns: { ...now, [letter]: target.value || null } })}
                  >
                    <option value="">{t('reading.notRead')}</option>
                    {fields.map(({ field, label }) => (
                      <option key={field} value={field}>
                        {label}
                      </option>
                    ))}
                  </select>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
