import { useTranslation } from 'react-i18next';
import {
  type FundingCaseDto,
  type ReadCase,
  saveScorePoints,
  type ScorePointsBody,
} from '../../api/funding.js';
import { EditableSection } from '../../project/record/record-section.js';
import { useFormat } from '../../ui/format.js';
import { CaseEditForm } from '../case/case-edit-form.js';
import { useDocumentOptions } from '../case/case-options.js';
import { type Criterion, useCaseWords } from '../case/case-words.js';
import { textOf, valueOf } from '../case/part-draft.js';
import { type FieldLook, PartFields } from '../case/part-fields.js';
import { useCaseEdit } from '../case/use-case-edit.js';

/** Points that the portal gave, entered by hand with its printout as evidence. */
export function ScoreSection({ read }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const { scorePoints, mayEdit } = read.record;
  return (
    <EditableSection
      heading={t('score.heading')}
      may={mayEdit}
      label={t('score.edit')}
      shown={scorePoints.length === 0 ? <p className="muted">{t('score.none')}</p> : <Points read={read} />}
      form={(onDone) => <ScoreForm {...{ read, onDone }} />}
    />
  );
}

function Points({ read: { record } }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const format = useFormat();
  const sum = record.scorePoints.reduce((all, { points }) => all + points, 0);
  return (
    <table className="record-table">
      <caption className="sr-only">{t('score.heading')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('score.criterion')}</th>
          <th scope="col" className="number">
            {t('score.points')}
          </th>
          <th scope="col">{t('score.document')}</th>
        </tr>
      </thead>
      <tbody>
        {record.scorePoints.map(({ criterion, points, document, enteredOn }) => (
          <tr key={criterion}>
            <th scope="row">{words.criterion[criterion]}</th>
            <td className="number">{format.count(points)}</td>
            <td>
              {document ? (
                <a href={`/api/documents/${document.id}`}>{document.name}</a>
              ) : (
                <span className="muted">{t('open')}</span>
              )}
              <span className="second-line">{t('score.on', { day: format.shortDay(enteredOn) })}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('score.sum')}</th>
          <td className="number">{format.count(sum)}</td>
          <td>{t('score.ofAll', { count: record.scorePoints.length })}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const pointsDraft = ({ scorePoints }: FundingCaseDto) =>
  Object.fromEntries(
    scorePoints.flatMap(({ criterion, points, document }) => [
      [`${criterion}.points`, textOf('number', points)],
      ...(document ? [[`${criterion}.documentId`, document.id]] : []),
    ]),
  ) as Record<string, string>;

/** Criteria without points are none. */
function pointsBody(criteria: Criterion[], draft: Readonly<Record<string, string>>): ScorePointsBody {
  return {
    points: criteria.flatMap((criterion) => {
      const points = valueOf({ kind: 'number' }, draft[`${criterion}.points`] ?? '');
      const documentId = draft[`${criterion}.documentId`] ?? '';
      return typeof points === 'number' ? [{ criterion, points, documentId }] : [];
    }),
  };
}

function ScoreForm({ read, onDone }: { read: ReadCase; onDone: () => void }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const documents = useDocumentOptions(read.record.id);
  const criteria = Object.keys(words.criterion) as Criterion[];
  const looks = criteria.flatMap((criterion): FieldLook[] => [
    {
      name: `${criterion}.points`,
      kind: 'number',
      label: t('score.pointsOf', { criterion: words.criterion[criterion] }),
      maxLength: 4,
    },
    {
      name: `${criterion}.documentId`,
      kind: 'document',
      label: t('score.documentOf', { criterion: words.criterion[criterion] }),
      options: documents,
    },
  ]);
  const edit = useCaseEdit({
    read,
    draftOf: pointsDraft,
    save: (id, etag, draft) => saveScorePoints(id, etag, pointsBody(criteria, draft)),
    fields: looks,
    keyOf: (path, draft) => {
      const [, row, name] = /^points\.(\d+)\.(\w+)$/.exec(path) ?? [];
      const sent = row === undefined ? undefined : pointsBody(criteria, draft).points[Number(row)];
      return sent ? `${sent.criterion}.${name}` : path;
    },
    onSaved: onDone,
  });
  return (
    <CaseEditForm
      edit={edit}
      label={t('score.edit')}
      draftOf={pointsDraft}
      nameOf={(key) => looks.find(({ name }) => name === key)?.label ?? key}
      wordOf={(_, value) => documents.find(([id]) => id === value)?.[1]}
      onCancel={onDone}
    >
      {(faults) => (
        <>
          <p className="muted">{t('score.hint')}</p>
          <div className="record-grid">
            <PartFields looks={looks} draft={edit.draft} faults={faults} onEdit={edit.edit} />
          </div>
        </>
      )}
    </CaseEditForm>
  );
}
