import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies a text, and says whether it worked: on plain http browsers forbid it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('account');
  const [state, setState] = useState<'done' | 'failed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return (
    <span className="copy no-print">
      <KernButton variant="secondary" text={label} onClick={() => void copy()} />
      <span className="small muted" role="status">
        {state ? t(`copy.${state}`) : ''}
      </span>
    </span>
  );
}
