import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Single addresses, where recipients show them to everyone. */

export type ShownAddressDto = wire.GetShownAddressResponses[200];
export type ShownPlaceDto = wire.SearchShownAddressesResponses[200]['items'][number];

export const searchShownAddresses = (of: Of<typeof sdk.searchShownAddresses>) =>
  answerOf(sdk.searchShownAddresses(of));
export const getShownAddress = (of: Of<typeof sdk.getShownAddress>) => answerOf(sdk.getShownAddress(of));
