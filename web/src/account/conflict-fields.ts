import type { AccountDto } from '../api/accounts.js';
import type { FieldValue } from '../api/history.js';
import type { ConflictField } from '../history/conflict.js';
import { type Scope, scopeOf, withArea, withRole } from './administration.js';

/** The three versions that meet when someone else has saved meanwhile. */
export interface Meeting {
  start: AccountDto;
  theirs: AccountDto;
  mine: Scope;
}

interface Names {
  scope: string;
  areas: string;
  managesUsers: string;
  state: string;
}

/** In one order, however they came, so that equal scopes are equal. */
const keysOf = ({ areas }: Scope) => areas.reduce(withArea, []).map(({ key }) => key);
const whole = (scope: Scope) => [scope.role, ...keysOf(scope)].join(' ');

/**
 * The fields of the comparison. A role and what it is responsible for belong together: where one side changed the role,
 * both are one field, so that no mixture comes out that nobody meant.
 */
export function conflictFields({ start, theirs, mine }: Meeting, names: Names): ConflictField[] {
  const from = scopeOf(start);
  const other = scopeOf(theirs);
  const isOneRole = from.role === other.role && from.role === mine.role;
  const scope: ConflictField = isOneRole
    ? {
        field: 'areas',
        name: names.areas,
        start: keysOf(from),
        theirs: keysOf(other),
        mine: keysOf(mine),
      }
    : { field: 'scope', name: names.scope, start: whole(from), theirs: whole(other), mine: whole(mine) };
  return [
    scope,
    {
      field: 'managesUsers',
      name: names.managesUsers,
      start: from.managesUsers,
      theirs: other.managesUsers,
      mine: mine.managesUsers,
    },
    { field: 'state', name: names.state, start: start.state, theirs: theirs.state, mine: start.state },
  ];
}

/** Role and scope as they were put together from both versions. */
export function mergedScope({ theirs, mine }: Meeting, values: Record<string, FieldValue>): Scope {
  const other = scopeOf(theirs);
  const isTheirs =
    'scope' in values
      ? values.scope === whole(other)
      : JSON.stringify(values.areas) === JSON.stringify(keysOf(other));
  const chosen = isTheirs ? other : mine;
  return withRole({ ...chosen, managesUsers: values.managesUsers === true }, chosen.role);
}
