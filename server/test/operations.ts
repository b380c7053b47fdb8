import type { Action, Holder, Thing } from '../src/account/permissions.js';

/* How the operations of the contract are written down for the matrix of rights (`server/src/matrix.test.ts`). */

export const HERE = '14521035';
export const NEIGHBOUR = '14521460';
export const ELSEWHERE = '14522080';

export type Asker = { accountId: string; headers: Record<string, string> } & Omit<Holder, 'accountId'>;

/** One thing that an operation is called for, made anew for each call: null is one that does not exist. */
export type Target = {
  address: string;
  thing: Thing | null;
  body?: object;
  headers?: Record<string, string>;
};

export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** null: open to anyone. */
  action: Action | null;
  targets: (asker: Asker | null) => Promise<Target[]>;
  /** What is answered once the rights are there; 2xx where nothing is said. */
  answers?: number[];
}

export const at = (address: string, body?: object) => async () => [{ address, thing: {}, body }];
export const open = (
  method: Operation['method'],
  address: string,
  body?: object,
  answers?: number[],
): Operation => ({
  method,
  action: null,
  targets: at(address, body),
  answers,
});
/** Of the account of the one who asks. */
export const own = (
  method: Operation['method'],
  address: string,
  body?: object,
  answers?: number[],
): Operation => ({
  method,
  action: 'own_account.use',
  targets: async (asker) => [{ address, thing: { account: asker?.accountId }, body }],
  answers,
});
