import { answerOf } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Who runs this instance, and how long it keeps what is personal. */

export type PublisherDto = wire.GetPublisherResponses[200];

export const getPublisher = () => answerOf(sdk.getPublisher());
