import { afterEach, describe, expect, it } from 'vitest';
import { Controller, Get, type INestApplication, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import fastify from 'fastify';
import { Open } from '../platform/open.js';
import { requireDeclaredRights, watchPlainRoutes } from './declared-rights.js';
import { Right } from './right.js';

@Controller('closed')
class DeclaredController {
  @Get()
  @Right('account.read')
  listClosed() {
    return [];
  }

  @Get('open')
  @Open()
  listOpen() {
    return [];
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  listForgotten() {
    return [];
  }
}

let app: INestApplication | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function applicationWith(...controllers: Type[]): Promise<INestApplication> {
  @Module({ controllers })
  class TestModule {}
  app = await NestFactory.create(TestModule, new FastifyAdapter(), { logger: false });
  return app;
}

describe('A server whose routes are closed by default', () => {
  it('starts when every route names its right or says that it is open', async () => {
    const declared = await applicationWith(DeclaredController);
    expect(() => requireDeclaredRights(declared)).not.toThrow();
  });

  it('does not start with a route that says neither, and names it', async () => {
    const forgetful = await applicationWith(DeclaredController, ForgottenController);
    expect(() => requireDeclaredRights(forgetful)).toThrow('ForgottenController.listForgotten');
  });

  it('does not start with a route beside Nest that is not in the list of open ones', () => {
    const server = fastify();
    const watch = watchPlainRoutes(server, ['/tiles/*']);
    server.get('/tiles/*', () => '');
    expect(() => watch.check()).not.toThrow();
    const other = fastify();
    const watchOther = watchPlainRoutes(other, ['/tiles/*']);
    other.get('/secret', () => '');
    expect(() => watchOther.check()).toThrow('/secret');
  });
});
