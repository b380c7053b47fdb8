import { z } from 'zod';

const place = z.number().int();
const path = z
  .string()
  .describe('SVG path, whole numbers, relative; holes are turned against their outer ring');

export const outlineDto = z.object({
  viewBox: z.tuple([place, place, place, place]).describe('x, y, width, height; Web Mercator, north is up'),
  bounds: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .describe('of the drawing in degrees: west, south, east, north (CRS84)'),
  municipalities: z.array(z.object({ ags: z.string(), name: z.string(), d: path })),
  districts: z.array(
    z.object({
      ags: z.string(),
      name: z.string(),
      d: path,
      label: z.tuple([place, place]).describe('middle of the largest circle inside: room for the name'),
    }),
  ),
  state: z.object({ d: path }),
  dataVersion: z.string().describe('changes when the borders or names change'),
});
export type OutlineDto = z.infer<typeof outlineDto>;
