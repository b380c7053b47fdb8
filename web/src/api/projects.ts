import { answerOf, type Of } from './client.js';
import * as sdk from './generated/sdk.gen.js';
import type * as wire from './generated/types.gen.js';

/* Programmes and what the public sees of projects. */

export type ProgrammeList = wire.ListProgrammesResponses[200];
export type ProgrammeDetailDto = wire.GetProgrammeResponses[200];
export type GuidelineVersionDto = ProgrammeDetailDto['versions'][number];
export type CallDto = GuidelineVersionDto['calls'][number];
export type ParameterDto = GuidelineVersionDto['parameters'][number];
export type ProjectList = wire.ListProjectsResponses[200];
export type ProjectDto = ProjectList['items'][number];
export type ProjectDetailDto = wire.GetProjectResponses[200];
export type PublicState = ProjectDto['publicState'];
export type MilestoneDto = ProjectDetailDto['milestones'][number];
export type PromiseDto = MilestoneDto['promises'][number];
export type ProjectQuery = NonNullable<wire.ListProjectsData['query']>;
export type ProjectChoices = wire.GetProjectChoicesResponses[200];
export type SlipStatistics = wire.GetSlipStatisticsResponses[200];

export const listProgrammes = (of?: Of<typeof sdk.listProgrammes>) => answerOf(sdk.listProgrammes(of));
export const getProgramme = (of: Of<typeof sdk.getProgramme>) => answerOf(sdk.getProgramme(of));
export const listProjects = (of?: Of<typeof sdk.listProjects>) => answerOf(sdk.listProjects(of));
export const getProjectChoices = (of?: Of<typeof sdk.getProjectChoices>) => answerOf(sdk.getProjectChoices(of));
export const getProject = (of: Of<typeof sdk.getProject>) => answerOf(sdk.getProject(of));
export const getProjectArea = (of: Of<typeof sdk.getProjectArea>) => answerOf(sdk.getProjectArea(of));
export const getSlipStatistics = (of?: Of<typeof sdk.getSlipStatistics>) => answerOf(sdk.getSlipStatistics(of));
