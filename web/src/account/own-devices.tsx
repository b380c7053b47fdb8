import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endSession, listSessions, type OwnSession, signOutEverywhere } from '../api/account.js';
import { Chip } from '../ui/chip.js';
import { useFormat } from '../ui/format.js';
import { goTo } from '../ui/language.js';
import { DeedButton, DeedFault, useDeed } from './deed.js';
import { Section } from './section.js';
import { Failed, Waiting } from './session.js';
import { writeFlag } from './signed-in-flag.js';

export const devicesKey = ['sessions'];

/** Where one is signed in, the last used first. */
export function OwnDevices() {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useQuery({ queryKey: devicesKey, queryFn: () => listSessions() });
  const [ended, setEnded] = useState<string | null>(null);
  return (
    <Section heading={t('own.devices.heading')} step={data && String(data.items.length)}>
      {error && !data && <Failed onAgain={() => void refetch()} />}
      {!error && !data && <Waiting />}
      <ul className="rows">
        {data?.items.map((session) => (
          <Device key={session.id} session={session} onEnded={setEnded} />
        ))}
      </ul>
      <p className="sr-only" role="status">
        {ended ? t('own.devices.ended', { agent: ended }) : ''}
      </p>
      {data && <Everywhere count={data.items.length} />}
    </Section>
  );
}

function Device({ session, onEnded }: { session: OwnSession; onEnded: (agent: string) => void }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const queries = useQueryClient();
  const agent = session.agent ?? t('own.devices.unknown');
  const seen = format.moment(session.seenAt);
  const deed = useDeed({
    run: () => endSession({ path: { id: session.id } }),
    onDone: async () => {
      onEnded(agent);
      await queries.invalidateQueries({ queryKey: devicesKey });
    },
  });
  return (
    <li>
      <div>
        <p>
          <b>{agent}</b>{' '}
          {session.current && (
            <Chip shape="done" tone="turquoise">
              {t('own.devices.current')}
            </Chip>
          )}
        </p>
        <p className="small muted">{t('own.devices.seen', { moment: seen })}</p>
        <p className="small muted">
          {t('own.devices.since', {
            start: format.moment(session.createdAt),
            end: format.moment(session.expiresAt),
          })}
        </p>
        <DeedFault deed={deed} />
      </div>
      {!session.current && (
        <DeedButton
          deed={deed}
          variant="secondary"
          text={t('own.devices.end')}
          label={t('own.devices.endLabel', { agent, moment: seen })}
          onClick={() => deed.run(undefined)}
        />
      )}
    </li>
  );
}

function Everywhere({ count }: { count: number }) {
  const { t } = useTranslation('account');
  const deed = useDeed({
    run: () => signOutEverywhere(),
    leaves: true,
    onDone: () => {
      writeFlag(false);
      goTo('/anmelden?hinweis=ueberall');
    },
  });
  return (
    <>
      <DeedFault deed={deed} />
      <div className="deed-buttons">
        <DeedButton
          deed={deed}
          variant="secondary"
          text={t('own.devices.everywhere')}
          onClick={() => deed.run(undefined)}
        />
        <span className="small muted">{t('own.devices.everywhereText', { count })}</span>
      </div>
    </>
  );
}
