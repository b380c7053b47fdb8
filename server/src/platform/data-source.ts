import type { Duplex } from 'node:stream';
import type { Client } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations/all.js';

/** Where the wire protocol goes: to a server by address, or into the embedded database by a stream. */
export type Connection = { url: string } | { stream: () => Duplex };

/**
 * Compiling a query of ours takes longer than running it: the looks back are ten times as slow with it. Said once for each
 * connection, and not while connecting (`options=-c jit=off`), which PgBouncer refuses. See docs/decisions/0001.
 */
const withoutJit = (client: Client): Promise<unknown> => client.query('SET jit = off');

/** One DataSource for both engines: TypeORM's ordinary `postgres` driver. */
export function dataSourceOptions(connection: Connection): DataSourceOptions {
  return {
    type: 'postgres',
    ...('url' in connection
      ? { url: connection.url, connectTimeoutMS: 5_000, extra: { max: 10, onConnect: withoutJit } }
      : { extra: { stream: connection.stream, max: 5 } }),
    applicationName: 'breitbandlotse',
    installExtensions: false,
    migrations,
    migrationsTableName: 'migration',
    entities: [],
    synchronize: false,
    logging: false,
  };
}
