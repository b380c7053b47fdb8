import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { addMilestone, type MilestoneBody } from '../../api/record-parts.js';
import type { ReadRecord } from '../../api/records.js';
import { useProjectWords } from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { promisedShort, spanOf } from '../schedule/promised.js';
import { RecordDeedForm } from './record-deed-form.js';
import type { Draft } from './record-draft.js';
import { type FieldSpec, RecordFields } from './record-fields.js';
import { offeredPromises, otherPromises } from '../report/report-dates.js';
import { today } from '../report/use-report.js';
import { useRecordDeed } from './use-record-deed.js';

interface NewMilestoneProps {
  read: ReadRecord;
  onDone: (sentence: string) => void;
  onCancel: () => void;
}

const EXACT = 'day';
const start: Draft = { kind: 'completion' };

/** A further milestone with its first promise. */
export function NewMilestoneForm({ read, onDone, onCancel }: NewMilestoneProps) {
  const { t } = useTranslation('record');
  const [draft, setDraft] = useState<Draft>(start);
  const specs = useMilestoneSpecs(read, draft);
  const deed = useRecordDeed<MilestoneBody>({
    read,
    run: addMilestone,
    fields: ['kind', 'name', 'lotNumber', 'promised'],
    onDone: () => {
      onCancel();
      onDone(t('milestones.added'));
    },
  });
  useLeaveWarning(draft !== start);
  return (
    <RecordDeedForm
      deed={deed}
      title={t('milestones.add')}
      submit={t('milestones.addButton')}
      valuesOf={() => milestoneBody(draft)}
      onCancel={onCancel}
    >
      <RecordFields
        specs={specs}
        draft={draft}
        faults={{ ...deed.faults.fields, day: deed.faults.fields.promised ?? '' }}
        onEdit={(change) => setDraft({ ...draft, ...change })}
      />
    </RecordDeedForm>
  );
}

function milestoneBody(draft: Draft): MilestoneBody {
  const promised = draft.promised === EXACT ? draft.day : draft.promised;
  return {
    kind: draft.kind as MilestoneBody['kind'],
    name: draft.kind === 'other' ? draft.name?.trim() || null : null,
    lotNumber: Number(draft.lotNumber) || null,
    promised: promised || undefined,
  };
}

function useMilestoneSpecs({ record }: ReadRecord, draft: Draft): FieldSpec[] {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const speech = useProjectSpeech();
  const day = today();
  const offered = offeredPromises(day, undefined);
  const spans = [...offered.quarters, offered.half, ...otherPromises(day, offered)].sort((a, b) =>
    spanOf(a).lastDay.localeCompare(spanOf(b).lastDay),
  );
  const lots = record.lots.map(({ number }) => [String(number), t('lots.lot', { number })] as const);
  return [
    { key: 'kind', label: t('milestones.kind'), kind: 'select', options: Object.entries(words.milestone) },
    ...(draft.kind === 'other'
      ? [{ key: 'name', label: t('milestones.name'), required: true, maxLength: 100 } as const]
      : []),
    ...(lots.length > 0
      ? [
          {
            key: 'lotNumber',
            label: t('milestones.lot'),
            kind: 'select',
            options: [['', t('milestones.whole')], ...lots],
          } as const,
        ]
      : []),
    {
      key: 'promised',
      label: t('milestones.promised'),
      kind: 'select',
      hint: t('milestones.public'),
      options: [
        ['', t('milestones.later')],
        [EXACT, t('milestones.exact')],
        ...spans.map((each) => [each, promisedShort(speech, each)] as const),
      ],
    },
    ...(draft.promised === EXACT
      ? [{ key: 'day', label: t('milestones.day'), kind: 'date', required: true } as const]
      : []),
  ];
}
