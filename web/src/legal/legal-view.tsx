import { useHref } from '../ui/as-of.js';
import type { Block, LegalText, Link, Section } from './legal-text.js';

/** A page of law, or of Leichte Sprache: headings that can be linked to, sentences, lists. */
export function LegalView({ text, lines = false }: { text: LegalText; lines?: boolean }) {
  return (
    <div className={lines ? 'legal legal-lines' : 'legal'}>
      <p className="lead">{text.lead}</p>
      {text.sections.map((section) => (
        <LegalSection key={section.heading} section={section} />
      ))}
    </div>
  );
}

/** „Durchsetzungsverfahren“ → durchsetzungsverfahren */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function LegalSection({ section: { heading, blocks } }: { section: Section }) {
  const id = anchorOf(heading);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {blocks.map((block, index) => (
        <LegalBlock key={index} block={block} />
      ))}
    </section>
  );
}

function LegalBlock({ block }: { block: Block }) {
  if (typeof block === 'string') return <p>{block}</p>;
  if ('link' in block)
    return (
      <p>
        <Words value={block.link} />
      </p>
    );
  if ('list' in block)
    return (
      <ul>
        {block.list.map((item) => (
          <li key={typeof item === 'string' ? item : item.text}>
            <Words value={item} />
          </li>
        ))}
      </ul>
    );
  return (
    <dl>
      {block.facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Words value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ value }: { value: string | Link }) {
  const href = useHref();
  if (typeof value === 'string') return value;
  const { before = '', text, href: to, after = '' } = value;
  const isOurs = to.startsWith('/');
  return (
    <>
      {before}
      <a href={isOurs ? href(to) : to} {...(!isOurs && { rel: 'noopener' })}>
        {text}
      </a>
      {after}
    </>
  );
}
