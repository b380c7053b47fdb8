import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* What an application would score and what each would pay, and which programmes fit: indications, never decisions. */

export type ForecastDto = wire.ForecastResponses[200];
export type CriterionDto = ForecastDto['criteria'][number];
export type RateCaseDto = ForecastDto['rates'][number];
export type ForecastBody = wire.ForecastData['body'];
export type FinderDto = wire.FindProgrammesResponses[200];
export type FinderItemDto = FinderDto['items'][number];
export type FinderQuery = NonNullable<wire.FindProgrammesData['query']>;

export const getForecast = (body: ForecastBody) => answerOf(sdk.forecast({ body }));
export const findProgrammes = (of: Of<typeof sdk.findProgrammes>) => answerOf(sdk.findProgrammes(of));
