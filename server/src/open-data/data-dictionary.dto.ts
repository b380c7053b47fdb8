import { z } from 'zod';

export const dataDictionaryDto = z.object({
  datasets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      address: z.string().describe('of the download; `format` chooses among the formats'),
      formats: z.array(z.string()),
      columns: z.array(z.object({ name: z.string(), type: z.string(), means: z.string() })),
    }),
  ),
});
export type DataDictionary = z.infer<typeof dataDictionaryDto>;
