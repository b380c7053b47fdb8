import { Fragment } from 'react';

/** Shows the `<b>…</b>` of our own sentences as bold text. Nothing else is markup; all is escaped by React. */
export function RichText({ children }: { children: string }) {
  return children
    .split(/<b>(.*?)<\/b>/)
    .map((part, index) => (index % 2 ? <b key={index}>{part}</b> : <Fragment key={index}>{part}</Fragment>));
}

export const plainText = (rich: string) => rich.replace(/<\/?b>/g, '');
