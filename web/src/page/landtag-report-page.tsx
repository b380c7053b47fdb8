import { LandtagReport } from '../funding/report/report-landtag.js';
import { reportPage } from './report-frame.js';

export const page = reportPage('landtagReport', ({ url }) => <LandtagReport url={url} />);
