import { ReportList } from '../funding/report/report-list.js';
import { reportPage } from './report-frame.js';

export const page = reportPage('reports', () => <ReportList />);
