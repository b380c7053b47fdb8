import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyBodyParser, FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import { badRequest, problem } from './problem.js';

/** The one route of a controller whose body is a file of any type: handed on as a stream, read by nobody before. */
export const TakesFile = () => RouteConfig({ takesFile: true });

/** The one route whose body is a form as a browser without JavaScript sends it: field by field, each once. */
export const TakesForm = () => RouteConfig({ takesForm: true });

const takesForm = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { takesForm?: boolean } | undefined)?.takesForm === true;

const takesFile = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { takesFile?: boolean } | undefined)?.takesFile === true;

/** So long somebody who was already answered may go on sending. */
const LINGER_MS = 5_000;

/**
 * What a request may carry: JSON in UTF-8, and where a route says so a file or a form. Nothing else: a form of another site, which
 * cannot send JSON without being asked, then never gets as far as a handler.
 */
export function registerBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error') as unknown as FastifyBodyParser<string>;
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (bytes.length === 0) return done(null, undefined);
    const text = decode(bytes);
    if (text === null) return done(unreadable());
    if (isDeeperThan(MOST_DEPTH, bytes)) return done(badRequest('Die Anfrage ist zu tief verschachtelt.'));
    if (ZERO_SIGN.test(text)) return done(badRequest(NO_ZERO_SIGN));
    return parse(request, text, (error, body) => (error ? done(unreadable()) : done(null, body)));
  });
  fastify.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, bytes, done) => {
      if (!takesForm(request)) return request.is404 ? done(null, undefined) : done(notJson());
      const text = decode(bytes);
      const fields = text === null ? null : fieldsIn(text);
      return fields ? done(null, fields) : done(badRequest(NO_ZERO_SIGN));
    },
  );
  fastify.addContentTypeParser('*', (request, payload, done) => {
    if (takesFile(request)) return done(null, payload);
    if (takesForm(request)) return done(notForm());
    return request.is404 ? done(null, undefined) : done(notJson());
  });
  fastify.addHook('onRequest', beforeBody);
  fastify.addHook('onResponse', (request, _reply, done) => {
    if (takesFile(request) && !request.raw.complete)
      setTimeout(() => request.raw.complete || request.raw.destroy(), LINGER_MS).unref();
    done();
  });
}

const beforeBody: onRequestHookHandler = (request, _reply, done) => {
  if (!request.raw.url!.startsWith('/api/')) return done();
  if (request.raw.url!.includes('%00')) return done(badRequest(NO_ZERO_SIGN));
  // What the sender calls a file does not count, its bytes do.
  if (takesFile(request)) request.headers['content-type'] = 'application/octet-stream';
  return done();
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** null: PostgreSQL keeps no such text. */
function fieldsIn(text: string): Record<string, string> | null {
  const fields = Object.fromEntries(new URLSearchParams(text));
  return Object.values(fields).some((value) => value.includes('\0')) ? null : fields;
}

/** No request of ours needs more; parsing what is nested 100,000 times holds up everybody else. */
const MOST_DEPTH = 30;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const isOpening = (sign: number) => sign === 0x5b || sign === 0x7b;
const isClosing = (sign: number) => sign === 0x5d || sign === 0x7d;

function isDeeperThan(most: number, bytes: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at]!;
    if (inText && sign === BACKSLASH) at++;
    else if (sign === QUOTE) inText = !inText;
    else if (!inText && isOpening(sign) && ++depth > most) return true;
    else if (!inText && isClosing(sign)) depth--;
  }
  return false;
}

/** `\u0000` written out: PostgreSQL keeps no such text. An escaped backslash before it makes it harmless. */
const ZERO_SIGN = /(?<!\\)(?:\\\\)*\\u0000/;

const NO_ZERO_SIGN = 'Die Anfrage enthält ein Nullzeichen. Bitte ohne dieses senden.';

const unreadable = () =>
  badRequest('Der Inhalt der Anfrage ist kein lesbares JSON. Bitte prüfen, ob er vollständig ist.');
const notForm = () => problem(415, 'Diese Adresse nimmt nur das Formular ihrer Seite an.');
const notJson = () =>
  problem(415, 'Der Inhalt der Anfrage muss JSON sein. Bitte mit „Content-Type: application/json“ senden.');
