import type { INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { OPEN } from '../platform/open.js';
import { RIGHT } from './right.js';

const METHOD = 'method';

/** Closed by default: a route that says neither `@Open()` nor `@Right(…)` stops the server from starting. */
export function requireDeclaredRights(app: INestApplication): void {
  const scanner = new MetadataScanner();
  const undeclared: string[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype = (metatype as { prototype: Record<string, object> }).prototype;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name]!;
        if (!Reflect.hasMetadata(METHOD, handler)) continue;
        if (!Reflect.hasMetadata(RIGHT, handler) && !Reflect.hasMetadata(OPEN, handler))
          undeclared.push(`${(metatype as { name: string }).name}.${name}`);
      }
    }
  }
  refuse(undeclared);
}

/**
 * The same for routes beside Nest, which its guard does not see: only those named as open may be registered.
 * To be called before the first of them is.
 */
export function watchPlainRoutes(fastify: FastifyInstance, open: readonly string[]): { check(): void } {
  const undeclared: string[] = [];
  let isWatching = true;
  fastify.addHook('onRoute', (route) => {
    if (isWatching && !open.includes(route.url)) undeclared.push(`${String(route.method)} ${route.url}`);
  });
  return {
    check: () => {
      isWatching = false;
      refuse(undeclared);
    },
  };
}

function refuse(undeclared: string[]): void {
  if (undeclared.length > 0)
    throw new Error(`These routes declare no right, the server does not start: ${undeclared.join(', ')}`);
}
