import { z } from 'zod';
import { said } from '../platform/wording/said.js';

export const dataDictionaryDto = z.object({
  datasets: z.array(
    z.object({
      id: z.string(),
      name: said(),
      address: z.string().describe('of the download; `format` chooses among the formats'),
      formats: z.array(z.string()),
      columns: z.array(z.object({ name: z.string(), type: z.string(), means: said() })),
    }),
  ),
});
export type DataDictionary = z.infer<typeof dataDictionaryDto>;
