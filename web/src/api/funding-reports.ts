import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Reports for ministry and Landtag. Both dates of an answer repeat it: what was known, and up to which day. */

export type LandtagReportDto = wire.GetLandtagReportResponses[200];
export type LandtagRowDto = LandtagReportDto['rows'][number];
export type DrawdownReportDto = wire.GetDrawdownReportResponses[200];
export type DrawdownSums = DrawdownReportDto['total'];
export type ProgrammeReportDto = wire.GetProgrammeReportResponses[200];
export type ReportQuery = NonNullable<wire.GetLandtagReportData['query']>;
export type ReportHead = Pick<
  LandtagReportDto,
  'asOf' | 'until' | 'dataVersion' | 'filter' | 'checksum' | 'link'
>;

export const getLandtagReport = (of: Of<typeof sdk.getLandtagReport>) => answerOf(sdk.getLandtagReport(of));
export const getDrawdownReport = (of: Of<typeof sdk.getDrawdownReport>) => answerOf(sdk.getDrawdownReport(of));
export const getProgrammeReport = (of: Of<typeof sdk.getProgrammeReport>) => answerOf(sdk.getProgrammeReport(of));
