import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import {
  decideOverride,
  type OverrideDecisionBody,
  type OverrideDto,
  type ReadCase,
  revokeOverride,
  withdrawOverride,
} from '../../api/funding.js';
import { DecidedOverrides, kindOf, OpenOverride } from '../../project/record/override-cards.js';
import { RevokeOverride } from '../../project/record/override-revocation.js';
import { useCaseDeed } from '../case/use-case-deed.js';

interface OverridesProps {
  me: OwnAccount;
  read: ReadCase;
  onDone: (sentence: string) => void;
  /** Those that wait; else those that are decided. */
  open?: boolean;
}

/** What was asked to let pass, of findings and of steps: open ones to be decided, earlier ones behind a disclosure. */
export function Overrides({ me, read, onDone, open = false }: OverridesProps) {
  const shown = read.record.overrides.filter(({ decision }) => (decision === null) === open);
  if (!open)
    return (
      <DecidedOverrides overrides={shown} revoke={(override) => <Revoke {...{ read, onDone, override }} />} />
    );
  return shown.map((override) => <Open key={override.number} {...{ me, read, onDone, override }} />);
}

function Revoke({ read, onDone, override }: Omit<OverridesProps, 'me'> & { override: OverrideDto }) {
  const { t } = useTranslation('record');
  const deed = useCaseDeed<string>({
    read,
    run: (id, etag, reason) => revokeOverride(id, etag, override.number, reason),
    fields: ['reason'],
    onDone: () => onDone(t('override.done.revoked')),
  });
  return <RevokeOverride {...{ override, deed }} />;
}

function Open({ me, read, onDone, override }: OverridesProps & { override: OverrideDto }) {
  const { t } = useTranslation('record');
  const { t: ofCase } = useTranslation('case');
  const { number } = override;
  const decide = useCaseDeed<OverrideDecisionBody>({
    read,
    run: (id, etag, body) => decideOverride(id, etag, number, body),
    fields: ['reason'],
    onDone: (_, { decision }) =>
      onDone(
        kindOf(override) === 'finding' && decision === 'approved'
          ? ofCase('override.done.approved')
          : t(`override.done.${decision}`),
      ),
  });
  const withdraw = useCaseDeed<void>({
    read,
    run: (id, etag) => withdrawOverride(id, etag, number),
    onDone: () => onDone(t('override.done.withdrawn')),
  });
  return <OpenOverride {...{ me, override, decide, withdraw }} />;
}
