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
  return SwaggerModule.createDocument(app, description, {
    operationIdFactory: (_controller, method) => method,
  });
}
