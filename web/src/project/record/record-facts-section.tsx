import { useTranslation } from 'react-i18next';
import { type FactDto, type ReadRecord, type RecordDto, saveRecord } from '../../api/records.js';
import { euros, useFormat } from '../../ui/format.js';
import { wordsBody, wordsDraft } from './record-draft.js';
import { RecordEditForm } from './record-edit-form.js';
import { byGroup, changedFacts, factKey, factsDraft, factSpec } from './record-facts.js';
import { RecordFields } from './record-fields.js';
import { EditableSection, Row } from './record-section.js';
import { useRecordEdit } from './use-record-edit.js';

/** Days, notices and documents of the life cycle, phase by phase. */
export function FactsSection({ read }: { read: ReadRecord }) {
  const { t } = useTranslation('record');
  return (
    <EditableSection
      heading={t('facts.heading')}
      may={read.record.facts.some(({ mayWrite }) => mayWrite)}
      label={t('facts.edit')}
      shown={<Facts record={read.record} />}
      form={(onDone) => <FactsForm read={read} onDone={onDone} />}
    />
  );
}

/** What is entered; of a phase without any entry only its name. */
function Facts({ record }: { record: RecordDto }) {
  const { t } = useTranslation('record');
  const groups = byGroup(record.facts);
  const entered = ({ value }: FactDto) => value !== null;
  const empty = groups.filter(({ facts }) => !facts.some(entered)).map(({ group }) => group);
  return (
    <>
      {groups.map(({ group, facts }) =>
        facts.some(entered) ? (
          <section key={group} className="fact-group" aria-label={group}>
            <h3>{group}</h3>
            <dl className="label-values">
              {facts.filter(entered).map((fact) => (
                <Row key={fact.name} name={fact.label}>
                  <FactValue fact={fact} record={record} />
                </Row>
              ))}
            </dl>
          </section>
        ) : null,
      )}
      {empty.length > 0 && <p className="muted">{t('facts.empty', { groups: empty.join(', ') })}</p>}
    </>
  );
}

export function FactValue({ fact: { kind, value }, record }: { fact: FactDto; record: RecordDto }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  if (value === null) return <span className="muted">{t('open')}</span>;
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (kind === 'money') return euros(Number(value));
  if (kind === 'date') return format.shortDay(String(value));
  if (kind === 'number') return format.count(Number(value));
  const document = record.documents.find(({ id }) => id === value);
  return document ? <a href={`/api/documents/${document.id}`}>{document.title}</a> : String(value);
}

function FactsForm({ read, onDone }: { read: ReadRecord; onDone: () => void }) {
  const { t } = useTranslation('record');
  const { facts, documents } = read.record;
  const edit = useRecordEdit({
    read,
    draftOf: factsDraft,
    save: (_id, _etag, draft, from) => saveFacts(from, draft),
    fields: facts.map(({ name }) => factKey(name)),
    onSaved: onDone,
  });
  const words = { none: t('form.none'), documentHint: t('facts.documentHint') };
  return (
    <RecordEditForm
      edit={edit}
      label={t('facts.edit')}
      draftOf={factsDraft}
      nameOf={(key) => facts.find(({ name }) => factKey(name) === key)?.label ?? key}
      wordOf={(_key, value) => (value === 'yes' ? t('yes') : documents.find(({ id }) => id === value)?.title)}
      onCancel={onDone}
    >
      {(faults) => (
        <>
          {byGroup(facts.filter(({ mayWrite }) => mayWrite)).map(({ group, facts: ofGroup }) => (
            <fieldset key={group} className="record-group">
              <legend>{group}</legend>
              <div className="record-grid">
                <RecordFields
                  specs={ofGroup.map((fact) => factSpec(fact, documents, words))}
                  draft={edit.draft}
                  faults={faults}
                  onEdit={edit.edit}
                />
              </div>
            </fieldset>
          ))}
          {facts.some(({ mayWrite }) => !mayWrite) && <p className="muted">{t('facts.others')}</p>}
        </>
      )}
    </RecordEditForm>
  );
}

/** The words stay as they stand in the version that is saved over. */
function saveFacts(
  { record, etag }: ReadRecord,
  draft: Parameters<typeof changedFacts>[1],
): Promise<ReadRecord> {
  const { facts } = changedFacts(record.facts, draft);
  return saveRecord(record.id, etag, wordsBody(wordsDraft(record), facts));
}
