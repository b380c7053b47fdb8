import type { LoggerService, LogLevel } from '@nestjs/common';
import { currentAuthor } from './author.js';
import { faultOf, isError } from './fault.js';

/** Facts of an entry beside its words. No others are printed: what somebody typed cannot get in by mistake. */
const FACTS = ['requestId', 'method', 'route', 'status', 'ms', 'account'] as const;
export type LogFacts = Partial<Record<(typeof FACTS)[number], string | number | null>>;

/** What these tell while the service starts is for those who build Nest. */
const OF_NEST = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

type Level = Extract<LogLevel, 'log' | 'warn' | 'error' | 'fatal'>;
const names: Record<Level, string> = { log: 'info', warn: 'warn', error: 'error', fatal: 'error' };

/**
 * The log of the service: one line of JSON an entry, for a person at a terminal words. Whatever is handed to it, an error
 * is reduced to what may stand in a log (fault.ts).
 */
export class ServiceLog implements LoggerService {
  constructor(
    private readonly print: (line: string) => void,
    private readonly asJson: boolean,
    private readonly levels: readonly LogLevel[] = ['error', 'warn', 'fatal', 'log'],
  ) {}

  /** To the standard error, so that the standard output keeps to what is said to people. */
  static toStandardError(levels?: readonly LogLevel[]): ServiceLog {
    return new ServiceLog((line) => process.stderr.write(`${line}\n`), !process.stderr.isTTY, levels);
  }

  log(message: unknown, ...more: unknown[]): void {
    this.write('log', message, more);
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }
  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }
  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  /** Nest hands over: message, what belongs to it, and last the context (the name of the logger). */
  private write(level: Level, message: unknown, more: unknown[]): void {
    const context = typeof more.at(-1) === 'string' ? (more.at(-1) as string) : undefined;
    if (!this.levels.includes(level) || (level === 'log' && OF_NEST.has(context ?? ''))) return;
    const error = [message, ...more].find((one) => isError(one));
    const facts = factsOf(more);
    const words = isError(message) ? undefined : faultOf(String(message)).message || undefined;
    const requestId = facts.requestId ?? currentAuthor()?.requestId ?? undefined;
    const entry = {
      time: new Date().toISOString(),
      level: names[level],
      context,
      message: words,
      requestId,
      ...facts,
      error: error && faultOf(error),
    };
    this.print(this.asJson ? JSON.stringify(entry) : inWords(entry));
  }
}

function factsOf(more: unknown[]): LogFacts {
  const found = more.find((one) => typeof one === 'object' && one !== null && !isError(one)) as
    LogFacts | undefined;
  return Object.fromEntries(
    FACTS.filter((fact) => found?.[fact] !== undefined).map((fact) => [fact, found![fact]]),
  );
}

function inWords({ time, level, context, message, error, ...facts }: Record<string, unknown>): string {
  const rest = Object.values(facts).filter((value) => value !== undefined && value !== null);
  const head = [
    String(time).slice(11, 19),
    String(level).toUpperCase().padEnd(5),
    context && `[${String(context)}]`,
  ];
  const fault = error as { message: string; stack?: string } | undefined;
  const lines = [[...head, message, ...rest, fault?.message].filter(Boolean).join(' '), fault?.stack];
  return lines.filter(Boolean).join('\n');
}
