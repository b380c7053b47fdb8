import { HttpException, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, pageLanguageOf } from '../platform/page-language.js';
import { toProblem } from '../platform/problem.js';
import { wordsIn } from './subscription-words.js';
import { SubscriptionService } from './subscription.service.js';
import { subscriptionBody } from './subscription.dto.js';
import { queryOf } from './feed.js';

const PAGE = '/abo';
const SHOWN = ['email', 'municipality', 'district', 'project', 'polygon'];
const CHECK = 'Bitte prüfen Sie Ihre Angaben: Was fehlt oder nicht passt, steht am Feld.';
const AGAIN =
  'Das Formular war zu kurz oder zu lange offen. Ihre Angaben stehen noch da. Behebung: nach ein paar Sekunden noch einmal senden.';

type Typed = Record<string, string>;

/** The forms of the pages, with and without JavaScript the same: what was typed stands in the page again with what is wrong. */
@Injectable()
export class SubscriptionPageService {
  constructor(private readonly subscriptions: SubscriptionService) {}

  async ask(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const typed = (request.body ?? {}) as Typed;
    const read = subscriptionBody.safeParse(typed);
    if (!read.success) {
      const errors = Object.fromEntries(
        read.error.issues.toReversed().map(({ path, message }) => [path.join('.'), message]),
      );
      return show(request, reply, { status: 400, typed, errors, sentence: CHECK });
    }
    try {
      await this.subscriptions.ask(read.data, request);
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      const { status, detail, unmet, errors, retryAfter } = toProblem(error);
      if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
      const faults = Object.fromEntries((errors ?? []).map(({ path, message }) => [path, message]));
      const sentence = unmet?.includes('ticket') ? AGAIN : detail;
      return show(request, reply, { status, typed, errors: faults, sentence });
    }
    return seeOther(reply, `${PAGE}?gesendet=ja${languageOf(request, '&')}`);
  }

  /** `von`: the button of our page. Anything else is a mail program that ends the subscription (RFC 8058), which follows no redirect. */
  async follow(token: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const isPage = (request.body as Typed | null | undefined)?.von === 'seite';
    if (!isPage) {
      request.raw.resume();
      await this.subscriptions.follow(token, 'end');
      return reply
        .status(200)
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send(`${wordsIn(pageLanguageOf(request)).mail.ended}\n`);
    }
    const deed = await this.subscriptions.follow(token);
    const done = deed === 'confirm' ? 'bestaetigt' : 'beendet';
    return seeOther(reply, `${PAGE}?${done}=ja${languageOf(request, '&')}`);
  }
}

/** A page that is loaded again does not send the form again. */
const seeOther = (reply: FastifyReply, path: string) =>
  reply.header('cache-control', 'no-store').redirect(path, 303);

interface Refused {
  status: number;
  typed: Typed;
  errors: Record<string, string>;
  sentence: string | null;
}

function show(request: FastifyRequest, reply: FastifyReply, { status, typed, errors, sentence }: Refused) {
  const values = Object.fromEntries(SHOWN.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])));
  const { municipality, district, project } = values;
  const query = queryOf(knownScope({ municipality, district, project }));
  const url = PAGE + query + languageOf(request, query ? '&' : '?');
  return request.server.showPage(request, reply, { url, status, posted: { values, errors, sentence } });
}

/** What the page asks the API with: only what can be read. */
function knownScope({ municipality, district, project }: Partial<Typed>) {
  if (/^\d{8}$/.test(municipality ?? '')) return { municipality };
  if (/^\d{5}$/.test(district ?? '')) return { district };
  return /^\d{1,9}$/.test(project ?? '') ? { project: Number(project) } : {};
}
