import type { StatusEvent } from '../public/project-detail.queries.js';
import { publicStateOf } from '../public/public-state.js';
import type { Kind, PublicState } from '../words.js';

interface Lived {
  publicState: PublicState;
  since: string;
}

/**
 * The public states that a project went through, the first first. What is public for nobody leaves no trace; before the
 * application only where the recipient shows that on purpose. A correction takes back what was never true. Pure.
 */
export function stateHistory(events: StatusEvent[], project: { kind: Kind; early: boolean }): Lived[] {
  const lived: Lived[] = [];
  for (const event of events) {
    const publicState = publicStateOf({
      status: event.to_status,
      heldFrom: event.to_status === 'on_hold' ? event.from_status : null,
      kind: project.kind,
      early: project.early,
      published: true,
    });
    if (event.direction === 'correction') takeBack(lived, publicState);
    if (publicState && lived.at(-1)?.publicState !== publicState)
      lived.push({ publicState, since: event.effective_on });
  }
  return lived;
}

/** Back to when it last was what it is now said to be; if it never was, only the last state was wrong. */
function takeBack(lived: Lived[], publicState: PublicState | null): void {
  const at = lived.findLastIndex((one) => one.publicState === publicState);
  if (at >= 0) lived.length = at + 1;
  else lived.pop();
}
