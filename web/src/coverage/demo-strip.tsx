import { useSpeech } from './speech.js';

export type DemoKind = 'cells' | 'shares' | 'some' | 'none';

interface DemoStripProps {
  /** What of the coverage figures is made up; null: none are shown. */
  kind: DemoKind | null;
  /** The projects that are shown are made up. */
  projects?: boolean;
}

/** What of what is shown is made up. Stays in print. */
export function DemoStrip({ kind, projects = false }: DemoStripProps) {
  const { t } = useSpeech();
  const said = [
    ...(kind ? [t(`demo.${kind}`)] : []),
    ...(projects ? [t(kind ? 'demo.projectsToo' : 'demo.projects')] : []),
  ];
  return (
    <p className="strip strip-demo">
      <span className="strip-text">
        <b>{t('demo.label')}</b>
        {` ${said.join(' ')}`}
      </span>
    </p>
  );
}
