import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../platform/configuration.js';
import { originOf } from '../platform/origin.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { sheetContent } from './sheet-content.js';
import { sheetPdf } from './sheet-pdf.js';

/** The sheet of a Gemeinde as a file. */
@Injectable()
export class SheetService {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  async pdf(
    ags: string,
    asOf: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const sheet = await sheetContent(ags, asOf ?? null, async (url) => {
      const answer = await request.server.inject({ method: 'GET', url });
      return { status: answer.statusCode, json: answer.json() };
    });
    const day = asOf ?? dayInBerlin(sheet.asOf);
    const link = sheetLink(originOf(request, this.configuration), sheet.ags, day);
    void reply.header('cache-control', 'public, no-cache');
    return new StreamableFile(await sheetPdf(sheet, { link, publisher: this.configuration.publisher.name }), {
      type: 'application/pdf',
      disposition: `attachment; filename="breitband-${sheet.ags}-${day.slice(0, 10)}.pdf"`,
    });
  }
}

/** Printed on the sheet: a moment may carry „+01:00“, which an address has to write otherwise. */
export const sheetLink = (origin: string, ags: string, asOf: string): string =>
  `${origin}/gemeinde/${ags}?asOf=${encodeURIComponent(asOf)}`;

const dayInBerlin = (moment: string): string =>
  new Date(moment).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
