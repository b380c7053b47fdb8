import { Fragment } from 'react';
import type { MilestoneDto } from '../../api/projects.js';
import { Icon } from '../../ui/icon.js';
import { promisedShort } from './promised.js';
import { useProjectSpeech } from '../list/project-speech.js';

interface PromiseChainProps {
  milestone: Pick<MilestoneDto, 'promises'>;
  /** Only the last so many promises, where there is little room; the number of the others is said. */
  last?: number;
}

/**
 * A promise is never deleted: the old ones struck through, an arrow, the one that holds. Read as "geändert von Q4 2026 zu
 * Q2 2027": the strike-through is never the only carrier.
 */
export function PromiseChain({ milestone, last }: PromiseChainProps) {
  const speech = useProjectSpeech();
  const { t } = speech;
  const { promises } = milestone;
  const shown = last ? promises.slice(-Math.max(last, 2)) : promises;
  const left = promises.length - shown.length;
  if (shown.length === 0) return <span className="chain chain-open">{t('open')}</span>;
  return (
    <span className="chain">
      {left > 0 && <span className="chain-left">{t('chain.left', { count: left })}</span>}
      {shown.length > 1 && <span className="sr-only">{t('chain.from')}</span>}
      {shown.map(({ number, promised }, index) => {
        const text = promisedShort(speech, promised);
        if (index === shown.length - 1) return <b key={number}>{text}</b>;
        return (
          <Fragment key={number}>
            <s>{text}</s>
            <span className="sr-only">{t(index === 0 ? 'chain.to' : 'chain.onward')}</span>
            <Icon name="arrow" />
          </Fragment>
        );
      })}
    </span>
  );
}
