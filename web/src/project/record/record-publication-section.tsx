import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import { Section } from '../../account/section.js';
import type { OwnAccount } from '../../api/account.js';
import { type PublicationBody, requestPublication } from '../../api/record-parts.js';
import type { ReadRecord, RecordDto } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { dayOf, useFormat } from '../../ui/format.js';
import { type PublicationKind, useProjectWords } from '../page/project-words.js';
import { RecordDeedForm } from './record-deed-form.js';
import { NarrowForm } from './record-narrow-form.js';
import { isNever, mayNarrow, offeredKinds } from './record-publication.js';
import { PublicationRequests } from './record-publication-requests.js';
import { useRecordDeed } from './use-record-deed.js';

interface PublicationProps {
  read: ReadRecord;
  me: OwnAccount;
  onDone: (sentence: string) => void;
}

/** Whether the public sees it, who asked for what, and the second person's decision. */
export function PublicationSection({ read, me, onDone }: PublicationProps) {
  const { t } = useTranslation('record');
  const [asking, setAsking] = useState<PublicationKind | 'narrow' | null>(null);
  const { record } = read;
  const offered = record.mayEdit ? offeredKinds(record) : [];
  const close = () => setAsking(null);
  return (
    <Section heading={t('publication.heading')} step={asking ?? 'shown'}>
      <p>{usePublicWords(record)}</p>
      {record.publication.publishedAt && (
        <p className="muted">{t(`publication.display.${record.publication.addressDisplay}`)}</p>
      )}
      {isNever(record) && !record.publication.publishedAt && (
        <p className="muted">{t('publication.neverNow')}</p>
      )}
      <PublicationRequests {...{ read, me, onDone }} />
      {asking === 'narrow' && <NarrowForm {...{ read, onDone }} onCancel={close} />}
      {asking && asking !== 'narrow' && <AskForm {...{ read, onDone }} kind={asking} onCancel={close} />}
      {!asking && (offered.length > 0 || mayNarrow(record)) && (
        <div className="deed-buttons">
          {offered.map((kind) => (
            <KernButton
              key={kind}
              variant="secondary"
              text={t(`publication.ask.${kind}`)}
              onClick={() => setAsking(kind)}
            />
          ))}
          {mayNarrow(record) && (
            <KernButton
              variant="secondary"
              text={t('publication.narrow.ask')}
              onClick={() => setAsking('narrow')}
            />
          )}
        </div>
      )}
    </Section>
  );
}

export function usePublicWords({ publication, publicState }: RecordDto): string {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const format = useFormat();
  const { publishedAt } = publication;
  if (!publishedAt) return t('publication.hidden');
  const day = format.shortDay(dayOf(publishedAt));
  if (publicState === null) return t('publication.publishedHidden', { day });
  return t('publication.published', { day, state: words.state[publicState] });
}

interface AskFormProps extends Pick<PublicationProps, 'read' | 'onDone'> {
  kind: PublicationKind;
  onCancel: () => void;
}

function AskForm({ read, kind, onDone, onCancel }: AskFormProps) {
  const { t } = useTranslation('record');
  const [reason, setReason] = useState('');
  const deed = useRecordDeed<PublicationBody>({
    read,
    run: requestPublication,
    fields: ['reason'],
    onDone: () => {
      onCancel();
      onDone(t('publication.asked'));
    },
  });
  useLeaveWarning(reason !== '');
  return (
    <RecordDeedForm
      deed={deed}
      title={t(`publication.ask.${kind}`)}
      submit={t('publication.askButton')}
      valuesOf={() => ({ kind, reason: reason.trim() || undefined })}
      onCancel={onCancel}
    >
      <p>{t(`publication.means.${kind}`)}</p>
      <PublicThen record={read.record} kind={kind} />
      <TextField
        label={t('publication.reason')}
        hint={t('publication.reasonHint')}
        name="reason"
        maxLength={500}
        autoComplete="off"
        value={reason}
        error={deed.faults.fields.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </RecordDeedForm>
  );
}

/** What of this project the public then reads; dashed, so that nobody takes it for published. */
export function PublicThen({ record, kind }: { record: RecordDto; kind: PublicationKind }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const format = useFormat();
  if (kind === 'unpublish') return null;
  if (kind === 'show_addresses')
    return (
      <div className="preview">
        <p className="field-name">{t('publication.thenHeading')}</p>
        <p>
          {t('publication.thenAddresses', {
            count: record.addressCount,
            formatted: format.count(record.addressCount),
          })}
        </p>
      </div>
    );
  const { name, municipalities, recipientName, counts, technology, documents } = record;
  const open = documents.filter(({ isPublic }) => isPublic).length;
  return (
    <div className="preview">
      <p className="field-name">{t('publication.thenHeading')}</p>
      <p>
        {[
          name,
          kind === 'publish_early' ? words.state.in_preparation : null,
          recipientName,
          municipalities.map((place) => place.name).join(', '),
          words.technology[technology],
          counts.funded === null
            ? null
            : t('publication.thenCount', {
                count: counts.funded,
                formatted: format.count(counts.funded),
              }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{t('publication.thenMore', { count: open })}</p>
      <p className="muted">{t('publication.thenNever')}</p>
    </div>
  );
}
