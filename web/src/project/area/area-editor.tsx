import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveWarning } from '../../account/leave-warning.js';
import {
  type AreaFault,
  checkArea,
  countHouseholds,
  readAreaFile,
  type Surroundings,
} from '../../api/areas.js';
import { Notice } from '../../ui/notice.js';
import { AreaAnswer } from './area-answer.js';
import { AreaChecks } from './area-checks.js';
import { AreaConflict } from './area-conflict.js';
import { AreaCoordinates } from './area-coordinates.js';
import { edit, shownArea, startEditing } from './area-editing.js';
import { AreaHead } from './area-head.js';
import { AreaHouseholds } from './area-households.js';
import { AreaMapPane } from './area-map-pane.js';
import { messageOf } from './area-messages.js';
import type { Box } from './area-map.js';
import { type Area, boundsOf, type Point, squareMetres } from './area-model.js';
import { AreaSpoken } from './area-spoken.js';
import { AreaTable } from './area-table.js';
import { AreaToolbar } from './area-toolbar.js';
import { type AskedFile, AreaUpload } from './area-upload.js';
import { AreaWhole } from './area-whole.js';
import { geometryOf, snapLinesOf } from './area-wire.js';
import { checkBody, useCut, usePageKeys, useWhole } from './use-area-deeds.js';
import { type Base, faultsOfRefusal, useAreaSave } from './use-area-save.js';
import { useLatest } from '../use-latest.js';

interface AreaEditorProps {
  id: number;
  lot: number | null;
  start: Base;
  around: Surroundings;
  hasBasemap: boolean;
}

/** Between two questions about households: quicker nobody reads. */
const COUNT_PAUSE = 60;
/** So much is seen round a fault that is asked for. */
const AROUND_M = 100;
/** So long nothing may change before the area is checked. */
const CHECK_REST = 350;

const count = (area: Area) => countHouseholds({ geometry: geometryOf(area), srid: 25833 });
/** The area of a project: drawn, typed or from a file; counted and checked while one works; saved over one version. */
export function AreaEditor({ id, lot, start, around, hasBasemap }: AreaEditorProps) {
  const { t } = useTranslation('area');
  const [editing, dispatch] = useReducer(edit, start.area, startEditing);
  const [pointer, setPointer] = useState<Point | null>(null);
  const [shown, setShown] = useState<Box | null>(null);
  const [isSaved, setSaved] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const file = useMutation({ mutationFn: (asked: AskedFile) => readAreaFile(asked.file, asked.answers) });
  const { base, conflict, saving, start: startFrom } = useAreaSave(id, lot, start, () => setSaved(true));
  const area = editing.undo.present;
  const mayEdit = base.read.record.mayEdit;
  const isDirty =
    area !== base.area && JSON.stringify(geometryOf(area)) !== JSON.stringify(geometryOf(base.area));
  useLeaveWarning(isDirty || editing.draft.length > 0);

  const seen = useMemo(() => shownArea(editing, pointer), [editing, pointer]);
  const counted = useLatest({ asked: seen.length ? seen : null, ask: count, pause: COUNT_PAUSE });
  const ask = useCallback((of: Area) => checkArea(checkBody(of, { id, lot })), [id, lot]);
  const checked = useLatest({ asked: mayEdit && area.length ? area : null, ask, rest: CHECK_REST });
  const check = checked.of === area ? checked.answer : null;
  const lines = useMemo(() => snapLinesOf(around, lot), [around, lot]);
  const faults: AreaFault[] = useMemo(
    () => check?.faults ?? faultsOfRefusal(saving.error),
    [check, saving.error],
  );

  const set = (next: Area) => dispatch({ do: 'set', area: next });
  /** From a file, a list or whole Gemeinden: it may lie beside what the map shows. */
  const bring = (next: Area) => {
    set(next);
    setShown(boundsOf(next.flat()));
  };
  const save = () => {
    if (!mayEdit || !isDirty || saving.isPending || editing.draft.length) return;
    setSaved(false);
    saving.mutate({ area });
  };
  usePageKeys(save, dispatch, mayEdit);
  const openDialog = () => dialog.current?.showModal();
  const whole = useWhole(area, { id, lot }, bring);
  const cut = useCut(area, { id, lot }, set);
  return (
    <>
      <AreaHead
        {...{ base, lot, editing, isDirty, mayEdit }}
        busy={saving.isPending}
        change={check?.change ?? null}
        answer={
          <AreaAnswer
            {...{ check, mayEdit }}
            area={seen}
            households={counted.answer}
            record={base.read.record}
          />
        }
        onFile={(chosen) => file.mutate({ file: chosen, answers: {} })}
        onSave={save}
      />
      {isSaved && !isDirty && (
        <p className="area-saved" role="status">
          {area.length ? t('saved') : t('removed')}
        </p>
      )}
      {conflict && (
        <AreaConflict
          key={conflict.theirs.read.etag}
          conflict={conflict}
          mine={area}
          busy={saving.isPending}
          onMine={() => saving.mutate({ area, etag: conflict.theirs.read.etag })}
          onTheirs={() => {
            startFrom(conflict.theirs);
            dispatch({ do: 'load', area: conflict.theirs.area });
          }}
        />
      )}
      {saving.error && (
        <Notice variant="danger" title={t('notSaved')} urgent>
          <p>{messageOf(saving.error, t('failed'))}</p>
          <p className="small">{t('keptHere')}</p>
        </Notice>
      )}
      <div className="area-columns">
        <div className="area-main">
          {mayEdit && <AreaUpload reading={file} area={area} onArea={bring} />}
          <section className="card area-drawing" aria-label={t('map.label')}>
            {mayEdit && (
              <AreaToolbar
                editing={editing}
                dispatch={dispatch}
                size={squareMetres(seen)}
                onCoordinates={openDialog}
              />
            )}
            <AreaMapPane
              {...{ editing, dispatch, lines, around, check, faults, mayEdit, hasBasemap, shown }}
              households={counted.answer}
              stored={isDirty ? base.area : []}
              theirs={conflict?.isAreaChanged ? conflict.theirs.area : null}
              onPointer={setPointer}
              onCoordinates={openDialog}
            />
            {editing.hint && (
              <p className="area-hint" role="alert">
                {t(`hint.${editing.hint}`)}
              </p>
            )}
          </section>
          {mayEdit && (
            <AreaChecks
              check={check}
              area={area}
              failure={messageOf(checked.error, t('failed')) ?? cut.failure}
              mayEdit={mayEdit}
              onArea={set}
              onCut={cut.run}
              onShow={([x, y]) => setShown([x - AROUND_M, y - AROUND_M, x + AROUND_M, y + AROUND_M])}
            />
          )}
          {mayEdit && <AreaWhole around={around} busy={whole.busy} onTake={whole.take} />}
          <AreaTable {...{ editing, dispatch, lines, mayEdit }} />
        </div>
        <AreaHouseholds
          households={counted.answer}
          isBehind={counted.of !== seen}
          failure={messageOf(counted.error, t('failed'))}
        />
      </div>
      {mayEdit && <AreaCoordinates dialog={dialog} area={area} onArea={bring} />}
      <AreaSpoken
        {...{ editing, lines }}
        size={squareMetres(seen)}
        households={counted.answer?.households ?? null}
      />
    </>
  );
}
