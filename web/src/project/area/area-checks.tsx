import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaCheck, AreaCheckBody } from '../../api/areas.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { type Area } from './area-model.js';
import { type Point, toMetres } from './area-utm.js';
import { areaOf } from './area-wire.js';

interface AreaChecksProps {
  check: AreaCheck | null;
  area: Area;
  failure: string | null;
  mayEdit: boolean;
  onArea: (area: Area) => void;
  onCut: (cut: NonNullable<AreaCheckBody['cut']>) => void;
  onShow: (point: Point) => void;
}

/** What the running check says: form, Gemeinden, other projects; each with the deed that mends it. */
export function AreaChecks({ check, area, failure, mayEdit, onArea, onCut, onShow }: AreaChecksProps) {
  const { t } = useTranslation('area');
  const [mended, setMended] = useState<{ area: Area; sentence: string } | null>(null);
  const mend = (found: Mended) => {
    const next = areaOf(found.geometry);
    setMended({ area: next, sentence: found.sentence });
    onArea(next);
  };
  return (
    <section className="card area-checks" aria-label={t('check.heading')}>
      <h2>{t('check.heading')}</h2>
      {failure && <p>{failure}</p>}
      {!failure && area.length === 0 && <p>{t('check.empty')}</p>}
      {!failure && area.length > 0 && !check && <p className="muted">{t('check.running')}</p>}
      {/* What the mend changed stays to be read until the area is changed again. */}
      <p role="status" className="check-mended check-good">
        {mended?.area === area && t('check.mendedNow', { sentence: mended.sentence })}
      </p>
      {check && area.length > 0 && (
        <ul>
          <Form check={check} area={area} mayEdit={mayEdit} onMend={mend} onShow={onShow} />
          {check.valid && <Places check={check} mayEdit={mayEdit} onCut={onCut} />}
          {check.valid && <Overlaps check={check} mayEdit={mayEdit} onCut={onCut} />}
          {check.notes.map((note) => (
            <li key={note} className="check-note">
              {note}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Mended = NonNullable<AreaCheck['mended']>;
type FormProps = Pick<AreaChecksProps, 'area' | 'mayEdit' | 'onShow'> & {
  check: AreaCheck;
  onMend: (mended: Mended) => void;
};

function Form({ check, area, mayEdit, onMend, onShow }: FormProps) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const holes = area.reduce((sum, part) => sum + part.length - 1, 0);
  if (check.valid)
    return (
      <li className="check-good">
        <Icon name="check" />
        {[
          t('check.valid'),
          t('check.parts', { count: area.length }),
          ...(holes ? [t('check.holes', { count: holes })] : []),
        ].join(', ')}
      </li>
    );
  return (
    <>
      {check.faults.map(({ sentence, position }, index) => (
        <li key={`${index} ${sentence}`} className="check-bad">
          <Icon name="danger" />
          <span>
            {sentence}
            {position && <Where position={position} format={format} onShow={onShow} />}
          </span>
        </li>
      ))}
      {check.mended && mayEdit && (
        <li className="check-mend">
          <span>{check.mended.sentence}</span>
          <button type="button" className="link-button" onClick={() => onMend(check.mended!)}>
            {t('check.mend')}
          </button>
        </li>
      )}
    </>
  );
}

function Where({
  position,
  format,
  onShow,
}: {
  position: [number, number];
  format: ReturnType<typeof useFormat>;
  onShow: AreaChecksProps['onShow'];
}) {
  const { t } = useTranslation('area');
  const [x, y] = toMetres(position);
  return (
    <>
      {' '}
      <button type="button" className="link-button" onClick={() => onShow([x, y])}>
        {t('check.show', { east: format.count(Math.round(x)), north: format.count(Math.round(y)) })}
      </button>
    </>
  );
}

type RestProps = Pick<AreaChecksProps, 'mayEdit' | 'onCut'> & { check: AreaCheck };

function Places({ check, mayEdit, onCut }: RestProps) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const { outside, municipalities } = check;
  const inside = municipalities.filter(({ isNamed }) => isNamed).length;
  if (!outside)
    return (
      <li className="check-good">
        <Icon name="check" />
        {t('check.inside', { count: inside })}
      </li>
    );
  const others = municipalities.filter(({ isNamed }) => !isNamed).map(({ name }) => name);
  return (
    <li className="check-warn">
      <Icon name="warning" />
      <span>
        {t('check.outside', { size: format.measure(outside.areaKm2, 2) })}
        {others.length > 0 && ` ${t('check.reaches', { names: others.join(', ') })}`}
      </span>
      {mayEdit && (
        <button type="button" className="link-button" onClick={() => onCut('outside')}>
          {t('check.cut')}
        </button>
      )}
    </li>
  );
}

function Overlaps({ check, mayEdit, onCut }: RestProps) {
  const { t } = useTranslation('area');
  if (check.overlaps.length === 0)
    return (
      <li className="check-good">
        <Icon name="check" />
        {t('check.noOverlap')}
      </li>
    );
  return check.overlaps.map(({ project, lot, sentence, isFunded, geometry }) => (
    <li key={`${project} ${lot} ${sentence}`} className={isFunded ? 'check-warn check-alarm' : 'check-warn'}>
      <Icon name="warning" />
      <span>{sentence}</span>
      {mayEdit && project !== null && geometry && (
        <button type="button" className="link-button" onClick={() => onCut({ project, lot })}>
          {t('check.cut')}
        </button>
      )}
      {project === null && <span className="muted">{t('check.hidden')}</span>}
    </li>
  ));
}
