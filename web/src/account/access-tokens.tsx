import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAccessTokens, type NewAccessToken } from '../api/account.js';
import { AccessTokenRow } from './access-token-row.js';
import { NewAccessTokenForm } from './new-access-token-form.js';
import { NewAccessTokenShown } from './new-access-token-shown.js';
import { Section } from './section.js';
import { Failed, Waiting } from './session.js';

export const tokensKey = ['access-tokens'];

/** Keys for scripts and GIS programs: listed, made (and shown once), revoked. */
export function AccessTokens({ origin }: { origin: string }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: tokensKey, queryFn: () => listAccessTokens() });
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<NewAccessToken | null>(null);
  const [revoked, setRevoked] = useState<string | null>(null);
  const show = (token: NewAccessToken) => {
    setAdding(false);
    setMade(token);
    void queries.invalidateQueries({ queryKey: tokensKey });
  };
  const step = adding ? 'new' : made ? 'made' : data && `list ${data.items.length}`;
  return (
    <Section heading={t('tokens.heading')} step={step}>
      <p>{t('tokens.text')}</p>
      {error && !data && <Failed onAgain={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {data?.items.length === 0 && !made && <p className="muted">{t('tokens.none')}</p>}
      <ul className="rows">
        {data?.items.map((token) => (
          <AccessTokenRow key={token.id} token={token} onRevoked={setRevoked} />
        ))}
      </ul>
      <p className="small muted said" role="status">
        {revoked ? t('tokens.revoked', { name: revoked }) : ''}
      </p>
      {made && <NewAccessTokenShown token={made} origin={origin} onSafe={() => setMade(null)} />}
      {adding && <NewAccessTokenForm onMade={show} onCancel={() => setAdding(false)} />}
      {!adding && !made && (
        <div className="deed-buttons">
          <KernButton variant="secondary" text={t('tokens.new.open')} onClick={() => setAdding(true)} />
        </div>
      )}
    </Section>
  );
}
