import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../platform/configuration.js';
import type { PageLanguage } from '../platform/page-language.js';

/*
 * What a foreign page may load: a frame of ours (a page of the web, /embed/…), and two scripts. Neither sets a cookie,
 * stores or measures anything; what they tell each other is how high the frame is.
 */

/** On the foreign page: puts the frame where the script stands, and gives it the height that it asks for. */
const hostOf = (state: string, titles: Record<PageLanguage, string>): string => `(function () {
  var script = document.currentScript;
  if (!script) return;
  var area = String(script.getAttribute('data-gebiet') || ${JSON.stringify(state)});
  if (!/^(\\d{2}|\\d{5}|\\d{8})$/.test(area)) return;
  var origin = new URL(script.src).origin;
  var wanted = [];
  var titles = ${JSON.stringify(titles)};
  var language = String(script.getAttribute('data-sprache') || 'de');
  if (!Object.prototype.hasOwnProperty.call(titles, language)) language = 'de';
  var mbit = String(script.getAttribute('data-mbit') || '');
  if (/^\\d{1,7}$/.test(mbit)) wanted.push('minMbit=' + mbit);
  var day = String(script.getAttribute('data-stand') || '');
  if (day) wanted.push('asOf=' + encodeURIComponent(day));
  if (language !== 'de') wanted.push('lang=' + language);
  var frame = document.createElement('iframe');
  frame.src = origin + '/embed/' + area + (wanted.length ? '?' + wanted.join('&') : '');
  frame.title = titles[language];
  frame.lang = language;
  frame.width = '100%';
  frame.height = '860';
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

const titlesOf = (publisher: string): Record<PageLanguage, string> => ({
  de: `Breitbandversorgung, Breitbandlotse, ${publisher}`,
  en: `Broadband coverage, Breitbandlotse, ${publisher}`,
  hsb: `Zastaranje ze šěrokopasmowym internetom, Breitbandlotse, ${publisher}`,
});

/** In the frame: says how high it is; what can be scrolled would never be less than the frame. */
const FRAME = `(function () {
  var root = document.documentElement;
  function tell() {
    parent.postMessage({ breitbandlotse: root.getBoundingClientRect().height }, '*');
  }
  if (parent !== window && 'ResizeObserver' in window) new ResizeObserver(tell).observe(document.body);
})();
`;

/** Without „data-gebiet“ the first Land of this instance is shown. */
export function registerEmbed(
  fastify: FastifyInstance,
  { states, publisher }: Pick<Configuration, 'states' | 'publisher'>,
): void {
  for (const [name, script] of [
    ['lotse', hostOf(states[0]!, titlesOf(publisher.name))],
    ['hoehe', FRAME],
  ] as const)
    fastify.get(`/embed/${name}.js`, (_request, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=86400')
        .send(script),
    );
}
