import type { Settings } from './document.js';

/** A Land that this instance tells of. */
export interface State {
  ags: string;
  name: string;
}

/** The Land this was built for, where the operator has set no other (STATES). */
const defaultStates: State[] = [{ ags: '14', name: 'Sachsen' }];

export const statesOf = ({ states = defaultStates }: Settings): State[] => states;

/** Key of the Land whose figures stand for the whole; of several the first. */
export const stateOf = (settings: Settings): string => statesOf(settings)[0]!.ags;
