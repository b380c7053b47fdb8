import { describe, expect, it } from 'vitest';
import type { StatusEvent } from '../public/project-detail.queries.js';
import { stateHistory } from './state-history.js';
import type { ProjectStatus } from '../words.js';

type Went = [to: ProjectStatus, on: string, direction?: StatusEvent['direction']];

const events = (...went: Went[]): StatusEvent[] =>
  went.map(([to, on, direction = 'forward'], at) => ({
    from_status: went[at - 1]?.[0] ?? null,
    to_status: to,
    effective_on: on,
    direction,
    reason: null,
  }));

const funded = { kind: 'funded', early: false } as const;
const read = (history: ReturnType<typeof stateHistory>) =>
  history.map(({ publicState, since }) => `${publicState} ${since}`);

describe('the states that a project went through, as the public reads them', () => {
  it('begin with the application: what was before it was not public', () => {
    const history = stateHistory(
      events(
        ['idea', '2023-01-01', 'created'],
        ['industry_dialogue', '2023-02-01'],
        ['market_survey', '2023-04-01'],
        ['funding_applied', '2023-10-01'],
        ['funding_provisional', '2024-03-01'],
      ),
      funded,
    );
    expect(read(history)).toEqual(['funding_applied 2023-10-01', 'funding_granted 2024-03-01']);
  });

  it('show the preparation where the recipient published it on purpose, but never the idea', () => {
    const went = events(
      ['idea', '2023-01-01', 'created'],
      ['market_survey', '2023-04-01'],
      ['survey_evaluated', '2023-07-01'],
    );
    expect(read(stateHistory(went, { kind: 'funded', early: true }))).toEqual(['in_preparation 2023-04-01']);
  });

  it('name a state once, since its first day, however many steps it has inside', () => {
    const history = stateHistory(
      events(
        ['tendering', '2024-05-01'],
        ['awarded', '2024-12-01'],
        ['funding_final', '2025-01-15'],
        ['contracted', '2025-03-21'],
      ),
      funded,
    );
    expect(read(history)).toEqual(['tendering 2024-05-01', 'build_prepared 2025-01-15']);
  });

  it('show a rest and what came after it', () => {
    const history = stateHistory(
      events(
        ['under_construction', '2025-09-01'],
        ['on_hold', '2026-01-10', 'hold'],
        ['under_construction', '2026-04-01', 'resume'],
      ),
      funded,
    );
    expect(read(history)).toEqual([
      'under_construction 2025-09-01',
      'on_hold 2026-01-10',
      'under_construction 2026-04-01',
    ]);
  });

  it('leave out a rest before the application, and a rejection', () => {
    const history = stateHistory(
      events(
        ['market_survey', '2024-01-01'],
        ['on_hold', '2024-02-01', 'hold'],
        ['market_survey', '2024-03-01', 'resume'],
        ['funding_applied', '2024-06-01'],
        ['rejected', '2024-11-01', 'end'],
      ),
      funded,
    );
    expect(read(history)).toEqual(['funding_applied 2024-06-01']);
  });

  it('take back by a correction what was never true', () => {
    const went = events(
      ['contracted', '2025-03-21'],
      ['under_construction', '2025-09-01'],
      ['commissioned', '2025-09-02'],
      ['under_construction', '2025-09-03', 'correction'],
    );
    expect(read(stateHistory(went, funded))).toEqual([
      'build_prepared 2025-03-21',
      'under_construction 2025-09-01',
    ]);
    const wrong = events(
      ['contracted', '2025-03-21'],
      ['commissioned', '2025-09-02'],
      ['under_construction', '2025-09-03', 'correction'],
    );
    expect(read(stateHistory(wrong, funded))).toEqual([
      'build_prepared 2025-03-21',
      'under_construction 2025-09-03',
    ]);
  });
});
