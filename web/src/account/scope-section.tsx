import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../api/account.js';
import type { ReadAccount } from '../api/accounts.js';
import type { Block } from './administration.js';
import { ScopeForm } from './scope-form.js';
import { Section } from './section.js';

interface ScopeSectionProps {
  me: OwnAccount;
  read: ReadAccount;
  block: Block | null;
  onSaved: () => void;
}

/** The form for role and scope, or the grey button with the condition that is missing. */
export function ScopeSection({ me, read, block, onSaved }: ScopeSectionProps) {
  const { t } = useTranslation('administration');
  return (
    <Section heading={t('change.heading')}>
      {block ? (
        <div className="deed-buttons">
          <KernButton
            variant="secondary"
            disabled
            text={t('change.heading')}
            aria-describedby="change-block"
          />
          <p className="muted" id="change-block">
            {t(`block.${block}`)}
          </p>
        </div>
      ) : (
        <ScopeForm me={me} read={read} onSaved={onSaved} />
      )}
    </Section>
  );
}
