import { useTranslation } from 'react-i18next';
import { type ReadRecord, type RecordDto, saveRecord } from '../../api/records.js';
import { useFormat } from '../../ui/format.js';
import { type Draft, wordsBody, wordsDraft } from './record-draft.js';
import { RecordEditForm } from './record-edit-form.js';
import { placeKey } from './record-paths.js';
import { RecordPlaces } from './record-places.js';
import { EditableSection } from './record-section.js';
import { useSpecs } from './record-specs.js';
import { useRecordEdit } from './use-record-edit.js';

/** Where it is built, with the addresses of each Gemeinde and their sum. */
export function PlacesSection({ read }: { read: ReadRecord }) {
  const { t } = useTranslation('record');
  return (
    <EditableSection
      heading={t('places.heading')}
      may={read.record.mayEdit}
      label={t('places.edit')}
      shown={<Places record={read.record} />}
      form={(onDone) => <PlacesForm read={read} onDone={onDone} />}
    />
  );
}

const noDraft: Draft = {};

function PlacesForm({ read, onDone }: { read: ReadRecord; onDone: () => void }) {
  const { t } = useTranslation('record');
  const specs = useSpecs(noDraft);
  const edit = useRecordEdit({
    read,
    draftOf: wordsDraft,
    save: (id, etag, draft) => saveRecord(id, etag, wordsBody(draft)),
    fields: ['municipalities'],
    keyOf: placeKey,
    onSaved: onDone,
  });
  return (
    <RecordEditForm
      edit={edit}
      label={t('places.edit')}
      draftOf={wordsDraft}
      nameOf={(key) => specs.nameOf(key, read.record)}
      wordOf={specs.wordOf}
      onCancel={onDone}
    >
      {(faults) => (
        <RecordPlaces
          draft={edit.draft}
          known={read.record.municipalities}
          faults={faults}
          onChange={edit.setDraft}
        />
      )}
    </RecordEditForm>
  );
}

function Places({ record: { municipalities, counts } }: { record: RecordDto }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const known = municipalities.flatMap(({ addressCount }) => (addressCount === null ? [] : [addressCount]));
  const sum = known.reduce((all, one) => all + one, 0);
  const isWhole = known.length === municipalities.length;
  return (
    <>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('places.column')}</th>
            <th scope="col" className="number">
              {t('places.addresses')}
            </th>
          </tr>
        </thead>
        <tbody>
          {municipalities.map(({ ags, name, addressCount }) => (
            <tr key={ags}>
              <th scope="row">
                <a href={`/gemeinde/${ags}`}>{name}</a>
              </th>
              <td className="number">
                {addressCount === null ? (
                  <span className="muted">{t('open')}</span>
                ) : (
                  format.count(addressCount)
                )}
              </td>
            </tr>
          ))}
        </tbody>
        {known.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t(isWhole ? 'places.sum' : 'places.sumKnown')}</th>
              <td className="number">{format.count(sum)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {isWhole && counts.funded !== null && sum !== counts.funded && (
        <p className="attention">
          {t('places.differs', {
            count: sum,
            sum: format.count(sum),
            funded: format.count(counts.funded),
            difference: format.difference(sum - counts.funded),
          })}
        </p>
      )}
    </>
  );
}
