import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { type Area, squareMetres } from './area-model.js';
import type { AreaConflict as Conflict } from './use-area-save.js';

interface AreaConflictProps {
  conflict: Conflict;
  mine: Area;
  busy: boolean;
  onMine: () => void;
  /** Theirs, to go on drawing from. */
  onTheirs: () => void;
}

/** Somebody saved meanwhile: both outlines on the map, nothing lost, nothing chosen for the person. */
export function AreaConflict({ conflict, mine, busy, onMine, onTheirs }: AreaConflictProps) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { theirs, isAreaChanged, version } = conflict;
  const who = version ? (version.by.name ?? version.by.office) : t('conflict.somebody');
  const size = (area: Area) => format.measure(squareMetres(area) / 1e6, 2);
  return (
    <section className="conflict area-conflict" ref={box} tabIndex={-1} aria-labelledby={heading}>
      <div className="conflict-title">
        <Icon name="warning" />
        <p>
          <b id={heading}>
            {version
              ? t('conflict.title', { who, time: format.time(version.recordedAt) })
              : t('conflict.titleUnknown')}
          </b>
          {` ${isAreaChanged ? t('conflict.area') : t('conflict.otherThings')} ${t('conflict.kept')}`}
        </p>
      </div>
      {isAreaChanged && (
        <dl className="conflict-areas">
          <div>
            <dt>{t('conflict.theirs', { who })}</dt>
            <dd>{theirs.area.length ? t('size', { size: size(theirs.area) }) : t('conflict.none')}</dd>
          </div>
          <div>
            <dt>{t('conflict.mine')}</dt>
            <dd>{mine.length ? t('size', { size: size(mine) }) : t('conflict.none')}</dd>
          </div>
        </dl>
      )}
      <div className="conflict-foot">
        <KernButton variant="secondary" text={t('conflict.takeMine')} disabled={busy} onClick={onMine} />
        {isAreaChanged && (
          <KernButton
            variant="secondary"
            text={t('conflict.takeTheirs')}
            disabled={busy}
            onClick={onTheirs}
          />
        )}
        <p>{t('conflict.both')}</p>
      </div>
    </section>
  );
}
