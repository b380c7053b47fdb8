import { HttpException, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Posted } from '../platform/page.js';
import { languageOf } from '../platform/page-language.js';
import { toProblem } from '../platform/problem.js';
import { contactRequestBody } from './contact-request.dto.js';
import { ContactRequestService } from './contact-request.service.js';

const PAGE = '/kontakt';
/** The page that answers has a ticket of its own: loading it again would only send the old one. */
const AGAIN =
  'Das Formular war zu kurz oder zu lange offen. Ihre Angaben stehen noch da. Behebung: nach ein paar Sekunden noch einmal senden.';
const CHECK = 'Bitte prüfen Sie Ihre Angaben: Was fehlt oder nicht passt, steht am Feld.';
/** What the page shows again. Neither the ticket, of which it gets a new one, nor the field that no person sees. */
const SHOWN = ['kind', 'topic', 'organisation', 'name', 'email', 'phone', 'message'];

/** The same rules as over the API; what was typed stands in the page again, with what is wrong at its field. */
@Injectable()
export class ContactPageService {
  constructor(private readonly contacts: ContactRequestService) {}

  async receive(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const typed = (request.body ?? {}) as Record<string, string>;
    // The field is in the page for everybody: who writes as a citizen names no company.
    const organisation = typed.kind === 'company' ? typed.organisation : null;
    const read = contactRequestBody.safeParse({ ticket: '', ...typed, organisation });
    if (!read.success) {
      const errors = Object.fromEntries(
        read.error.issues.toReversed().map(({ path, message }) => [path.join('.'), message]),
      );
      return show(request, reply, 400, { values: valuesOf(typed), errors, sentence: CHECK });
    }
    try {
      await this.contacts.receive(read.data, request);
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      const { status, detail, unmet, retryAfter } = toProblem(error);
      if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
      const sentence = unmet?.includes('ticket') ? AGAIN : detail;
      return show(request, reply, status, { values: valuesOf(typed), errors: {}, sentence });
    }
    // A page that is loaded again does not send the letter again.
    return reply
      .header('cache-control', 'no-store')
      .redirect(`${PAGE}?gesendet=ja${languageOf(request, '&')}`, 303);
  }
}

const show = (request: FastifyRequest, reply: FastifyReply, status: number, posted: Posted) =>
  request.server.showPage(request, reply, { url: PAGE + languageOf(request, '?'), status, posted });

const valuesOf = (typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(SHOWN.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])));
