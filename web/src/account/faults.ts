import { ApiError } from '../api/client.js';

/** What was refused: sentences at their fields, and one on top for all that no field shows. */
export interface Faults {
  top: string | null;
  fields: Record<string, string>;
  /** Of a fault of ours, to be named in a call for help. */
  requestId?: string | undefined;
}

export const noFaults: Faults = { top: null, fields: {} };

interface Words {
  /** The service did not answer. */
  offline: string;
  /** The service broke. */
  ours: string;
}

/** Sorts what the service said by the fields that the form has. */
export function faultsOf(error: unknown, fields: readonly string[], words: Words): Faults {
  if (!error) return noFaults;
  if (!(error instanceof ApiError) || error.status === 0) return { top: words.offline, fields: {} };
  const { status, detail, problem, requestId } = error;
  if (status >= 500) return { top: words.ours, fields: {}, requestId };
  // A wrong code is refused as a condition that is not met.
  if (problem.unmet?.includes('second_factor') && fields.includes('code'))
    return { top: null, fields: { code: detail } };
  const refused = problem.errors ?? [];
  if (refused.length === 0) return { top: detail || words.ours, fields: {} };
  const here = refused.filter(({ path }) => fields.includes(path));
  const elsewhere = refused.filter(({ path }) => !fields.includes(path)).map(({ message }) => message);
  return {
    top: elsewhere.length > 0 ? [...new Set(elsewhere)].join(' ') : null,
    // The first sentence of a field is the one to mend first.
    fields: Object.fromEntries(here.reverse().map(({ path, message }) => [path, message])),
  };
}
