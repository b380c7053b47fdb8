import type { Readable } from 'node:stream';
import type { TestService } from './service.js';

/** Uploads to a Gemeinde of insertSmallLand, Aue-Bad Schlema unless another is said. */
export const uploader =
  (service: () => TestService, ownHeaders: () => Record<string, string>) =>
  async (
    payload: Buffer | Readable | undefined,
    { name = 'Bescheid.pdf', ags = '14521035', headers = ownHeaders() } = {},
  ) => {
    const answer = await service().fastify.inject({
      method: 'POST',
      url: `/api/municipalities/${ags}/documents?name=${encodeURIComponent(name)}`,
      headers: { 'content-type': 'application/pdf', ...headers },
      payload,
    });
    return { status: answer.statusCode, json: answer.json() };
  };
