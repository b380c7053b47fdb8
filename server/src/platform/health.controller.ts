import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Open } from './open.js';
import { Readiness } from './readiness.js';

const health = z.object({ status: z.literal('ok') });
const ready = z.object({
  status: z.literal('ready'),
  database: z.boolean(),
  migrations: z.boolean(),
  seed: z.boolean(),
});

@ApiTags('Betrieb')
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('health')
  @Open()
  @ApiOperation({ operationId: 'getHealth', summary: 'Liveness: the process answers' })
  @ApiOkResponse({ standardSchema: health })
  getHealth(): z.infer<typeof health> {
    return { status: 'ok' };
  }

  @Get('ready')
  @Open()
  @ApiOperation({
    operationId: 'getReady',
    summary: 'Readiness: database, migrations and seed; 503 until then',
  })
  @ApiOkResponse({ standardSchema: ready })
  async getReady(): Promise<z.infer<typeof ready>> {
    const report = await this.readiness.report();
    if (report.database && report.migrations && report.seed) return { status: 'ready', ...report };
    const missing = Object.entries(report)
      .filter(([, done]) => !done)
      .map(([part]) => part);
    throw new HttpException(
      { detail: `Der Dienst ist noch nicht bereit; es fehlt: ${missing.join(', ')}.` },
      503,
    );
  }
}
