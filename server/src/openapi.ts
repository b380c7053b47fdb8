import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The contract, from the controllers and their zod schemas; the web's client is generated from it. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Breitbandlotse')
    .setDescription(
      'Breitbandausbau der sächsischen Gemeinden: Gebiete, Versorgung, Karte. ' +
        'Fehler sind application/problem+json (RFC 9457). Anteile sind Prozent der Haushalte.',
    )
    .setVersion('0.1.0')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/de/')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (_controller, method) => method,
  });
  listNulls(document.paths);
  nameRepeated(document);
  return document;
}

/**
 * OpenAPI 3.0.3: where a value is one of a list, `nullable` does not let null in unless the list has it, too. The converter
 * leaves it out, and the generated client would not know of null.
 */
function listNulls(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const { nullable, enum: values } = node as { nullable?: boolean; enum?: unknown };
  if (nullable === true && Array.isArray(values) && !values.includes(null)) values.push(null);
  for (const part of Object.values(node)) listNulls(part);
}

/** Smaller ones are read more easily where they stand. */
const LEAST_LENGTH = 1_000;

interface Place {
  operation: string;
  method: string;
  content: { schema?: unknown };
}

/**
 * The answer of a write is the whole record: dozens of operations would repeat the same schema of a thousand lines. One
 * that is repeated stands under a name, that of the operation which reads it: `getRecord` → `RecordAnswer`.
 */
function nameRepeated(document: OpenAPIObject): void {
  const places = new Map<string, Place[]>();
  for (const place of placesOf(document)) {
    const text = JSON.stringify(place.content.schema);
    if (text.length >= LEAST_LENGTH) places.set(text, [...(places.get(text) ?? []), place]);
  }
  const schemas: Record<string, unknown> = (document.components ??= {}).schemas ?? {};
  for (const same of places.values()) {
    if (same.length < 2) continue;
    const { operation } = same.find(({ method }) => method === 'get') ?? same[0]!;
    const name = `${operation.replace(/^get/, '').replace(/^./, (letter) => letter.toUpperCase())}Answer`;
    schemas[name] = same[0]!.content.schema;
    for (const { content } of same) content.schema = { $ref: `#/components/schemas/${name}` };
  }
  document.components!.schemas = schemas as NonNullable<OpenAPIObject['components']>['schemas'];
}

function placesOf({ paths }: OpenAPIObject): Place[] {
  return Object.values(paths).flatMap((path) =>
    Object.entries(path as Record<string, Operation>).flatMap(
      ([method, { operationId = '', responses = {} }]) =>
        Object.values(responses).flatMap(({ content = {} }) =>
          Object.values(content)
            .filter(({ schema }) => schema !== undefined)
            .map((one) => ({ operation: operationId, method, content: one })),
        ),
    ),
  );
}

interface Operation {
  operationId?: string;
  responses?: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}
