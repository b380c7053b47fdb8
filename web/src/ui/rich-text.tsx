import { Fragment } from 'react';

/**
 * Shows the `<b>…</b>` of our own sentences as bold text and the `<de>…</de>` of what others wrote (ui/german.tsx) as
 * German. Nothing else is markup; all is escaped by React.
 */
export function RichText({ children }: { children: string }) {
  return children.split(/(<b>.*?<\/b>|<de>.*?<\/de>)/s).map((part, index) => {
    const [, sign, text] = (index % 2 && /^<(b|de)>(.*)<\/\1>$/s.exec(part)) || [];
    if (sign === 'b') return <b key={index}>{text}</b>;
    if (sign === 'de')
      return (
        <span key={index} lang="de">
          {text}
        </span>
      );
    return <Fragment key={index}>{part}</Fragment>;
  });
}

export const plainText = (rich: string) => rich.replace(/<\/?(?:b|de)>/g, '');
