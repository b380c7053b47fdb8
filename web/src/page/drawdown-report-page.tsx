import { DrawdownReport } from '../funding/report/report-drawdown.js';
import { reportPage } from './report-frame.js';

export const page = reportPage('drawdownReport', ({ url }) => <DrawdownReport url={url} />);
