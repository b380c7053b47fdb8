import { Module } from '@nestjs/common';
import { OutlineController } from './outline.controller.js';
import { OutlineService } from './outline.service.js';
import { TileJob } from './tile-job.js';

/** Tiles themselves are plain Fastify routes beside Nest, see `tile.route.ts`. */
@Module({
  controllers: [OutlineController],
  providers: [OutlineService, TileJob],
})
export class MapModule {}
