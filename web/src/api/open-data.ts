import { answerOf } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* What stands in the files to take along. */

export type DatasetDto = wire.GetDataDictionaryResponses[200]['datasets'][number];

export const getDataDictionary = () => answerOf(sdk.getDataDictionary());
