import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Changes of programmes by four eyes. */

export type ProgrammeChangeList = wire.ListProgrammeChangesResponses[200];
export type ProgrammeChangeDto = ProgrammeChangeList['items'][number];
export type ProgrammeChangeBody = wire.ProposeProgrammeChangeData['body'];
export type ProgrammeDecision = wire.DecideProgrammeChangeData['body']['decision'];

export const listProgrammeChanges = (of?: Of<typeof sdk.listProgrammeChanges>) =>
  answerOf(sdk.listProgrammeChanges(of));
export const proposeProgrammeChange = (body: ProgrammeChangeBody) =>
  answerOf(sdk.proposeProgrammeChange({ body }));
export const decideProgrammeChange = (
  { id, etag }: ProgrammeChangeDto,
  body: wire.DecideProgrammeChangeData['body'],
) => answerOf(sdk.decideProgrammeChange({ path: { id }, headers: { 'If-Match': etag }, body }));
