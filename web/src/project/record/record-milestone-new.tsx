import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { addMilestone, type MilestoneBody } from '../../api/record-parts.js';
import type { MilestoneDto } from '../../api/projects.js';
import type { ReadRecord } from '../../api/records.js';
import { milestoneName, useProjectWords } from '../page/project-words.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { promisedShort, spanOf, valid } from '../schedule/promised.js';
import { goesOnFrom, type Move, moveOf } from './new-promise.js';
import { RecordDeedForm } from './record-deed-form.js';
import type { Draft } from './record-draft.js';
import { type FieldSpec, RecordFields } from './record-fields.js';
import { offeredPromises, otherPromises } from '../report/report-dates.js';
import { offeredReasons } from '../report/report-draft.js';
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
  const from = goesOnFrom(addedIn(draft), read.record.milestones);
  const move = moveOf(promisedIn(draft), from);
  const specs = useMilestoneSpecs(read, draft);
  const reasons = useReasonSpecs(read, from, move);
  const deed = useRecordDeed<MilestoneBody>({
    read,
    run: addMilestone,
    fields: ['kind', 'name', 'lotNumber', 'promised', 'reason', 'explanation'],
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
      valuesOf={() => milestoneBody(draft, move)}
      onCancel={onCancel}
    >
      <RecordFields
        specs={[...specs, ...reasons]}
        draft={draft}
        faults={{ ...deed.faults.fields, day: deed.faults.fields.promised ?? '' }}
        onEdit={(change) => setDraft({ ...draft, ...change })}
      />
      {from && move === 'earlier' && <Goes from={from} text="milestones.movesEarlier" />}
    </RecordDeedForm>
  );
}

const promisedIn = (draft: Draft): string | undefined =>
  (draft.promised === EXACT ? draft.day : draft.promised) || undefined;

const addedIn = (draft: Draft) => ({
  kind: draft.kind as MilestoneBody['kind'],
  lotNumber: Number(draft.lotNumber) || null,
});

function milestoneBody(draft: Draft, move: Move): MilestoneBody {
  return {
    ...addedIn(draft),
    name: draft.kind === 'other' ? draft.name?.trim() || null : null,
    promised: promisedIn(draft),
    ...(move === 'later' && { reason: (draft.reason || undefined) as MilestoneBody['reason'] }),
    ...(move !== 'none' && { explanation: draft.explanation?.trim() || null }),
  };
}

/** Which promise it goes on from. */
function useGoes(from: MilestoneDto | null) {
  const { t } = useTranslation('record');
  const speech = useProjectSpeech();
  if (!from) return () => '';
  const before = {
    name: milestoneName(speech.t, from),
    promised: promisedShort(speech, valid(from)!.promised),
  };
  return (text: 'milestones.moves' | 'milestones.movesEarlier') => t(text, before);
}

function Goes({ from, text }: { from: MilestoneDto; text: 'milestones.moves' | 'milestones.movesEarlier' }) {
  return <p className="muted">{useGoes(from)(text)}</p>;
}

/** Why the date moves: asked for only where it moves one that was promised. It is public, and so is the explanation. */
function useReasonSpecs({ record }: ReadRecord, from: MilestoneDto | null, move: Move): FieldSpec[] {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const goes = useGoes(from);
  if (move === 'none') return [];
  const explanation: FieldSpec = {
    key: 'explanation',
    label: t('milestones.explanation'),
    hint: t('milestones.explanationHint'),
    maxLength: 200,
  };
  if (move === 'earlier') return [explanation];
  const reasons = offeredReasons(record.status).map((reason) => [reason, words.reason[reason]] as const);
  return [
    {
      key: 'reason',
      label: t('milestones.reason'),
      kind: 'select',
      hint: goes('milestones.moves'),
      options: [['', t('milestones.reasonChoose')], ...reasons],
    },
    explanation,
  ];
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
