import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../account/not-loaded.js';
import { Section } from '../account/section.js';
import type { OwnAccount } from '../api/account.js';
import { protocolPath, type ReadSession } from '../api/advice.js';
import { refusalOf } from '../api/client.js';
import { dayOf, useFormat } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { sessionQuery } from './queries.js';
import { SessionDeeds } from './session-deeds.js';
import { SessionForm } from './session-form.js';
import { About, Addenda, NextContact, Participants, Spoken, Tasks } from './session-parts.js';
import { namesOf, SessionChip } from './states.js';

/** A session of advice with its protocol. */
export function SessionView({ id }: { me: OwnAccount; id: number }) {
  const { t } = useTranslation('advice');
  const { data, error, refetch } = useQuery(sessionQuery(id));
  if (data) return <Known read={data} />;
  const refusal = error && refusalOf(error);
  if (refusal)
    return (
      <>
        <h1>{t('session.missing')}</h1>
        <p>{refusal.detail}</p>
        <p className="plain-links">
          <a href="/beratung">{t('session.toAll')}</a>
        </p>
      </>
    );
  if (error) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  return <Loading words={t('loading')} />;
}

function Known({ read }: { read: ReadSession }) {
  const { t } = useTranslation('advice');
  const [edits, setEdits] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { record } = read;
  const close = () => setEdits(false);
  return (
    <div className="record advice-session">
      <Head read={read} edits={edits} onEdit={() => setEdits(true)} />
      <div role="status" className="record-done">
        {done && (
          <p className="step-ready">
            <Icon name="check" />
            {done}
          </p>
        )}
      </div>
      {edits ? (
        <Section heading={t('protocol.edit')} step="form">
          <SessionForm
            read={read}
            onClose={close}
            onSaved={() => {
              close();
              setDone(t('protocol.saved'));
            }}
          />
        </Section>
      ) : (
        <div className="record-columns">
          <div className="record-column">
            <Spoken record={record} />
            <Tasks record={record} onDone={setDone} />
            <Addenda record={record} />
          </div>
          <div className="record-column">
            <About record={record} />
            <Participants record={record} />
            <NextContact record={record} />
          </div>
        </div>
      )}
      {!edits && <SessionDeeds read={read} onDone={setDone} />}
    </div>
  );
}

interface HeadProps {
  read: ReadSession;
  edits: boolean;
  onEdit: () => void;
}

function Head({ read: { record }, edits, onEdit }: HeadProps) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const { id, subject, areas, state, heldOn, startsAt, finishedAt, finishedBy } = record;
  const when = startsAt
    ? t('session.when', { day: format.weekday(heldOn), time: startsAt })
    : format.weekday(heldOn);
  return (
    <div className="staff-head">
      <div className="record-head">
        <h1>{subject}</h1>
        <p className="advice-state">
          <SessionChip state={state} />
          <span>{`${namesOf(areas)}, ${when}`}</span>
        </p>
        {finishedAt && (
          <p className="muted">
            {t('protocol.finishedOn', {
              day: format.shortDay(dayOf(finishedAt)),
              who: finishedBy?.name ?? finishedBy?.office ?? '',
            })}
          </p>
        )}
        {state === 'cancelled' && (
          <p className="muted">{t('protocol.cancelledWhy', { reason: record.cancelledReason })}</p>
        )}
      </div>
      <div className="record-ways no-print">
        {record.mayEdit && !edits && (
          <KernButton variant="primary" text={t('protocol.edit')} onClick={onEdit} />
        )}
        <KernButton
          variant="secondary"
          href={protocolPath(id)}
          text={t(state === 'finished' ? 'protocol.pdf' : 'protocol.pdfDraft')}
        />
        <KernButton variant="tertiary" href={`/beratung/${id}/verlauf`} text={t('history.open')} />
        <KernButton variant="tertiary" text={t('protocol.print')} onClick={() => print()} />
      </div>
    </div>
  );
}
