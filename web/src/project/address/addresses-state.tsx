import { type Glyph, StateGlyph } from '../glyph.js';
import { type AddressState as State, useProjectWords } from '../page/project-words.js';

/** The disc fills with each step; who is out of it has a sign of its own. */
const looks: Record<State, readonly [Glyph, string]> = {
  planned: [0, 'early'],
  in_construction: [2, 'building'],
  ready: [4, 'granted'],
  connected: [5, 'done'],
  activated: ['done', 'done'],
  refused: ['cross', 'ended'],
  left_out: ['bars', 'hold'],
};

export function AddressState({ state }: { state: State }) {
  const [glyph, tone] = looks[state];
  return (
    <span className={`state state-${tone}`}>
      <StateGlyph glyph={glyph} />
      {useProjectWords().addressState[state]}
    </span>
  );
}
