export { type CsvDialect, csvLine, type CsvValue, dialects } from '../platform/csv.js';
