import type { Deed } from './deed.js';
import { Icon } from '../ui/icon.js';

/** Says beside the button that it is done; spoken too. */
export function DoneNote({ deed, children }: { deed: Pick<Deed<never>, 'done'>; children: string }) {
  return (
    <span className="done-note" role="status">
      {deed.done && <Icon name="check" />}
      {deed.done ? children : ''}
    </span>
  );
}
