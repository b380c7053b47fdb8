import { answerOf, ApiError, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';
import type { ReadRecord } from './records.js';

/* Areas of projects: drawn, from files, checked, counted. */

export type RecordArea = wire.GetRecordAreaResponses[200];
export type Surroundings = wire.GetRecordSurroundingsResponses[200];
export type AreaCheck = wire.CheckAreaResponses[200];
export type AreaFault = AreaCheck['faults'][number];
export type AreaOverlap = AreaCheck['overlaps'][number];
export type AreaCheckBody = wire.CheckAreaData['body'];
export type Households = wire.CountHouseholdsResponses[200];
export type AreaFile = wire.ReadAreaFileResponses[200];
export type AreaBody = wire.SaveAreaData['body'];

export const getRecordArea = (id: number) => answerOf(sdk.getRecordArea({ path: { id } }));
export const getSurroundings = (id: number) => answerOf(sdk.getRecordSurroundings({ path: { id } }));

/** The service answers one question of each kind at a time for an account: the next one is asked when the last is answered. */
function inTurn<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>): (asked: Asked) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (asked) => {
    const answer = last.then(() => askedAgain(() => ask(asked)));
    last = answer.catch(() => undefined);
    return answer;
  };
}

const MOST_TRIES = 4;

/** Another window of the same account may be asking just now. */
async function askedAgain<Answer>(ask: () => Promise<Answer>, tries = 1): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 429 || tries === MOST_TRIES) throw error;
    await new Promise((resolve) => setTimeout(resolve, (error.retryAfter ?? 1) * 1_000));
    return askedAgain(ask, tries + 1);
  }
}

export const checkArea = inTurn((body: AreaCheckBody) => answerOf(sdk.checkArea({ body })));
export const countHouseholds = inTurn((body: Of<typeof sdk.countHouseholds>['body']) =>
  answerOf(sdk.countHouseholds({ body })),
);

export async function saveArea(id: number, etag: string, body: AreaBody): Promise<ReadRecord> {
  const answer = await sdk.saveArea({ path: { id }, headers: { 'If-Match': etag }, body });
  const record = await answerOf(Promise.resolve(answer));
  return { record, etag: answer.response?.headers.get('etag') ?? '' };
}

/** The file itself is the body. `srid` and `layer` answer what the service asked for. */
export const readAreaFile = (file: File, answers: { srid?: number; layer?: string }) =>
  answerOf(sdk.readAreaFile({ query: { name: file.name, ...answers }, body: file }));
