import { type Glyph, StateGlyph } from '../glyph.js';
import { type Kind, type ProjectStatus, type PublicState, useProjectWords } from './project-words.js';

type Tone = 'early' | 'granted' | 'building' | 'done' | 'hold' | 'ended';
type Look = readonly [Glyph, Tone];

/** What the public sees: word and shape, colour last. */
export const looks: Record<PublicState, Look> = {
  in_preparation: [0, 'early'],
  funding_applied: [1, 'early'],
  funding_granted: [2, 'granted'],
  tendering: [3, 'granted'],
  build_prepared: [4, 'granted'],
  under_construction: [5, 'building'],
  finished: ['done', 'done'],
  commercial: ['diamond', 'early'],
  on_hold: ['bars', 'hold'],
};

/** The same shapes for the steps that only officers and advisors see. */
const statusLooks: Record<ProjectStatus, Look> = {
  idea: looks.in_preparation,
  industry_dialogue: looks.in_preparation,
  market_survey: looks.in_preparation,
  survey_evaluated: looks.in_preparation,
  commercial_only: looks.commercial,
  funding_applied: looks.funding_applied,
  funding_provisional: looks.funding_granted,
  tendering: looks.tendering,
  awarded: looks.tendering,
  funding_final: looks.build_prepared,
  contracted: looks.build_prepared,
  announced: looks.commercial,
  planned: looks.commercial,
  under_construction: looks.under_construction,
  commissioned: looks.finished,
  proof_submitted: looks.finished,
  purpose_bound: looks.finished,
  closed: looks.finished,
  on_hold: looks.on_hold,
  withdrawn: ['back', 'ended'],
  rejected: ['cross', 'ended'],
};

/** The public state of a project. One that is built without funding says so beside it. */
export function ProjectState({ state, kind }: { state: PublicState; kind?: Kind }) {
  const words = useProjectWords();
  const isCommercial = kind === 'commercial' && state !== 'commercial';
  return (
    <span className="states">
      <Chip look={looks[state]}>{words.state[state]}</Chip>
      {isCommercial && <Chip look={looks.commercial}>{words.state.commercial}</Chip>}
    </span>
  );
}

/** The step of the life cycle, for those who keep the project. */
export function ProjectStatusChip({ status }: { status: ProjectStatus }) {
  return <Chip look={statusLooks[status]}>{useProjectWords().status[status]}</Chip>;
}

function Chip({ look: [glyph, tone], children }: { look: Look; children: string }) {
  return (
    <span className={`state state-${tone}`}>
      <StateGlyph glyph={glyph} />
      {children}
    </span>
  );
}
