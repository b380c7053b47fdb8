import { KernButton } from '@kern-ux-annex/kern-react-kit';

interface MoreButtonProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  text: string;
}

/** The next page of a list, never in silence. Keeps the focus while it waits. */
export function MoreButton({ list, text }: MoreButtonProps) {
  if (!list.hasNextPage) return null;
  return (
    <div className="card-foot">
      <KernButton
        variant="secondary"
        className={list.isFetchingNextPage ? 'is-busy' : undefined}
        aria-disabled={list.isFetchingNextPage || undefined}
        text={text}
        onClick={() => {
          if (!list.isFetchingNextPage) list.fetchNextPage();
        }}
      />
    </div>
  );
}

/** How many rows were there before the last page came: the one behind takes the focus if the button has gone. */
export const rowsBefore = (pages: { items: unknown[] }[]): number =>
  pages.slice(0, -1).reduce((sum, page) => sum + page.items.length, 0);
