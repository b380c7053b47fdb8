import { type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Field } from '../../ui/field.js';
import { type Area, squareMetres, withHole, withPart } from './area-model.js';
import { typedPoints } from './area-typed.js';
import { useFormat } from '../../ui/format.js';

type As = 'part' | 'hole' | 'all';

interface AreaCoordinatesProps {
  dialog: RefObject<HTMLDialogElement | null>;
  area: Area;
  onArea: (area: Area) => void;
}

/** Coordinates typed or pasted as a list: as a new part, as a hole, or in place of everything. */
export function AreaCoordinates({ dialog, area, onArea }: AreaCoordinatesProps) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const heading = useId();
  const [text, setText] = useState('');
  const [as, setAs] = useState<As>('part');
  const { points, faults } = typedPoints(text);
  const next = points.length < 3 ? null : nextArea(area, points, as);
  const error =
    faults.length > 0
      ? t('typed.line', { line: faults[0]!.line, text: faults[0]!.text, count: faults.length - 1 })
      : points.length >= 3 && !next
        ? t('hint.holeOutside')
        : undefined;
  const take = () => {
    if (!next || faults.length) return;
    onArea(next);
    setText('');
    dialog.current?.close();
  };
  return (
    <dialog className="keys-dialog area-dialog staff" ref={dialog} aria-labelledby={heading}>
      <h2 id={heading}>{t('typed.heading')}</h2>
      <Field label={t('typed.label')} hint={t('typed.hint')} error={error}>
        {(ties) => (
          <textarea
            className="kern-form-input__input"
            rows={8}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            {...ties}
          />
        )}
      </Field>
      <fieldset className="typed-as">
        <legend>{t('typed.as')}</legend>
        {(['part', 'hole', 'all'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="typed-as" checked={as === each} onChange={() => setAs(each)} />
            {t(`typed.kind.${each}`)}
          </label>
        ))}
      </fieldset>
      <p role="status" className="muted small">
        {points.length < 3
          ? t('typed.few', { count: points.length })
          : t('typed.read', {
              count: points.length,
              size: format.measure(squareMetres([[points]]) / 1e6, 2),
            })}
      </p>
      <div className="deed-buttons">
        <KernButton
          variant="primary"
          text={t('typed.take')}
          aria-disabled={!next || faults.length > 0 || undefined}
          onClick={take}
        />
        <KernButton variant="tertiary" text={t('typed.cancel')} onClick={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}

function nextArea(area: Area, points: readonly (readonly [number, number])[], as: As): Area | null {
  if (as === 'all') return [[points]];
  return as === 'hole' ? withHole(area, points) : withPart(area, points);
}
