import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import { changeTrackStatus, type ReadCase, saveTrack, type TrackDto } from '../../api/funding.js';
import { EditableSection, Row } from '../../project/record/record-section.js';
import { Section } from '../../account/section.js';
import { useFormat } from '../../ui/format.js';
import { CaseEditForm } from './case-edit-form.js';
import { TrackChip } from './case-states.js';
import { CaseSteps } from './case-steps.js';
import { useCaseWords } from './case-words.js';
import { euros, rateText } from '../money.js';
import { bodyOf, draftOf } from './part-draft.js';
import { PartFields } from './part-fields.js';
import { useTrackLooks } from './track-looks.js';
import { useCaseEdit } from './use-case-edit.js';

export interface TrackProps {
  me: OwnAccount;
  read: ReadCase;
  track: TrackDto;
  onDone: (sentence: string) => void;
}

/** What is applied for with one funder, and the way it goes from there. */
export function TrackCard({ me, read, track, onDone }: TrackProps) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const name = words.funder[track.funder];
  return (
    <div className="case-columns">
      <EditableSection
        heading={t('track.headed', { funder: name, heading: t('track.application') })}
        may={read.record.mayEdit}
        label={t('track.edit', { funder: name })}
        shown={<TrackFacts track={track} />}
        form={(onClose) => <TrackForm {...{ read, track }} onClose={onClose} />}
      />
      <Section heading={t('track.headed', { funder: name, heading: t('steps.heading') })} step={track.status}>
        <CaseSteps
          {...{ me, read, onDone }}
          steps={track.steps}
          part={{ aggregate: 'track', funder: track.funder, number: null }}
          of={name}
          run={(id, etag, body) => changeTrackStatus(id, etag, track.funder, body)}
        />
      </Section>
    </div>
  );
}

/** Its name and how it stands, above everything that belongs to it. */
export function TrackHead({ track }: { track: TrackDto }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const format = useFormat();
  const { funder, status, statusSince, required, executingAgency } = track;
  return (
    <div className="track-head">
      <h2 id={`track-${funder}`}>{words.funder[funder]}</h2>
      <TrackChip status={status} />
      <span className="muted">
        {[
          t('track.since', { day: format.shortDay(statusSince) }),
          executingAgency,
          required ? null : t('track.notRequired'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

function TrackFacts({ track }: { track: TrackDto }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const day = (value: string | null) => (value ? format.shortDay(value) : undefined);
  const money = (value: number | null) => (value === null ? undefined : euros(value));
  return (
    <dl className="label-values">
      <Row name={t('track.guideline')}>{track.guidelineName ?? undefined}</Row>
      <Row name={t('track.authority')}>{track.grantingAuthority ?? undefined}</Row>
      <Row name={t('track.agency')}>{track.executingAgency ?? undefined}</Row>
      <Row name={t('track.appliedOn')}>{day(track.appliedOn)}</Row>
      <Row name={t('track.reference')}>{track.applicationReference ?? undefined}</Row>
      <Row name={t('track.requestedAmount')}>{money(track.requestedAmount)}</Row>
      <Row name={t('track.requestedRate')}>
        {track.requestedRate === null ? undefined : rateText(track.requestedRate)}
      </Row>
      <Row name={t('track.specificationOn')}>{day(track.specificationOn)}</Row>
      <Row name={t('track.periodEnd')}>{day(track.approvalPeriodEnd)}</Row>
    </dl>
  );
}

function TrackForm({ read, track, onClose }: Pick<TrackProps, 'read' | 'track'> & { onClose: () => void }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const looks = useTrackLooks();
  const drafted = (record: ReadCase['record']) =>
    draftOf(looks, record.tracks.find(({ funder }) => funder === track.funder) ?? {});
  const edit = useCaseEdit({
    read,
    draftOf: drafted,
    save: (id, etag, draft, reason) => saveTrack(id, etag, track.funder, { ...bodyOf(looks, draft), reason }),
    fields: looks,
    onSaved: onClose,
  });
  return (
    <CaseEditForm
      edit={edit}
      label={t('track.edit', { funder: words.funder[track.funder] })}
      draftOf={drafted}
      asksReason={read.record.mayCheck && track.status !== 'draft'}
      nameOf={(key) => looks.find(({ name }) => name === key)?.label ?? key}
      wordOf={(key, value) =>
        looks.find(({ name }) => name === key)?.options?.find(([option]) => option === value)?.[1]
      }
      onCancel={onClose}
    >
      {(faults) => (
        <div className="record-grid">
          <PartFields looks={looks} draft={edit.draft} faults={faults} onEdit={edit.edit} />
        </div>
      )}
    </CaseEditForm>
  );
}
