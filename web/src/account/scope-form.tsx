import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { OwnAccount } from '../api/account.js';
import type { ReadAccount } from '../api/accounts.js';
import { scopeKindOf, scopeOf } from './administration.js';
import { type Deed, DeedButton, DeedFault, typed, useDeed } from './deed.js';
import { useLeaveWarning } from './leave-warning.js';
import { ReasonField } from './reason-field.js';
import { ScopeConflict } from './scope-conflict.js';
import { ScopeFields } from './scope-fields.js';
import { ScopePreview } from './scope-preview.js';
import { saveOrMeet, type Saving, useScopeDraft } from './use-scope-draft.js';

interface ScopeFormProps {
  me: OwnAccount;
  read: ReadAccount;
  onSaved: () => void;
}

/** Role and scope: what they are to be, why, and what that changes, before it is saved. */
export function ScopeForm({ me, read, onSaved }: ScopeFormProps) {
  const edit = useScopeDraft(read);
  const { draft, conflict, count, take, meet } = edit;
  const deed = useDeed({
    run: (saving: Saving) => saveOrMeet(read.account.id, saving),
    fields: ['role', 'areas', 'reason'],
    onDone: (answer, { scope }) => {
      if ('theirs' in answer) return meet(answer, scope);
      take(answer);
      onSaved();
    },
  });
  useLeaveWarning(count > 0);
  if (!conflict) return <ScopeEdit me={me} edit={edit} deed={deed} />;
  const { theirs, reason } = conflict;
  return (
    <>
      <DeedFault deed={deed} />
      <ScopeConflict
        base={draft.base}
        mine={draft.scope}
        conflict={conflict}
        busy={deed.busy}
        onMerge={(scope) => deed.run({ scope, etag: theirs.etag, reason })}
        onDiscard={() => take(theirs)}
      />
    </>
  );
}

interface ScopeEditProps {
  me: OwnAccount;
  edit: ReturnType<typeof useScopeDraft>;
  deed: Deed<Saving>;
}

function ScopeEdit({ me, edit, deed }: ScopeEditProps) {
  const { draft, changes, count } = edit;
  const { form, faults, check, run } = deed;
  const { fields } = faults;
  const lacksAreas = scopeKindOf(draft.scope.role) !== 'all' && draft.scope.areas.length === 0;
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = typed(new FormData(event.currentTarget), 'reason').trim();
    if (count > 0 && !lacksAreas && check(event.currentTarget))
      run({ scope: draft.scope, etag: draft.base.etag, reason });
  };
  return (
    <form ref={form} className="deed-form" noValidate onSubmit={save}>
      <DeedFault deed={deed} />
      <ScopeFields me={me} scope={draft.scope} faults={fields} onChange={edit.edit} />
      {count > 0 && (
        <>
          <ScopePreview from={scopeOf(draft.base.account)} to={draft.scope} changes={changes} />
          <ReasonField error={fields.reason} />
        </>
      )}
      <SaveButtons deed={deed} count={count} lacksAreas={lacksAreas} onUndo={edit.undo} />
    </form>
  );
}

interface SaveButtonsProps {
  deed: Deed<Saving>;
  count: number;
  lacksAreas: boolean;
  onUndo: () => void;
}

/** How much is saved, or what is missing for it. */
function SaveButtons({ deed, count, lacksAreas, onUndo }: SaveButtonsProps) {
  const { t } = useTranslation('administration');
  return (
    <div className="deed-buttons">
      {count === 0 || lacksAreas ? (
        <KernButton variant="primary" text={t('change.saveNone')} disabled aria-describedby="save-lacks" />
      ) : (
        <DeedButton deed={deed} text={t('change.save', { count })} />
      )}
      {count > 0 && <KernButton variant="secondary" text={t('change.undo')} onClick={onUndo} />}
      <p className="muted" id="save-lacks" role="status">
        {lacksAreas ? t('change.missingAreas') : count === 0 ? t('change.nothing') : ''}
      </p>
    </div>
  );
}
