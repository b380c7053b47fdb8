import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from './refusal.js';
import { alsoVaryBy } from './vary.js';
import { versionDto } from './version.dto.js';
import { readerLanguage } from './wording/reader-language.js';
import { wordedBy } from './wording/worded-answer.js';
import type { Wording } from './wording/wording.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** What the service says in other languages: said.en.ts. */
    wording: Wording;
  }
}

export interface ProblemError {
  path: string;
  message: string;
}

type WordChanges = ReturnType<typeof wordedBy>;

/** The one shape of every error: application/problem+json (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: ProblemError[];
  /** Ids of the conditions that are not met: `second_factor`, `second_factor_setup`, … */
  unmet?: string[];
  /** Of a stale write (412): what has changed since. */
  changes?: unknown;
  /** How their texts are worded; never sent. */
  wordChanges?: WordChanges;
  /** Of an area that is not valid (422): what, and where. */
  faults?: unknown;
  /** Of too many attempts (429): seconds to wait, also sent as Retry-After. */
  retryAfter?: number;
  requestId?: string;
}

const titles: Record<number, string> = {
  400: 'Die Anfrage ist nicht verständlich',
  401: 'Bitte anmelden',
  403: 'Dazu fehlt das Recht',
  404: 'Nicht gefunden',
  405: 'So nicht vorgesehen',
  408: 'Zu langsam',
  409: 'Das passt nicht zum Stand der Dinge',
  412: 'Inzwischen geändert',
  413: 'Zu groß',
  414: 'Die Adresse ist zu lang',
  415: 'Dieses Format wird nicht angenommen',
  422: 'Diese Datei wird nicht angenommen',
  428: 'Es fehlt, welcher Stand bearbeitet wurde',
  429: 'Zu viele Anfragen',
  431: 'Die Kopfzeilen der Anfrage sind zu lang',
  500: 'Fehler im Dienst',
  503: 'Gerade nicht möglich',
};

export function problem(
  status: number,
  detail: string,
  errors?: ProblemError[],
  unmet?: string[],
  changes?: unknown,
): HttpException {
  return new HttpException({ detail, errors, unmet, changes }, status);
}
/** Of a stale write: what would come of it now, in the shape of its route's own answer. */
export const staleNow = <T extends z.ZodType>(detail: string, shape: T, changes: z.output<T>) =>
  new HttpException({ detail, changes, wordChanges: wordedBy(shape) }, 412);
/** What was sent is readable and still not right; `faults` say where. */
export const refusedWithFaults = (detail: string, faults: unknown) =>
  new HttpException({ title: 'Nicht gültig', detail, faults }, 422);
export const notFound = (detail: string) => problem(404, detail);
export const badRequest = (detail: string, errors?: ProblemError[]) => problem(400, detail, errors);
export const tooMany = (detail: string, retryAfter: number) => new HttpException({ detail, retryAfter }, 429);

/** What is said where nobody said more: most of it is refused before any route of ours sees it. */
const sentences: Record<number, string> = {
  400: 'Die Anfrage ist nicht lesbar. Bitte prüfen, ob sie vollständig ist.',
  404: 'Diese Adresse gibt es nicht.',
  408: 'Die Anfrage kam zu langsam an. Bitte noch einmal versuchen.',
  413: 'Die Anfrage ist zu groß: höchstens 1 MB. Bitte in mehrere Anfragen teilen.',
  414: 'Ein Teil der Adresse ist zu lang. Bitte prüfen, ob sie richtig kopiert wurde.',
  415: 'Der Inhalt der Anfrage muss JSON sein. Bitte mit „Content-Type: application/json“ senden.',
  431: 'Adresse oder Kopfzeilen der Anfrage sind zu lang. Bitte kürzen.',
};

