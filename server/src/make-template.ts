import { databaseTemplate } from './platform/database-template.js';

await databaseTemplate();
process.exit(0);
