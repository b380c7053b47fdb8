import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccessToken, revokeAccessToken } from '../api/account.js';
import { localeNow, useFormat } from '../ui/format.js';
import { takeFocus } from '../ui/take-focus.js';
import { tokensKey } from './access-tokens.js';
import { DeedButton, DeedFault, useDeed } from './deed.js';

interface AccessTokenRowProps {
  token: AccessToken;
  onRevoked: (name: string) => void;
}

export function AccessTokenRow({ token, onRevoked }: AccessTokenRowProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { name, scopes, expiresAt, lastUsedAt } = token;
  const used = lastUsedAt ? t('tokens.used', { moment: format.moment(lastUsedAt) }) : t('tokens.unused');
  const facts = [
    new Intl.ListFormat(localeNow()).format(scopes.map((scope) => t(`tokens.scope.${scope}`))),
    t('tokens.until', { day: format.shortDay(expiresAt) }),
    used,
  ];
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className="small muted">{facts.join(', ')}</p>
      </div>
      <KernButton
        variant="secondary"
        text={t('tokens.revoke')}
        alt={t('tokens.revokeLabel', { name })}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      />
      {asking && <Revoke token={token} onRevoked={onRevoked} onKeep={() => setAsking(false)} />}
    </li>
  );
}

/** It cannot be taken back, so what follows from it is said before. */
function Revoke({ token, onRevoked, onKeep }: AccessTokenRowProps & { onKeep: () => void }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const { id, name } = token;
  const deed = useDeed({
    run: () => revokeAccessToken({ path: { id } }),
    leaves: true,
    onDone: async () => {
      onRevoked(name);
      await queries.invalidateQueries({ queryKey: tokensKey });
    },
  });
  const keep = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.closest('li')?.querySelector('button')?.focus();
    onKeep();
  };
  return (
    <div className="asked" tabIndex={-1} ref={takeFocus}>
      <p>{t('tokens.revokeText', { name })}</p>
      <DeedFault deed={deed} />
      <div className="deed-buttons">
        <DeedButton
          deed={deed}
          text={t('tokens.revokeSubmit', { name })}
          onClick={() => deed.run(undefined)}
        />
        <KernButton variant="tertiary" text={t('tokens.keep')} onClick={keep} />
      </div>
    </div>
  );
}
