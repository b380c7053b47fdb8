import { useState } from 'react';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { AccountDto } from '../api/accounts.js';
import { ActionForm } from './action-form.js';
import { type AccessAction, type AccountAction, actionsIn, type Block } from './administration.js';
import { useFocusInside } from './use-focus-inside.js';

interface AccountActionsProps {
  account: AccountDto;
  blockOf: (action: AccountAction) => Block | null;
  onDone: (sentence: string) => void;
}

const none = { open: null, left: null };

/** What can be done with the access of an account. One form is open at a time; what is blocked says why. */
export function AccountActions({ account, blockOf, onDone }: AccountActionsProps) {
  const { t } = useTranslation('administration');
  // Which form is open, and which was given up just now: its button gets the focus back.
  const [{ open, left }, setOpen] = useState<Record<'open' | 'left', AccessAction | null>>(none);
  const actions = actionsIn[account.state].filter((action): action is AccessAction => action !== 'change');
  const blocks = actions.map(blockOf);
  const common = blocks.length > 0 && blocks.every((block) => block === blocks[0]) ? blocks[0]! : null;
  return (
    <>
      {common && (
        <p className="muted" id="block-all">
          {t(`block.${common}`)}
        </p>
      )}
      {actions.map((action, index) => (
        <div key={action}>
          {open === action ? (
            <ActionForm
              account={account}
              action={action}
              onDone={(sentence) => {
                setOpen(none);
                onDone(sentence);
              }}
              onCancel={() => setOpen({ open: null, left: action })}
            />
          ) : (
            <Closed
              action={action}
              block={blocks[index]!}
              describedBy={common ? 'block-all' : `block-${action}`}
              isSaid={common !== null}
              takesFocus={left === action}
              onOpen={() => setOpen({ open: action, left: null })}
            />
          )}
        </div>
      ))}
    </>
  );
}

interface ClosedProps {
  action: AccessAction;
  block: Block | null;
  describedBy: string;
  /** The condition stands above already. */
  isSaid: boolean;
  /** Its form was given up just now. */
  takesFocus: boolean;
  onOpen: () => void;
}

function Closed({ action, block, describedBy, isSaid, takesFocus, onOpen }: ClosedProps) {
  const { t } = useTranslation('administration');
  const box = useFocusInside<HTMLDivElement>('button', takesFocus);
  return (
    <div className="access-action" ref={box}>
      <KernButton
        variant="secondary"
        text={t(`action.${action}.title`)}
        disabled={block !== null}
        aria-describedby={block ? describedBy : undefined}
        onClick={onOpen}
      />
      {block && !isSaid && (
        <p className="muted" id={describedBy}>
          {t(`block.${block}`)}
        </p>
      )}
    </div>
  );
}
