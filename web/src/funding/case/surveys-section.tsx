import { useTranslation } from 'react-i18next';
import { type ReadCase, saveSurveys, type SurveysBody } from '../../api/funding.js';
import { EditableSection } from '../../project/record/record-section.js';
import { useFormat } from '../../ui/format.js';
import { useDocumentOptions } from './case-options.js';
import { NumberedPartsForm } from './numbered-parts-form.js';
import { PartCard } from './part-card.js';
import type { FieldLook } from './part-fields.js';

const COUNTS = [
  'addresses',
  'eligibleAddresses',
  'whiteAddresses',
  'promisedAddresses',
  'potentialAddresses',
] as const;

/** Market surveys: when, and how many addresses of which kind they found. */
export function SurveysSection({ read }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const { surveys, mayEdit } = read.record;
  return (
    <EditableSection
      heading={t('survey.heading')}
      may={mayEdit}
      label={t('survey.edit')}
      shown={surveys.length === 0 ? <p className="muted">{t('survey.none')}</p> : <Surveys read={read} />}
      form={(onDone) => <SurveysForm {...{ read, onDone }} />}
    />
  );
}

function Surveys({ read: { record } }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const day = (value: string | null | undefined) => (value ? format.shortDay(value) : null);
  return record.surveys.map((survey) => (
    <PartCard
      key={survey.number}
      id={record.id}
      title={record.surveys.length > 1 ? t('survey.named', { number: survey.number }) : null}
      rows={[
        [t('survey.startedOn'), day(survey.startedOn)],
        [t('survey.endedOn'), day(survey.endedOn)],
        [t('survey.evaluatedOn'), day(survey.evaluatedOn)],
        [
          t('survey.horizonYears'),
          survey.horizonYears == null ? null : t('survey.years', { count: survey.horizonYears }),
        ],
        [t('survey.platformReference'), survey.platformReference ?? null],
        ...COUNTS.map((name): [string, string | null] => [
          t(`survey.${name}`),
          survey[name] == null ? null : format.count(survey[name]),
        ]),
      ]}
      documents={[[t('survey.document'), survey.documentId]]}
    />
  ));
}

function SurveysForm({ read, onDone }: { read: ReadCase; onDone: () => void }) {
  const { t } = useTranslation('case');
  const documents = useDocumentOptions(read.record.id);
  const looks: FieldLook[] = [
    { name: 'startedOn', kind: 'date', label: t('survey.startedOn') },
    { name: 'endedOn', kind: 'date', label: t('survey.endedOn') },
    { name: 'evaluatedOn', kind: 'date', label: t('survey.evaluatedOn') },
    { name: 'horizonYears', kind: 'number', label: t('survey.horizonYears'), maxLength: 2 },
    { name: 'horizonReason', kind: 'text', label: t('survey.horizonReason'), maxLength: 500 },
    { name: 'platformReference', kind: 'text', label: t('survey.platformReference'), maxLength: 100 },
    ...COUNTS.map((name): FieldLook => ({ name, kind: 'number', label: t(`survey.${name}`), maxLength: 12 })),
    { name: 'documentId', kind: 'document', label: t('survey.document'), options: documents },
  ];
  return (
    <NumberedPartsForm
      {...{ read, looks, onDone }}
      label={t('survey.edit')}
      partsOf={({ surveys }) => surveys}
      asksReason
      save={(id, etag, surveys, reason) =>
        saveSurveys(id, etag, { surveys: surveys as SurveysBody['surveys'], reason })
      }
      nameOf={(number) => t('survey.named', { number })}
      addLabel={t('survey.add')}
    />
  );
}
