import { useTranslation } from 'react-i18next';
import {
  type CommitmentDto,
  type CommitmentsBody,
  type ReadCase,
  saveCommitments,
} from '../../api/funding.js';
import { useProjectWords } from '../../project/page/project-words.js';
import { EditableSection } from '../../project/record/record-section.js';
import type { Shape, Tone } from '../../ui/chip.js';
import { useFormat } from '../../ui/format.js';
import { useOperatorNames } from './case-options.js';
import { Mark } from './case-states.js';
import { useCaseWords } from './case-words.js';
import { NumberedPartsForm } from './numbered-parts-form.js';
import type { FieldLook } from './part-fields.js';

type Outcome = NonNullable<CommitmentDto['outcome']>;
const looksOf: Record<Outcome, readonly [Shape, Tone]> = {
  open: ['ring', 'neutral'],
  kept: ['done', 'turquoise'],
  partly: ['half', 'orange'],
  broken: ['cross', 'red'],
};

/** What operators promised in the market survey, and whether they kept it. */
export function CommitmentsSection({ read }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const { commitments, mayEdit } = read.record;
  return (
    <EditableSection
      heading={t('commitment.heading')}
      may={mayEdit}
      label={t('commitment.edit')}
      shown={
        commitments.length === 0 ? (
          <p className="muted">{t('commitment.none')}</p>
        ) : (
          <ul className="record-rows">
            {commitments.map((commitment) => (
              <Commitment key={commitment.number} commitment={commitment} />
            ))}
          </ul>
        )
      }
      form={(onDone) => <CommitmentsForm {...{ read, onDone }} />}
    />
  );
}

function Commitment({ commitment }: { commitment: CommitmentDto }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const format = useFormat();
  const { operator, addresses, promisedOn, dueOn, hasMilestonePlan, builtAddresses, note } = commitment;
  const outcome = commitment.outcome ?? 'open';
  const about = [
    addresses == null
      ? null
      : t('commitment.count', { count: addresses, formatted: format.count(addresses) }),
    promisedOn && t('commitment.promised', { day: format.shortDay(promisedOn) }),
    dueOn && t('commitment.due', { day: format.shortDay(dueOn) }),
    t(hasMilestonePlan ? 'commitment.withPlan' : 'commitment.noPlan'),
    builtAddresses == null ? null : t('commitment.built', { formatted: format.count(builtAddresses) }),
  ].filter(Boolean);
  return (
    <li>
      <p className="part-head">
        <b>{operator.name}</b>
        <Mark look={looksOf[outcome]}>{words.outcome[outcome]}</Mark>
      </p>
      <p className="second-line">{about.join(' · ')}</p>
      {note && <p className="second-line">{note}</p>}
    </li>
  );
}

const entries = (table: Record<string, string>) => Object.entries(table);

function CommitmentsForm({ read, onDone }: { read: ReadCase; onDone: () => void }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const { technology } = useProjectWords();
  const operators = useOperatorNames();
  const { surveys, municipalities } = read.record;
  const looks: FieldLook[] = [
    { name: 'operatorId', kind: 'operator', label: t('commitment.operator'), needed: true },
    {
      name: 'surveyNumber',
      kind: 'select',
      label: t('commitment.survey'),
      options: [
        ['', t('form.none')],
        ...surveys.map(({ number }) => [String(number), t('survey.named', { number })] as const),
      ],
    },
    { name: 'addresses', kind: 'number', label: t('commitment.addresses'), maxLength: 12 },
    {
      name: 'technology',
      kind: 'select',
      label: t('commitment.technology'),
      options: [['', t('form.none')], ...entries(technology)],
    },
    { name: 'promisedOn', kind: 'date', label: t('commitment.promisedOn') },
    { name: 'dueOn', kind: 'date', label: t('commitment.dueOn') },
    { name: 'hasMilestonePlan', kind: 'check', label: t('commitment.plan') },
    {
      name: 'outcome',
      kind: 'select',
      label: t('commitment.outcome'),
      options: entries(words.outcome),
      empty: 'open',
    },
    { name: 'outcomeOn', kind: 'date', label: t('commitment.outcomeOn') },
    { name: 'builtAddresses', kind: 'number', label: t('commitment.builtAddresses'), maxLength: 12 },
    {
      name: 'ags',
      kind: 'choices',
      label: t('commitment.places'),
      options: municipalities.map(({ ags, name }) => [ags, name] as const),
    },
    { name: 'note', kind: 'text', label: t('form.note'), maxLength: 500 },
  ];
  return (
    <NumberedPartsForm
      {...{ read, looks, operators, onDone }}
      label={t('commitment.edit')}
      partsOf={({ commitments }) => commitments}
      asksReason
      save={(id, etag, commitments, reason) =>
        saveCommitments(id, etag, { commitments: commitments.map(commitmentBody), reason })
      }
      nameOf={(number) => t('commitment.named', { number })}
      addLabel={t('commitment.add')}
    />
  );
}

/** A number that is chosen from a list stands in the form as its text. */
const commitmentBody = (values: Record<string, unknown>) =>
  ({
    ...values,
    surveyNumber: values.surveyNumber ? Number(values.surveyNumber) : null,
  }) as CommitmentsBody['commitments'][number];
