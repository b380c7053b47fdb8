import type { FastifyInstance } from 'fastify';

/*
 * What a foreign page may load: a frame of ours (a page of the web, /embed/…), and two scripts. Neither sets a cookie,
 * stores or measures anything; what they tell each other is how high the frame is.
 */

/** On the foreign page: puts the frame where the script stands, and gives it the height that it asks for. */
const HOST = `(function () {
  var script = document.currentScript;
  if (!script) return;
  var area = String(script.getAttribute('data-gebiet') || '14');
  if (!/^(\\d{2}|\\d{5}|\\d{8})$/.test(area)) return;
  var origin = new URL(script.src).origin;
  var frame = document.createElement('iframe');
  frame.src = origin + '/embed/' + area;
  frame.title = 'Breitbandversorgung, Breitbandlotse der Digitalagentur Sachsen';
  frame.width = '100%';
  frame.height = '820';
  frame.style.border = '0';
  frame.loading = 'lazy';
  frame.referrerPolicy = 'no-referrer';
  script.parentNode.insertBefore(frame, script.nextSibling);
  addEventListener('message', function (event) {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    var height = event.data && event.data.breitbandlotse;
    if (typeof height === 'number' && height > 0 && height < 5000) frame.height = String(Math.ceil(height));
  });
})();
`;

/** In the frame: says how high it is. */
const FRAME = `(function () {
  var root = document.documentElement;
  function tell() {
    parent.postMessage({ breitbandlotse: root.scrollHeight }, '*');
  }
  if (parent !== window && 'ResizeObserver' in window) new ResizeObserver(tell).observe(document.body);
})();
`;

export function registerEmbed(fastify: FastifyInstance): void {
  for (const [name, script] of [
    ['lotse', HOST],
    ['hoehe', FRAME],
  ] as const)
    fastify.get(`/embed/${name}.js`, (_request, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=86400')
        .send(script),
    );
}
