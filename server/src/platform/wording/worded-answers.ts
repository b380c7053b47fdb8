import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { alsoVaryBy } from '../vary.js';
import { readerLanguage } from './reader-language.js';
import { wordedBy } from './worded-answer.js';
import type { Wording } from './wording.js';

type Handler = ReturnType<ExecutionContext['getHandler']>;
type Worded = ReturnType<typeof wordedBy>;

/** Answers of the API in the reader's language: whatever their contract marks as said by the service. */
@Injectable()
export class WordedAnswers implements NestInterceptor {
  private readonly plans = new Map<Handler, Worded[]>();

  constructor(private readonly wording: Wording) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    alsoVaryBy(http.getResponse<FastifyReply>(), 'Accept-Language');
    if (readerLanguage(http.getRequest<FastifyRequest>()) === 'de') return next.handle();
    const plans = this.plansOf(context.getHandler());
    return next
      .handle()
      .pipe(map((answer) => plans.reduce((value, worded) => worded(value, this.word), answer as unknown)));
  }

  private readonly word = (text: string): string => this.wording.english(text);

  private plansOf(handler: Handler): Worded[] {
    const known = this.plans.get(handler);
    if (known) return known;
    const plans = answersOf(handler).map(wordedBy);
    this.plans.set(handler, plans);
    return plans;
  }
}

/** The contracts of what a route answers with when it succeeds, as its decorators say. */
function answersOf(handler: Handler): z.ZodType[] {
  const responses = (Reflect.getMetadata('swagger/apiResponse', handler) ?? {}) as Record<
    string,
    { standardSchema?: z.ZodType }
  >;
  return Object.values(responses).flatMap(({ standardSchema }) => standardSchema ?? []);
}