export function toProblem(error: unknown): Problem {
  const status = statusOf(error);
  const shape: Problem = { type: 'about:blank', title: titles[status] ?? 'Fehler', status, detail: '' };
  // A 503 is no fault of ours that must be hidden: it says what is missing.
  if (status >= 500 && !(status === 503 && error instanceof HttpException))
    return {
      ...shape,
      detail: 'Das liegt an uns, nicht an Ihrer Eingabe. Bitte später noch einmal versuchen.',
    };
  if (error instanceof Refusal) return { ...shape, detail: error.message };
  const body = error instanceof HttpException ? error.getResponse() : null;
  if (typeof body === 'object' && body !== null)
    return { ...shape, ...fromBody(body as Record<string, unknown>) };
  if ((error as { code?: string }).code === 'FST_ERR_BAD_URL')
    return {
      ...shape,
      detail: 'Diese Adresse ist nicht lesbar. Bitte prüfen, ob sie vollständig kopiert wurde.',
    };
  return { ...shape, detail: sentences[status] ?? titles[status] ?? '' };
}

function fromBody(body: Record<string, unknown>): Pick<
  Problem,
  'detail' | 'errors' | 'unmet' | 'changes' | 'wordChanges' | 'faults' | 'retryAfter'
> & {
  title?: string;
} {
  const errors = Array.isArray(body.errors) ? (body.errors as ProblemError[]) : undefined;
  const words = body.detail ?? body.message;
  const detail = Array.isArray(words) ? words.join(' ') : String(words ?? '');
  // Nest's own words for an unknown address are English.
  return {
    detail: detail.startsWith('Cannot ') ? 'Diese Adresse gibt es nicht.' : detail,
    ...(errors && { errors }),
    ...(Array.isArray(body.unmet) && { unmet: body.unmet as string[] }),
    ...(typeof body.title === 'string' && { title: body.title }),
    ...(body.changes !== undefined && { changes: body.changes }),
    ...(typeof body.wordChanges === 'function' && { wordChanges: body.wordChanges as WordChanges }),
    ...(body.faults !== undefined && { faults: body.faults }),
    ...(typeof body.retryAfter === 'number' && { retryAfter: body.retryAfter }),
  };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Refusal) return 400;
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** In the reader's language: what the service says, not what somebody wrote. */
function worded(answer: Problem, word: (text: string) => string): Problem {
  const errors = answer.errors?.map((error) => ({ ...error, message: word(error.message) }));
  const title = word(answer.title);
  // Ids of conditions are in no catalogue.
  const unmet = answer.unmet?.map(word);
  return {
    ...answer,
    title,
    detail: word(answer.detail),
    ...(errors && { errors }),
    ...(unmet && { unmet }),
    ...(answer.changes !== undefined && {
      changes: (answer.wordChanges ?? wordVersions)(answer.changes, word),
    }),
    ...faultsIn(answer, word),
  };
}

/** The versions since, as their own route answers them. */
const wordVersions = wordedBy(z.array(versionDto));

function faultsIn({ faults }: Problem, word: (text: string) => string): Pick<Problem, 'faults'> {
  if (!Array.isArray(faults)) return {};
  return {
    faults: (faults as { sentence?: string }[]).map((fault) =>
      typeof fault.sentence === 'string' ? { ...fault, sentence: word(fault.sentence) } : fault,
    ),
  };
}

export function sendProblem(reply: FastifyReply, german: Problem, requestId: string): void {
  const { wording } = reply.server;
  const { wordChanges: _how, ...answer } =
    readerLanguage(reply.request) === 'en' ? worded(german, (text) => wording.english(text)) : german;
  if (answer.retryAfter !== undefined) void reply.header('retry-after', String(answer.retryAfter));
  void alsoVaryBy(reply, 'Accept-Language')
    .status(answer.status)
    .header('x-request-id', requestId)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...answer, requestId }));
}

/** Turns whatever was thrown into a problem; keeps the cause of our own faults in the log, never in the answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = toProblem(error);
    if (answer.status >= 500 && answer.status !== 503)
      this.log.error(`${request.id} ${request.method} ${request.routeOptions?.url ?? ''}`, error);
    sendProblem(reply, answer, request.id);
  }
}
