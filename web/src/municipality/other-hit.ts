/** Something else than a Gemeinde that a search found, with its page. */
export interface OtherHit {
  href: string;
  name: string;
  detail: string;
  exact: true;
}

export const isOther = (hit: object): hit is OtherHit => 'href' in hit;
