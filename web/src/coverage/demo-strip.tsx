import { useSpeech } from './speech.js';

export type DemoKind = 'cells' | 'shares' | 'some' | 'none';

/** What of the figures shown is made up. Stays in print. */
export function DemoStrip({ kind }: { kind: DemoKind }) {
  const { t } = useSpeech();
  return (
    <p className="strip strip-demo">
      <span className="strip-text">
        <b>{t('demo.label')}</b>
        {` ${t(`demo.${kind}`)}`}
      </span>
    </p>
  );
}
