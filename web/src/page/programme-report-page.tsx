import { ProgrammeReport } from '../funding/report/report-programmes.js';
import { reportPage } from './report-frame.js';

export const page = reportPage('programmeReport', ({ url }) => <ProgrammeReport url={url} />);
