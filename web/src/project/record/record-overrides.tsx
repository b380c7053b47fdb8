import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import {
  askStepOverride,
  decideStepOverride,
  revokeStepOverride,
  withdrawStepOverride,
} from '../../api/record-parts.js';
import type { OverrideDecisionBody, OverrideDto, ReadRecord, TransitionDto } from '../../api/records.js';
import { DecidedOverrides, OpenOverride } from './override-cards.js';
import { type AskedPass, OverrideForm } from './override-form.js';
import { RevokeOverride } from './override-revocation.js';
import { useRecordDeed } from './use-record-deed.js';

interface RecordOverridesProps {
  me: OwnAccount;
  read: ReadRecord;
  onDone: (sentence: string) => void;
}

/** Steps of the project that somebody asks to let pass, to be decided. */
export function OpenRecordOverrides({ me, read, onDone }: RecordOverridesProps) {
  return read.record.overrides
    .filter(({ decision }) => decision === null)
    .map((override) => <Open key={override.number} {...{ me, read, onDone, override }} />);
}

function Open({ me, read, onDone, override }: RecordOverridesProps & { override: OverrideDto }) {
  const { t } = useTranslation('record');
  const { number } = override;
  const decide = useRecordDeed<OverrideDecisionBody>({
    read,
    run: (id, etag, body) => decideStepOverride(id, etag, number, body),
    fields: ['reason'],
    onDone: (_, { decision }) => onDone(t(`override.done.${decision}`)),
  });
  const withdraw = useRecordDeed<void>({
    read,
    run: (id, etag) => withdrawStepOverride(id, etag, number),
    onDone: () => onDone(t('override.done.withdrawn')),
  });
  return <OpenOverride {...{ me, override, decide, withdraw }} />;
}

type DecidedProps = Omit<RecordOverridesProps, 'me'>;

export function DecidedRecordOverrides({ read, onDone }: DecidedProps) {
  return (
    <DecidedOverrides
      overrides={read.record.overrides.filter(({ decision }) => decision !== null)}
      revoke={(override) => <Revoke {...{ read, onDone, override }} />}
    />
  );
}

function Revoke({ read, onDone, override }: DecidedProps & { override: OverrideDto }) {
  const { t } = useTranslation('record');
  const deed = useRecordDeed<string>({
    read,
    run: (id, etag, reason) => revokeStepOverride(id, etag, override.number, reason),
    fields: ['reason'],
    onDone: () => onDone(t('override.done.revoked')),
  });
  return <RevokeOverride {...{ override, deed }} />;
}

interface AskProps {
  read: ReadRecord;
  step: TransitionDto;
  requirement: string;
  onDone: (sentence: string) => void;
  onClose: () => void;
}

export function AskStepOverride({ read, step: { to }, requirement, onDone, onClose }: AskProps) {
  const { t } = useTranslation('record');
  const deed = useRecordDeed<AskedPass>({
    read,
    run: (id, etag, asked) => askStepOverride(id, etag, { requirement, to, ...asked }),
    fields: ['reason', 'effectiveOn'],
    onDone: () => {
      onClose();
      onDone(t('override.asked'));
    },
  });
  return <OverrideForm deed={deed} onClose={onClose} />;
}
