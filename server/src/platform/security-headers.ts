import type { FastifyInstance } from 'fastify';
import type { Configuration } from './configuration.js';
import { originOf } from './origin.js';

/** No page of the service uses any of these; not even one that somebody managed to put into it may. */
const NOT_NEEDED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const PERMISSIONS = NOT_NEEDED.map((feature) => `${feature}=()`).join(', ');
const ONE_YEAR = 'max-age=31536000';

/** Made for the pages of others: these may show it in a frame and load its scripts. It sends no form and asks nobody. */
const EMBEDDED = /^\/embed\//;
const EMBEDDED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join(';');

/**
 * What helmet does not send: which devices a page may use, and, where visitors come by https, that they shall never come
 * otherwise (RFC 6797). The demo runs on plain http and must not lock anyone's localhost into https. An answer of the API
 * is kept by nobody unless its route says so. Tiles are no pages, and many.
 */
export function registerSecurityHeaders(
  fastify: FastifyInstance,
  settings: Pick<Configuration, 'demo' | 'publicUrl'>,
): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.raw.url!.startsWith('/tiles/')) return done();
    void reply.header('permissions-policy', PERMISSIONS);
    if (EMBEDDED.test(request.raw.url!))
      void reply
        .removeHeader('x-frame-options')
        .header('content-security-policy', EMBEDDED_POLICY)
        .header('cross-origin-resource-policy', 'cross-origin');
    if (request.raw.url!.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    if (!settings.demo && originOf(request, settings).startsWith('https:'))
      void reply.header('strict-transport-security', ONE_YEAR);
    return done();
  });
}
